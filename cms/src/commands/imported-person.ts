/** A person on an imported list: from the row that was read to what is judged, stored and shown in the preview. */
import { maskIdNumber } from '../domain/person/mask';
import type { Issue } from '../domain/rules/issue';
import type { ImportedNominee } from '../domain/slate/imported-nominee';
import { DIGITS_LOST } from '../domain/slate/reading/read-id-number';
import { factsOf, type Candidate, type Judged } from './judge-nominees';
import { NOMINEE_COLUMNS, STORED_FIELDS, type NomineeValues } from './nominee-fields';
import type { Work } from './run-command';
import type { UnitRecord } from './unit-record';

/** One person of the file, with every problem found. */
export interface PreviewedNominee {
  sheet: string;
  row: number;
  rank: number | null;
  award: string | null;
  name: string;
  sex: 'male' | 'female' | null;
  birthMonth: string | null;
  employerName: string | null;
  occupation: string | null;
  skillLevel: string | null;
  yearsInOccupation: number | null;
  conditions: readonly number[];
  /** Only in a preview. */
  idNumberMasked?: string | null;
  verdict: 'pass' | 'fail' | 'unknown';
  issues: Issue[];
}

/** A person as read from the file, ready to be judged and stored. */
export interface ReadPerson extends Candidate {
  imported: ImportedNominee;
  values: NomineeValues;
  unread: Partial<Record<string, string>>;
}

/** Makes a candidate of a row. */
export function personOf(imported: ImportedNominee, body: UnitRecord, work: Work): ReadPerson {
  const read = Object.fromEntries(STORED_FIELDS.map((field) => [field, (imported as unknown as Record<string, unknown>)[field] ?? null])) as unknown as NomineeValues;
  // A list writes a title where the level stands, and there it is read again; the form's own field is a person's.
  const values = { ...read, professionalTitle: null };
  const unread = { ...imported.unread, ...(imported.idDigitsLost ? { idNumber: DIGITS_LOST } : {}) };
  const facts = factsOf({ values: { ...values, conditions: [...imported.conditions] }, unread, exceptionReason: null, body }, imported.idNumber, work.edition.rules);
  return { imported, values: { ...values, conditions: [...imported.conditions] }, unread, key: null, bodyName: body.name, facts };
}

/** What cannot be stored at all: a person without a name or a readable award, a text no column holds. */
export function storageIssues({ imported, values }: ReadPerson, { edition }: Work): Issue[] {
  const labelOf = (field: string): string => edition.rules.forms.slate.columns.find((column) => column.field === field)?.label ?? field;
  const issues: Issue[] = [];
  for (const field of STORED_FIELDS) {
    const { most } = NOMINEE_COLUMNS[field];
    const value = values[field];
    if (most !== undefined && typeof value === 'string' && value.length > most) {
      issues.push({ code: 'field.too-long', clause: '附件5', severity: 'error', field, params: { label: labelOf(field), found: value.length, limit: most } });
    }
  }
  if (imported.name === '') issues.push({ code: 'field.required', clause: '附件5', severity: 'error', field: 'name', params: { label: labelOf('name') } });
  return issues;
}

/** Whether the person can be stored as it stands. */
export const isStorable = (person: ReadPerson, work: Work): boolean => person.values.award !== null && storageIssues(person, work).length === 0;

/** What a preview shows of a judged person. */
export function previewPerson({ candidate, judgement }: Judged<ReadPerson>, work: Work, dryRun: boolean): PreviewedNominee {
  const { imported } = candidate;
  const storage = storageIssues(candidate, work).filter((issue) => !judgement.issues.some(({ code, field }) => code === issue.code && field === issue.field));
  return {
    sheet: imported.sheet,
    row: imported.row,
    rank: imported.rank,
    award: imported.award,
    name: imported.name,
    sex: imported.sex,
    birthMonth: imported.birthMonth,
    employerName: imported.employerName,
    occupation: imported.occupation,
    skillLevel: imported.skillLevel,
    yearsInOccupation: imported.yearsInOccupation,
    conditions: imported.conditions,
    ...(dryRun ? { idNumberMasked: imported.idNumber && maskIdNumber(imported.idNumber) } : {}),
    verdict: judgement.verdict,
    issues: [...judgement.issues, ...storage],
  };
}

/** Dense ranks by award in the order the file gives; people without a readable rank come last, in the order of rows. */
export function densely(people: readonly ReadPerson[]): Map<ReadPerson, number> {
  const ranks = new Map<ReadPerson, number>();
  const next = new Map<string, number>();
  const ordered = people.map((person, place) => ({ person, place })).sort((a, b) => (a.person.imported.rank ?? Infinity) - (b.person.imported.rank ?? Infinity) || a.place - b.place);
  for (const { person } of ordered) {
    const rank = (next.get(person.values.award) ?? 0) + 1;
    next.set(person.values.award, rank);
    ranks.set(person, rank);
  }
  return ranks;
}
