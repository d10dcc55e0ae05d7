/** Keys appear once, whole, readable by the owner only; ID numbers are sealed to their row. */
import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { createIdentityVault, normaliseIdentity } from '@cms/adapters/identity-vault';
import { loadSecrets } from '@cms/adapters/secrets';

const folders: string[] = [];
function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'secrets-'));
  folders.push(made);
  return made;
}
afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
});

describe('the keys of an installation', () => {
  it('are made on the first run, mode 0600, and read the second time', () => {
    const dataDir = join(folder(), 'not', 'yet', 'there');
    const made = loadSecrets(dataDir);
    expect(loadSecrets(dataDir)).toEqual(made);
    expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
    expect(readdirSync(dataDir)).toEqual(['secrets.json']);
    expect(Buffer.from(made.identityKeys['1']!, 'base64')).toHaveLength(32);
  });

  it('loses an open mode at the next start', () => {
    const dataDir = folder();
    loadSecrets(dataDir);
    chmodSync(join(dataDir, 'secrets.json'), 0o644);
    loadSecrets(dataDir);
    expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
  });

  it('are the same for processes that start at once', async () => {
    const dataDir = folder();
    const dist = resolve(import.meta.dirname, '../../..', process.env.SERVER_DIST ?? 'cms/dist');
    const program = `console.log(require(${JSON.stringify(join(dist, 'src/adapters/secrets.js'))}).loadSecrets(${JSON.stringify(dataDir)}).identityIndexKey)`;
    const answers = await Promise.all(Array.from({ length: 8 }, () => promisify(execFile)(process.execPath, ['-e', program])));
    const found = JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8')).identityIndexKey;
    expect(answers.map(({ stdout }) => stdout.trim())).toEqual(Array(8).fill(found));
    expect(readdirSync(dataDir)).toEqual(['secrets.json']);
  });

  it.each([
    ['half a file', '{"appKeys": ["a"', '已损坏'],
    ['a file without a key', '{}', '缺少'],
  ])('are refused with one line: %s', (_name, content, words) => {
    const dataDir = folder();
    writeFileSync(join(dataDir, 'secrets.json'), content);
    expect(() => loadSecrets(dataDir)).toThrow(words);
    expect(readFileSync(join(dataDir, 'secrets.json'), 'utf8')).toBe(content);
  });

  it('are refused when a folder stands in their place', () => {
    const dataDir = folder();
    writeFileSync(join(dataDir, 'file'), '');
    expect(() => loadSecrets(join(dataDir, 'file', 'below'))).toThrow(/无法读取|不可写/);
  });
});

describe('the identity vault', () => {
  const keys = loadSecrets(folder());
  const vault = createIdentityVault(keys);
  const row = { subject: 'nominee', id: 'a'.repeat(24) } as const;
  const number = '11010519491231002X';

  it('opens what it sealed, for the same row only', () => {
    const sealed = vault.seal('id-number', number, row);
    expect(vault.open('id-number', sealed, row, 1)).toBe(number);
    expect(sealed.toString('latin1')).not.toContain(number);
    expect(() => vault.open('id-number', sealed, { ...row, id: 'b'.repeat(24) }, 1)).toThrow();
    expect(() => vault.open('id-number', sealed, { ...row, subject: 'prior-honour' }, 1)).toThrow();
    expect(() => vault.open('phone', sealed, row, 1)).toThrow();
    expect(() => vault.open('id-number', sealed, row, 2)).toThrow();
    const touched = Buffer.from(sealed);
    touched[touched.length - 1]! ^= 1;
    expect(() => vault.open('id-number', touched, row, 1)).toThrow();
  });

  it('never seals twice alike', () => {
    expect(vault.seal('id-number', number, row)).not.toEqual(vault.seal('id-number', number, row));
  });

  it.each(['11010519491231002x', ' 110105 19491231 002X', '１１０１０５１９４９１２３１００２Ｘ', '110105-19491231-002X', '11010519491231002Ⅹ'])('finds one person under the spelling «%s»', (spelling) => {
    expect(vault.index('id-number', spelling)).toEqual(vault.index('id-number', number));
  });

  it('indexes with the key: other installations, fields and numbers differ', () => {
    const other = createIdentityVault(loadSecrets(folder()));
    expect(other.index('id-number', number)).not.toEqual(vault.index('id-number', number));
    expect(vault.index('phone', '13800000000')).not.toEqual(vault.index('id-number', '13800000000'));
    expect(vault.index('id-number', '110105194912310011')).not.toEqual(vault.index('id-number', number));
    expect(vault.index('id-number', number)).toHaveLength(32);
  });

  it('reads old values after a new key has come', () => {
    const sealed = vault.seal('phone', '+86 138-0000-0000', row);
    const next = createIdentityVault({ ...keys, identityKeyVersion: 2, identityKeys: { ...keys.identityKeys, '2': loadSecrets(folder()).identityKeys['1']! } });
    expect(next.open('phone', sealed, row, 1)).toBe('13800000000');
    expect(next.open('phone', next.seal('phone', '13900000000', row), row, 2)).toBe('13900000000');
    expect(normaliseIdentity('phone', '8613800000000')).toBe('13800000000');
  });
});
