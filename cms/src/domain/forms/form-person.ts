/** A nominee as forms print it: every value as words, nothing where nothing is known or the reader may not see it. */
import type { NomineeField } from '../rules/nominee-field';

/** Fields of the forms that are printed as they are. */
const PLAIN = [
  'name', 'ethnicity', 'politicalStatus', 'education', 'employerName', 'ownership', 'post', 'occupation', 'skillLevel',
  'certificateNumber', 'honours', 'achievements', 'remarks', 'idNumber', 'phone',
] as const satisfies readonly NomineeField[];

type Plain = (typeof PLAIN)[number];
export type FormPerson = Record<Plain | 'sex' | 'birthMonth' | 'award' | 'conditions' | 'yearsInOccupation', string>;

const SEXES: Readonly<Record<string, string>> = { male: '男', female: '女' };

/** `1980-05` → 1980年5月. */
function month(value: string): string {
  const [, year, of] = /^(\d{4})-(\d{2})$/.exec(value) ?? [];
  return year && of ? `${year}年${Number(of)}月` : value;
}

const words = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

/** The person of a record; `awards` gives the names. An empty record gives the person of a blank form. */
export function formPerson(values: Readonly<Record<string, unknown>>, awards: readonly { id: string; label: string }[]): FormPerson {
  const plain = Object.fromEntries(PLAIN.map((field) => [field, words(values[field])])) as Record<Plain, string>;
  const conditions = Array.isArray(values.conditions) ? values.conditions : [];
  const years = words(values.yearsInOccupation);
  return {
    ...plain,
    sex: SEXES[words(values.sex)] ?? words(values.sex),
    birthMonth: month(words(values.birthMonth)),
    award: awards.find(({ id }) => id === values.award)?.label ?? words(values.award),
    conditions: conditions.length === 0 ? '' : `第${conditions.join('、')}项`,
    yearsInOccupation: years === '' ? '' : `${years}年`,
  };
}
