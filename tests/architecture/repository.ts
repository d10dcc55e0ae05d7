/** What lies in the repository: tracked files and new ones that are not ignored. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');

/** Paths from the root, as git lists them. */
export function repositoryFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' });
  return [...new Set(listed.split('\0'))].filter((file) => file && existsSync(path.join(ROOT, file))).sort();
}

/** The text of a file, or undefined for what is no text. */
export function textOf(file: string): string | undefined {
  const content = readFileSync(path.join(ROOT, file));
  return content.includes(0) ? undefined : content.toString('utf8');
}
