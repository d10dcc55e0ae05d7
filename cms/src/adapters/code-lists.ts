/** The code lists of config/codes: the standard names of ethnicities, education and so on, with the ways offices write them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeListSchema } from '../domain/rules/schema';
import type { CodeLists } from '../domain/slate/read-nominee-row';
import { SettingsError } from './settings';

const FILES = { ethnicity: 'ethnicity', politicalStatus: 'political-status', education: 'education' } as const;

/** Reads the lists that unify what an imported list says. */
export function readCodeLists(configFolder: string): CodeLists {
  return Object.fromEntries(
    Object.entries(FILES).map(([field, name]) => {
      const path = join(configFolder, 'codes', `${name}.json`);
      const parsed = codeListSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
      if (!parsed.success) throw new SettingsError(`代码表 ${path} 有误：${parsed.error.issues[0]?.message ?? '格式不对'}。`);
      return [field, parsed.data];
    }),
  );
}
