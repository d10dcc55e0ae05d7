/** Loads the code lists that unify spellings when a list is read. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeListSchema, type CodeList, type NomineeField } from '@domain/rules/schema';
import type { CodeLists } from '@domain/slate/read-nominee-row';

const files: Partial<Record<NomineeField, string>> = {
  ethnicity: 'ethnicity',
  politicalStatus: 'political-status',
  education: 'education',
};

/** Reads config/codes; throws when a list is missing or malformed, since it is part of the program. */
export function readCodeLists(config: string): CodeLists {
  const read = (name: string): CodeList => codeListSchema.parse(JSON.parse(readFileSync(join(config, 'codes', `${name}.json`), 'utf8')));
  return Object.fromEntries(Object.entries(files).map(([field, name]) => [field, read(name)]));
}
