/** The rules of the programme for shell commands: the edition folders and the holiday orders, checked by the domain. */
import { fileURLToPath } from 'node:url';
import * as files from '@cms/adapters/rules-files';
import { SettingsError } from '@cms/adapters/settings';
import type { Holidays } from '@domain/calendar/working-day';
import type { EditionRules } from '@domain/rules/schema';
import { InputError } from './command-line';

/** The committed rules, wherever the command is started from. */
export const CONFIG_FOLDER = fileURLToPath(new URL('../config', import.meta.url));

/** The rules of one edition; without a number, of the newest edition whose rules are complete and agree. */
export function readEditionRules(edition: string | undefined, folder = CONFIG_FOLDER): EditionRules {
  if (edition === undefined) return readNewest(folder);
  return inOneLine(() => files.readEditionRules(folder, knownEdition(edition, folder)).rules);
}

/** How a panel's sheets are tallied in an edition. */
export function readReviewRules(edition: string | undefined, folder = CONFIG_FOLDER): EditionRules['review'] {
  return readEditionRules(edition, folder).review;
}

/** Every published holiday order there is a file for. */
export function readHolidays(folder = CONFIG_FOLDER): Holidays {
  return inOneLine(() => [...files.readHolidays(folder).values()]);
}

/** The number of an edition that has a folder, from what was typed. */
export function knownEdition(edition: string, folder = CONFIG_FOLDER): number {
  const known = inOneLine(() => files.listEditionFolders(folder));
  const number = Number(edition);
  if (!known.includes(number)) throw new InputError(`没有第「${edition}」届的规则，现有：${known.join('、')}。`);
  return number;
}

function readNewest(folder: string): EditionRules {
  const numbers = inOneLine(() => files.listEditionFolders(folder)).reverse();
  for (const number of numbers) {
    try {
      return files.readEditionRules(folder, number).rules;
    } catch (error) {
      if (!(error instanceof SettingsError)) throw error;
    }
  }
  throw new InputError('没有一届的规则是完整的，请用 npm run edition:check 查看。');
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
