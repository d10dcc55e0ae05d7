/** Reads one nominee from JSON: keys by field, by heading of the list or by the short names of the import; values as offices write them. */
import type { NomineeFacts } from '@domain/eligibility/nominee-facts';
import type { NomineeField } from '@domain/rules/nominee-field';
import type { EditionRules } from '@domain/rules/schema';
import type { ColumnField } from '@domain/slate/find-header';
import { readNomineeRow, type CodeLists } from '@domain/slate/read-nominee-row';
import { headingOf } from '@domain/slate/reading/plain-text';
import type { Cell } from '@domain/slate/sheet';
import { InputError } from '../command-line';

/** What the import prints of a person, so that its output can be judged again. */
const SHORT_NAMES: Readonly<Record<string, ColumnField>> = {
  id: 'idNumber', employer: 'employerName', level: 'skillLevel', years: 'yearsInOccupation', condition: 'conditions',
};
/** Keys that are no field of the form. */
export const BESIDE = [
  'body', 'file', 'row', 'sheet', 'priorHonours', 'otherNominations', 'channel', 'exceptions', 'discipline', 'underInvestigation', 'professionalTitle', 'cleanRecordNote',
] as const;

export type NomineeJson = Readonly<Record<string, unknown>>;

export interface ReadNominee {
  facts: NomineeFacts;
  /** Keys that name nothing known: told, never guessed. */
  unknownKeys: string[];
}

/** Reads the fields; `exceptions`, `discipline` and the like are taken as they are. */
export function readNominee(json: NomineeJson, rules: EditionRules, codes: CodeLists): ReadNominee {
  const { columns, variants } = rules.forms.slate;
  const fieldOf = (key: string): ColumnField | undefined =>
    SHORT_NAMES[key] ?? columns.find(({ field, headings }) => field === key || headings.includes(headingOf(key, variants)))?.field;
  const cells: Cell[] = [];
  const places = new Map<ColumnField, number>();
  const headings = new Map<ColumnField, string>();
  const unknownKeys: string[] = [];
  for (const [key, value] of Object.entries(json)) {
    const field = fieldOf(key);
    if (field === undefined) {
      if (!(BESIDE as readonly string[]).includes(key)) unknownKeys.push(key);
      continue;
    }
    places.set(field, cells.length);
    headings.set(field, key);
    cells.push(cellOf(key, value, rules));
  }
  const header = { begins: 0, dataFrom: 1, columns: places, headings, missing: [] };
  const read = readNomineeRow(cells, header, { sheet: '', row: 1 }, { awards: rules.awards, codes, variants });
  const { exceptions, discipline, underInvestigation, professionalTitle, cleanRecordNote } = json as Partial<NomineeFacts>;
  return {
    unknownKeys,
    facts: {
      ...read,
      bodyCode: String(json['body'] ?? ''),
      ...(exceptions ? { exceptions } : {}),
      ...(discipline ? { discipline } : {}),
      ...(underInvestigation === undefined ? {} : { underInvestigation }),
      ...(professionalTitle === undefined ? {} : { professionalTitle }),
      ...(cleanRecordNote === undefined ? {} : { cleanRecordNote }),
    },
  };
}

/** Words for the values that programs write and offices do not. */
const EMPLOYMENT: Readonly<Record<string, string>> = { employed: '在职', retired: '退休', other: '离岗' };

function cellOf(key: string, value: unknown, { awards }: EditionRules): Cell {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.join('、');
  if (key === 'cleanRecord' && typeof value === 'boolean') return value ? '无' : '有';
  if (key === 'employment') return EMPLOYMENT[String(value)] ?? String(value);
  if (key === 'award') return awards.find(({ id }) => id === value)?.spellings[0] ?? String(value);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new InputError(`「${key}」应为文字、数字、是否或列表。`);
}

/** Every field a nominee may have, with what offices call it: for --help. */
export function fieldList({ forms }: EditionRules): string {
  const fields = forms.slate.columns.filter((column): column is typeof column & { field: NomineeField } => column.field !== 'rank');
  return fields.map(({ field, label }) => `  ${field.padEnd(18)} ${label}`).join('\n');
}
