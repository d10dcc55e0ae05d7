/** The rules of the programme for shell commands: the edition folders and the holiday orders, checked by the domain. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as files from '@cms/adapters/rules-files';
import { SettingsError } from '@cms/adapters/settings';
import type { Holidays } from '@domain/calendar/working-day';
import { ruleFileNames, type EditionRules } from '@domain/rules/schema';
import { InputError } from './command-line';

/** CONFIG_FOLDER, or the committed rules wherever the command is started from. */
export function configFolder(): string {
  return process.env['CONFIG_FOLDER'] ?? fileURLToPath(new URL('../config', import.meta.url));
}

/** The rules of one edition; without a number, of the newest edition that is not in preparation. */
export function readEditionRules(edition: string | undefined): EditionRules {
  const folder = configFolder();
  if (edition !== undefined) return inOneLine(() => files.readEditionRules(folder, knownEdition(edition)).rules);
  const newest = inOneLine(() => files.listEditionFolders(folder)).at(-1);
  if (newest === undefined) throw new InputError(`${join(folder, 'editions')} 中没有任何一届的规则。`);
  return inOneLine(() => files.readEditionRules(folder, newest).rules);
}

/** How a panel's sheets are tallied in an edition. */
export function readReviewRules(edition: string | undefined): EditionRules['review'] {
  return readEditionRules(edition).review;
}

/** Every published holiday order there is a file for. */
export function readHolidays(): Holidays {
  return inOneLine(() => [...files.readHolidays(configFolder()).values()]);
}

/** Every edition that has a folder, in preparation or not, ascending. */
export function allEditions(): number[] {
  const folder = join(configFolder(), 'editions');
  if (!existsSync(folder)) throw new InputError(`找不到规则目录 ${folder}。`);
  return readdirSync(folder).filter((name) => /^[1-9]\d*$/.test(name)).map(Number).sort((a, b) => a - b);
}

/** The number of an edition that has a folder, from what was typed. */
export function knownEdition(edition: string): number {
  const known = allEditions();
  const number = Number(edition);
  if (!known.includes(number)) throw new InputError(`没有第「${edition}」届的规则，现有：${known.join('、')}。`);
  return number;
}

/** Where an edition's files are. */
export function editionFolder(number: number): string {
  return join(configFolder(), 'editions', String(number));
}

/** The files of an edition as they stand, right or wrong: what can be read, and what cannot. */
export function readRawEdition(number: number): { raw: Record<string, unknown>; unreadable: string[] } {
  const raw: Record<string, unknown> = {};
  const unreadable: string[] = [];
  for (const name of ruleFileNames) {
    const path = join(editionFolder(number), `${name}.json`);
    if (!existsSync(path)) unreadable.push(`${name}.json：没有这个文件`);
    else {
      try {
        raw[name] = JSON.parse(readFileSync(path, 'utf8'));
      } catch {
        unreadable.push(`${name}.json：不是 JSON`);
      }
    }
  }
  return { raw, unreadable };
}

/** A fault of the files becomes the one line the user sees. */
export function inOneLine<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof SettingsError) throw new InputError(error.message);
    throw error;
  }
}
