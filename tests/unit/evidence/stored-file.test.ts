/** The form of stored files: what comes back, what does not open, what is left behind. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync, copyFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { CHUNK } from '@cms/adapters/evidence/chunked-cipher';
import { createEvidenceStore, EvidenceLost, evidenceKeys, prepareFilesFolder } from '@cms/adapters/evidence-store';

const folder = mkdtempSync(join(tmpdir(), 'evidence-'));
prepareFilesFolder(folder);
const keys = evidenceKeys({ identityKeys: { '1': Buffer.alloc(32, 7).toString('base64'), '2': Buffer.alloc(32, 9).toString('base64') }, identityKeyVersion: 2 });
const store = createEvidenceStore(folder, keys);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function* pieces(bytes: Buffer, size = 10_000): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const some = (length: number): Buffer => Buffer.from(Array.from({ length }, (_, index) => (index * 31 + (index >> 8)) & 255));
const place = (key: string): string => join(folder, key.slice(0, 2), key);
async function stage(bytes: Buffer): Promise<string> {
  const staged = await store.stage(pieces(bytes), 10_000_000);
  expect(staged).toMatchObject({ bytes: bytes.length });
  return staged!.storageKey;
}

describe('what was stored comes back', () => {
  test.each([1, 10, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 17])('%d bytes', async (length) => {
    const bytes = some(length);
    const key = await stage(bytes);
    expect((await store.readWhole(key)).equals(bytes)).toBe(true);
    const parts: Buffer[] = [];
    const range = { first: Math.floor(length / 2), last: length - 1 };
    for await (const part of (await store.read(key, range)).stream) parts.push(part as Buffer);
    expect(Buffer.concat(parts).equals(bytes.subarray(range.first))).toBe(true);
  });

  test('under a key that is no longer the newest', async () => {
    const old = createEvidenceStore(folder, { ...keys, version: 1 });
    const staged = await old.stage(pieces(some(100)), 1_000);
    expect((await store.readWhole(staged!.storageKey)).equals(some(100))).toBe(true);
  });
});

describe('what does not open', () => {
  const changed: [string, (path: string) => void][] = [
    ['a changed byte', (path) => { const bytes = readFileSync(path); bytes[bytes.length - 20]! ^= 1; writeFileSync(path, bytes); }],
    ['a changed header', (path) => { const bytes = readFileSync(path); bytes[12]! ^= 1; writeFileSync(path, bytes); }],
    ['a file cut at a chunk', (path) => truncateSync(path, 40 + CHUNK + 16)],
    ['a file cut anywhere', (path) => truncateSync(path, 5_000)],
    ['nothing of a file', (path) => truncateSync(path, 0)],
    ['a file that is gone', (path) => rmSync(path)],
    ['something else', (path) => writeFileSync(path, some(500))],
  ];
  test.each(changed)('%s', async (_what, change) => {
    const key = await stage(some(CHUNK + 500));
    change(place(key));
    await expect(store.readWhole(key)).rejects.toBeInstanceOf(EvidenceLost);
  });

  test('a file in the place of another', async () => {
    const [one, two] = [await stage(some(100)), await stage(some(200))];
    copyFileSync(place(two), place(one));
    await expect(store.readWhole(one)).rejects.toBeInstanceOf(EvidenceLost);
  });

  test('names that could lead elsewhere', async () => {
    for (const name of ['../../etc/passwd', '', 'x'.repeat(40), `${'a'.repeat(40)}/..`]) await expect(store.readWhole(name)).rejects.toBeInstanceOf(EvidenceLost);
  });
});

describe('what is left behind', () => {
  const incoming = (): string[] => readdirSync(join(folder, 'incoming'));

  test('too large: nothing', async () => {
    expect(await store.stage(pieces(some(50_000)), 40_000)).toBeNull();
    expect(incoming()).toEqual([]);
  });

  test('a source that breaks: nothing', async () => {
    async function* broken(): AsyncGenerator<Buffer> {
      yield some(100_000);
      throw new Error('gone');
    }
    await expect(store.stage(broken(), 1_000_000)).rejects.toThrow('gone');
    expect(incoming()).toEqual([]);
  });

  test('a sweep takes what no row names and is older than a day, and tells what is lost', async () => {
    const [kept, young, orphan] = [await stage(some(10)), await stage(some(20)), await stage(some(30))];
    await store.keepThumbnail(kept, some(5));
    const old = new Date(Date.now() - 25 * 3_600_000);
    for (const path of [place(kept), place(`${kept}.thumb`), place(orphan)]) utimesSync(path, old, old);
    writeFileSync(join(folder, 'incoming', 'left.part'), 'x');
    utimesSync(join(folder, 'incoming', 'left.part'), old, old);
    expect(await store.sweep(new Set([kept, 'f'.repeat(40)]))).toEqual({ swept: 2, lost: ['f'.repeat(40)] });
    expect((await store.readThumbnail(kept))!.equals(some(5))).toBe(true);
    expect((await store.readWhole(young)).equals(some(20))).toBe(true);
    await expect(store.readWhole(orphan)).rejects.toBeInstanceOf(EvidenceLost);
    await store.discard(kept);
    await store.discard(kept);
    expect(await store.readThumbnail(kept)).toBeNull();
  });
});
