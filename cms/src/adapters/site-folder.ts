/**
 * Writes the site into a folder that the department's web server serves. Each file appears whole or not at all; the
 * manifest comes last, so that whoever copies the folder on can tell when it is complete. Only what an earlier manifest
 * names is ever removed: other files in the folder are left alone.
 */
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

export interface FolderFile {
  name: string;
  bytes: Buffer;
}

/** Brings the folder up to date; `last` is written after all others. Answers how many files changed. Throws as the file system does. */
export async function writeSiteFolder(folder: string, files: readonly FolderFile[], last: string): Promise<number> {
  const before = await namesIn(join(folder, last));
  let changed = 0;
  for (const file of [...files].sort((one, other) => Number(one.name === last) - Number(other.name === last))) {
    if (await isSame(join(folder, file.name), file.bytes)) continue;
    await writeWhole(join(folder, file.name), file.bytes);
    changed += 1;
  }
  const wanted = new Set(files.map(({ name }) => name));
  for (const name of before) {
    if (wanted.has(name) || !isInside(name)) continue;
    await rm(join(folder, name), { force: true });
    await removeEmpty(folder, dirname(name));
    changed += 1;
  }
  return changed;
}

async function namesIn(manifest: string): Promise<string[]> {
  const text = await readFile(manifest, 'utf8').catch(() => null);
  if (text === null) return [];
  try {
    return (JSON.parse(text) as { files: { name: string }[] }).files.map(({ name }) => name);
  } catch {
    return [];
  }
}

async function isSame(path: string, bytes: Buffer): Promise<boolean> {
  const found = await readFile(path).catch(() => null);
  return found !== null && hash(found) === hash(bytes);
}

const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${randomBytes(6).toString('hex')}.part`;
  const file = await open(draft, 'wx', 0o644);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
}

/** A name from a manifest somebody may have altered must not lead out of the folder. */
const isInside = (name: string): boolean => name !== '' && !name.startsWith('/') && !name.split(/[\\/]/).includes('..');

async function removeEmpty(folder: string, name: string): Promise<void> {
  for (let place = name; relative('.', place) !== '' && place !== '.'; place = dirname(place)) {
    const gone = await rmdir(join(folder, place)).then(() => true, () => false);
    if (!gone) return;
  }
}
