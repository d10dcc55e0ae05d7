/** Reads who imports whom from the sources themselves. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** One import between two places; files by their path from the root, packages as `npm:name`. */
export interface Import {
  from: string;
  to: string;
  /** Gone when the program runs. */
  typeOnly: boolean;
}

const ALIASES: [string, string][] = [
  ['@domain/', 'cms/src/domain/'],
  ['@cms/', 'cms/src/'],
  ['@admin/', 'admin/src/'],
];

/** Every import of every TypeScript file below the folders, type imports included. */
export function importsBelow(root: string, folders: string[]): Import[] {
  return sourcesBelow(root, folders).flatMap((from) => {
    const text = readFileSync(path.join(root, from), 'utf8');
    return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName, pos }) => ({
      from,
      to: resolve(root, from, fileName),
      typeOnly: isTypeOnly(text, pos),
    }));
  });
}

/** Paths from the root of the project's own TypeScript files. */
export function sourcesBelow(root: string, folders: string[]): string[] {
  return folders
    .flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name)))
    .filter((file) => /\.tsx?$/.test(file) && !/(^|\/)(node_modules|dist|generated|\.cache|\.strapi)\//.test(file));
}

function isTypeOnly(text: string, position: number): boolean {
  const statement = Math.max(text.lastIndexOf('import', position), text.lastIndexOf('export', position));
  return /^(import|export) type\b/.test(text.slice(statement, position));
}

function resolve(root: string, from: string, name: string): string {
  const alias = ALIASES.find(([prefix]) => name.startsWith(prefix));
  const place = alias ? alias[1] + name.slice(alias[0].length) : path.join(path.dirname(from), name);
  if (!alias && !name.startsWith('.')) return `npm:${packageOf(name)}`;
  if (isFile(root, place)) return place;
  const bare = place.replace(/\.(js|tsx?)$/, '');
  const endings = ['.ts', '.tsx', '/index.ts', '/index.tsx', '.js', '.d.ts'];
  return endings.map((ending) => bare + ending).find((file) => isFile(root, file)) ?? place;
}

function isFile(root: string, file: string): boolean {
  return existsSync(path.join(root, file)) && statSync(path.join(root, file)).isFile();
}

function packageOf(name: string): string {
  if (name.startsWith('node:')) return name;
  return name.split('/').slice(0, name.startsWith('@') ? 2 : 1).join('/');
}
