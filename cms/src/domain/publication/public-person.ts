/** What the public reads of a nominee: exactly the fields the edition whitelists, and only public ones. */
import { fieldVisibility, type NomineeField } from '../rules/nominee-field';

/** The projection, in the order of the whitelist; absent values become ''. */
export type PublicPerson = Partial<Record<NomineeField, string>>;

/**
 * Projects a record onto the whitelist.
 * @throws when the whitelist names a field that is not public: a fault of the rules file, never published.
 */
export function projectPublicPerson(record: Partial<Record<NomineeField, unknown>>, whitelist: readonly NomineeField[]): PublicPerson {
  const person: PublicPerson = {};
  for (const field of whitelist) {
    if (fieldVisibility[field] !== 'public') throw new Error(`字段「${field}」不得公开`);
    person[field] = shown(record[field]);
  }
  return person;
}

const sexes: Record<string, string> = { male: '男', female: '女' };

function shown(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = String(value);
  return sexes[text] ?? text;
}
