/** The nominee's own columns that a form may fill, once: input schema, SQL and journal are made from this list. */
import { z } from 'zod';
import { fieldVisibility } from '../domain/access/field-visibility';
import type { NomineeField } from '../domain/rules/nominee-field';
import { optionalText } from './case-text';

/** Fields kept in `nominees`; ID number and phone live in `person_secrets`. */
export type StoredField = Exclude<NomineeField, 'idNumber' | 'phone'>;

interface Column {
  column: string;
  sqlType: 'text' | 'int' | 'boolean' | 'jsonb';
  schema: z.ZodType;
  /** Characters at most. */
  most?: number;
}

const text = (column: string, most = 200): Column => ({ column, sqlType: 'text', schema: optionalText(most), most });
const flag = (column: string): Column => ({ column, sqlType: 'boolean', schema: z.boolean().nullish() });
/** YYYY-MM */
const month = (column: string): Column => ({ column, sqlType: 'text', schema: optionalText(7).pipe(z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/).nullish()) });
/** A civil date. */
const day = (column: string): Column => ({ column, sqlType: 'text', schema: optionalText(10).pipe(z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/).nullish()) });
const oneOf = (column: string, values: readonly string[]): Column => ({
  column,
  sqlType: 'text',
  schema: z.preprocess((value) => (value === '' ? null : value), z.enum(values as [string, ...string[]]).nullish()),
});

export const NOMINEE_COLUMNS: Readonly<Record<StoredField, Column>> = {
  award: text('award', 60),
  name: text('name', 60),
  sex: oneOf('sex', ['male', 'female']),
  ethnicity: text('ethnicity', 30),
  birthMonth: month('birth_month'),
  politicalStatus: text('political_status', 30),
  education: text('education', 60),
  employerName: text('employer_name'),
  employerCode: text('employer_code', 18),
  post: text('post'),
  ownership: text('ownership', 60),
  frontline: flag('frontline'),
  occupation: text('occupation'),
  skillLevel: text('skill_level', 60),
  certificateNumber: text('certificate_number', 60),
  yearsInOccupation: { column: 'years_in_occupation', sqlType: 'int', schema: z.int().min(0).max(80).nullish() },
  head: flag('head'),
  employment: oneOf('employment', ['employed', 'retired', 'other']),
  cleanRecord: flag('clean_record'),
  cleanRecordNote: text('clean_record_note', 2000),
  conditions: { column: 'conditions', sqlType: 'jsonb', schema: z.array(z.int().min(1).max(99)).max(20).nullish() },
  honours: text('honours', 5000),
  achievements: text('achievements', 5000),
  remarks: text('remarks', 5000),
  nativePlace: text('native_place', 60),
  workStart: month('work_start'),
  degree: text('degree', 30),
  school: text('school', 120),
  major: text('major', 120),
  employerLocation: text('employer_location', 120),
  certificateIssuer: text('certificate_issuer', 120),
  certificateDate: month('certificate_date'),
  professionalTitle: text('professional_title', 60),
  address: text('address', 200),
  resume: text('resume', 2000),
  deeds: text('deeds', 2000),
  deedsBrief: text('deeds_brief', 500),
  innovations: text('innovations', 1000),
  apprentices: text('apprentices', 1000),
  competitions: text('competitions', 1000),
  awardsAndPenalties: text('awards_and_penalties', 1000),
  industry: text('industry', 30),
  strategicField: text('strategic_field', 30),
  grassroots: flag('grassroots'),
  hardPost: flag('hard_post'),
  involvesSecrets: flag('involves_secrets'),
  declassified: flag('declassified'),
  consentGiven: flag('consent_given'),
  consentOn: day('consent_on'),
  consentPaper: text('consent_paper', 120),
  promiseSigned: flag('promise_signed'),
};

export const STORED_FIELDS = Object.keys(NOMINEE_COLUMNS) as StoredField[];

/** The values of the stored fields; null means not known. */
export interface NomineeValues {
  award: string;
  name: string;
  sex: 'male' | 'female' | null;
  ethnicity: string | null;
  birthMonth: string | null;
  politicalStatus: string | null;
  education: string | null;
  employerName: string | null;
  employerCode: string | null;
  post: string | null;
  ownership: string | null;
  frontline: boolean | null;
  occupation: string | null;
  skillLevel: string | null;
  certificateNumber: string | null;
  yearsInOccupation: number | null;
  head: boolean | null;
  employment: 'employed' | 'retired' | 'other' | null;
  cleanRecord: boolean | null;
  cleanRecordNote: string | null;
  conditions: number[];
  honours: string | null;
  achievements: string | null;
  remarks: string | null;
  nativePlace: string | null;
  workStart: string | null;
  degree: string | null;
  school: string | null;
  major: string | null;
  employerLocation: string | null;
  certificateIssuer: string | null;
  certificateDate: string | null;
  professionalTitle: string | null;
  address: string | null;
  resume: string | null;
  deeds: string | null;
  deedsBrief: string | null;
  innovations: string | null;
  apprentices: string | null;
  competitions: string | null;
  awardsAndPenalties: string | null;
  industry: string | null;
  strategicField: string | null;
  grassroots: boolean | null;
  hardPost: boolean | null;
  involvesSecrets: boolean | null;
  declassified: boolean | null;
  consentGiven: boolean | null;
  consentOn: string | null;
  consentPaper: string | null;
  promiseSigned: boolean | null;
}

/** What a form sends of a nominee. Absent means unchanged; null clears. */
export type NomineeForm = { [Field in keyof NomineeValues]?: NomineeValues[Field] | null } & {
  exceptionReason?: string | null;
  idNumber?: string | null;
  phone?: string | null;
};

/** The schema of the form's fields. Keys it does not name (the record's system keys) are dropped, not refused. */
export const nomineeForm = z.object({
  ...(Object.fromEntries(STORED_FIELDS.map((field) => [field, NOMINEE_COLUMNS[field].schema])) as Record<StoredField, z.ZodType>),
  exceptionReason: optionalText(500),
  idNumber: optionalText(40),
  phone: optionalText(40),
});

/** All fields of a new nominee; what the form left out is not known. */
export function valuesOf(form: NomineeForm & { award: string; name: string }): NomineeValues {
  const values = Object.fromEntries(STORED_FIELDS.map((field) => [field, form[field] ?? null])) as unknown as NomineeValues;
  return { ...values, conditions: form.conditions ?? [] };
}

/**
 * What the journal may say of a nominee: public and internal fields in clear, of sensitive ones only that they are
 * filled. The journal is read by people who may not see them, and it can never be cleaned.
 */
export function journalled(values: Partial<NomineeValues>): Record<string, string | number | boolean | null | readonly number[]> {
  const shown: Record<string, string | number | boolean | null | readonly number[]> = {};
  for (const field of STORED_FIELDS) {
    const value = values[field];
    if (value === undefined) continue;
    const visible = fieldVisibility[field] === 'public' || fieldVisibility[field] === 'internal';
    shown[field] = visible || value === null ? (value as string) : '（已填）';
  }
  return shown;
}
