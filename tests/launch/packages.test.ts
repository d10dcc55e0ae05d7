import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isInstalled } from '../../scripts/launch/packages.js';
import { newDataFolder } from './launcher';

const MANIFEST = { dependencies: { web: '^1.0.0' }, devDependencies: { check: '2.0.0' } };
const LOCK = {
  '': MANIFEST,
  'node_modules/web': { version: '1.2.0' },
  'node_modules/check': { version: '2.0.0', dev: true },
  'node_modules/native-here': { version: '1.0.0', optional: true, os: [process.platform], cpu: [process.arch] },
  'node_modules/native-elsewhere': { version: '1.0.0', optional: true, os: ['aix'], cpu: ['ppc64'] },
  'node_modules/below-elsewhere': { version: '1.0.0', optional: true },
};
const HERE = ['node_modules/web', 'node_modules/check', 'node_modules/native-here'] as const;

function folderWith(manifest: object, installed: Record<string, object> | undefined): string {
  const folder = newDataFolder();
  mkdirSync(path.join(folder, 'node_modules'));
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(path.join(folder, 'package-lock.json'), JSON.stringify({ packages: LOCK }));
  if (installed) writeFileSync(path.join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }));
  return folder;
}

const whole = Object.fromEntries(HERE.map((name) => [name, LOCK[name]]));

describe('packages', () => {
  it('are installed when all that this platform needs is there, whoever put it there', () => {
    expect(isInstalled(folderWith(MANIFEST, whole))).toBe(true);
    expect(isInstalled(folderWith(MANIFEST, { ...whole, 'node_modules/left-over': { version: '1.0.0' } }))).toBe(true);
  });

  it('are not when npm never finished', () => {
    expect(isInstalled(folderWith(MANIFEST, undefined))).toBe(false);
  });

  it.each(HERE)('are not without %s', (name) => {
    const { [name]: _gone, ...rest } = whole;
    expect(isInstalled(folderWith(MANIFEST, rest))).toBe(false);
  });

  it('are not when a version differs', () => {
    expect(isInstalled(folderWith(MANIFEST, { ...whole, 'node_modules/web': { version: '1.1.9' } }))).toBe(false);
  });

  it('are not when the manifest asks for something its lock does not know', () => {
    expect(isInstalled(folderWith({ ...MANIFEST, dependencies: { web: '^1.0.0', more: '1.0.0' } }, whole))).toBe(false);
  });
});
