/** Fingerprints of what a build reads. Contents count, never times: a fresh clone and a copied folder are not stale. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Every file below the given files and folders, sorted; those that do not exist count as empty.
 * @param skip leaves out whole folders by name
 */
export function filesBelow(paths: string[], skip: string[] = []): string[] {
  const found: string[] = [];
  const visit = (file: string) => {
    const stat = statSync(file, { throwIfNoEntry: false });
    if (stat?.isFile()) found.push(file);
    if (!stat?.isDirectory() || skip.includes(path.basename(file))) return;
    for (const name of readdirSync(file)) visit(path.join(file, name));
  };
  paths.forEach(visit);
  return found.sort();
}

/** The SHA-256 over the names (relative to `base`) and contents of files, and over further texts such as versions. */
export function fingerprint(base: string, files: string[], ...texts: string[]): string {
  const hash = createHash('sha256');
  for (const file of files) {
    const content = readFileSync(file);
    hash.update(`${path.relative(base, file)}\0${content.length}\0`).update(content);
  }
  return hash.update(JSON.stringify(texts)).digest('hex');
}

/** Whether a build of exactly these inputs has been completed. */
export function isStamped(stamp: string, print: string): boolean {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === print;
}

/** Records a completed build; written last, so that an interrupted one is done again. */
export function writeStamp(stamp: string, print: string): void {
  writeFileSync(stamp, print);
}
