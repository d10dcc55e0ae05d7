/**
 * What a list says of one person, as the words of its row: the same from a record as from a row that was read, so that
 * lists are compared and written by it. Reading the words again gives the same words.
 */
import type { Award, SlateForm } from '../rules/schema';
import { cleanRecordWords } from './reading/read-clean-record';
import { compact, textOf } from './reading/plain-text';
import { DIGITS_LOST } from './reading/read-id-number';
import { readName, readUnitName } from './reading/read-name';

export type ColumnField = SlateForm['columns'][number]['field'];
/** Columns that are put into words; a form may ask for fewer. */
export type RowField = Extract<
  ColumnField,
  | 'rank' | 'award' | 'name' | 'sex' | 'ethnicity' | 'birthMonth' | 'idNumber' | 'politicalStatus' | 'education' | 'employerName' | 'employerCode' | 'post' | 'ownership' | 'frontline'
  | 'occupation' | 'skillLevel' | 'certificateNumber' | 'yearsInOccupation' | 'head' | 'employment' | 'cleanRecord' | 'conditions' | 'honours' | 'achievements' | 'phone' | 'remarks'
>;
export type SlateRow = Record<RowField, string>;

/** What the row says under a column of the form; nothing under one that no list is read by. */
export const rowWord = (row: SlateRow, field: ColumnField): string => (row as Partial<Record<ColumnField, string>>)[field] ?? '';

/** A person with the place on the list; `values` by the names of records, null or absent where nothing is known. */
export interface ListedPerson {
  rank: number | null;
  values: Readonly<Record<string, unknown>>;
  idNumber: string | null;
  phone: string | null;
  /** What was written where nothing could be read; it is given back as it came. */
  unread: Readonly<Partial<Record<string, string>>>;
}

const SEXES: Readonly<Record<string, string>> = { male: '男', female: '女' };
/** What may be chosen on the list, by what it means. */
export const EMPLOYMENTS = { employed: '在职', retired: '退休', other: '离岗' } as const;

const words = (value: unknown): string => textOf(value === null || value === undefined ? '' : typeof value === 'boolean' ? (value ? '是' : '否') : String(value));

/** The row of a person; an award is called by its name. */
export function slateRow({ rank, values, idNumber, phone, unread }: ListedPerson, awards: readonly Pick<Award, 'id' | 'label'>[]): SlateRow {
  const lost = unread.idNumber !== undefined && idNumber === null;
  const row: SlateRow = {
    rank: rank === null ? '' : String(rank),
    award: awards.find(({ id }) => id === values.award)?.label ?? '',
    name: readName(words(values.name)),
    sex: SEXES[words(values.sex)] ?? '',
    ethnicity: words(values.ethnicity),
    birthMonth: words(values.birthMonth).replace('-', '.'),
    idNumber: lost ? DIGITS_LOST : (idNumber ?? ''),
    politicalStatus: words(values.politicalStatus),
    education: words(values.education),
    employerName: readUnitName(words(values.employerName)),
    employerCode: compact(words(values.employerCode)).toUpperCase(),
    post: words(values.post),
    ownership: words(values.ownership),
    frontline: words(values.frontline),
    occupation: words(values.occupation),
    skillLevel: words(values.skillLevel),
    certificateNumber: compact(words(values.certificateNumber)),
    yearsInOccupation: words(values.yearsInOccupation),
    head: words(values.head),
    employment: EMPLOYMENTS[words(values.employment) as keyof typeof EMPLOYMENTS] ?? '',
    cleanRecord: cleanRecordWords(values.cleanRecord, words(values.cleanRecordNote)),
    conditions: Array.isArray(values.conditions) ? values.conditions.join('、') : '',
    honours: words(values.honours),
    achievements: words(values.achievements),
    phone: compact(phone ?? ''),
    remarks: words(values.remarks),
  };
  for (const [field, written] of Object.entries(unread)) if (field in row && field !== 'idNumber' && row[field as RowField] === '') row[field as RowField] = words(written);
  return row;
}
