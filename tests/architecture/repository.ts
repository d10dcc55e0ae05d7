/** What lies in the repository: every file that .gitignore does not name. Needs no git, which a machine may not have. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');

/** Paths from the root, sorted. */
export function repositoryFiles(): string[] {
  const ignored = readFileSync(path.join(ROOT, '.gitignore'), 'utf8').split('\n').filter((line) => line && !line.startsWith('#'));
  const isIgnored = (file: string) => ignored.some((pattern) => matches(pattern.replace(/\/$/, ''), file));
  const visit = (folder: string): string[] =>
    readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
      const file = path.join(folder, entry.name);
      if (file === '.git' || isIgnored(file)) return [];
      return entry.isDirectory() ? visit(file) : [file];
    });
  return visit('').sort();
}

/** The text of a file, or undefined for what is no text. */
export function textOf(file: string): string | undefined {
  const content = readFileSync(path.join(ROOT, file));
  return content.includes(0) ? undefined : content.toString('utf8');
}

/** The three kinds of line ours has: a path from the root, a name, and `*.ending`. */
function matches(pattern: string, file: string): boolean {
  if (pattern.includes('/')) return file === pattern.replace(/^\//, '');
  if (pattern.startsWith('*')) return file.endsWith(pattern.slice(1));
  return path.basename(file) === pattern;
}
