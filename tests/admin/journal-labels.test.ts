/** Whoever reads the journal reads Chinese: every act the server can record has a name. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { journal } from '@admin/i18n/zh-CN/journal';

const COMMANDS = path.resolve(import.meta.dirname, '../../cms/src/commands');
const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? sources(path.join(folder, entry.name)) : [readFileSync(path.join(folder, entry.name), 'utf8')]));

/** Acts that only look or concern the reader alone leave no entry. */
const SILENT = new Set(['read-mail-choice', 'read-messages', 'choose-mail', 'cancel-job']);

test('every command that leaves an entry has a name', () => {
  const names = new Set(sources(COMMANDS).flatMap((source) => [...source.matchAll(/^ {2}name: '([a-z-]+)'/gm)].map(([, name]) => name!)));
  expect(names.size).toBeGreaterThan(40);
  const words: Record<string, string> = journal.command;
  expect([...names].filter((name) => !SILENT.has(name) && !(name in words))).toEqual([]);
});
