import type { EditionRules } from '@domain/rules/schema';
import { nomineeSlots } from '@domain/evidence/nominee-slots';
import { birthMonth, civilDay } from '../i18n/dates';
import { fieldLabel } from '../i18n/field-label';
import { text } from '../i18n/text';
import { dossier } from '../i18n/zh-CN/dossier';

/** What the words of a value depend on. */
export interface ChangeWords {
  materials: EditionRules['materials'] | undefined;
  awardLabel(id: string): string;
  /** The staff's word for a state of the thing that was acted on. */
  stateLabel(id: string): string;
}

const named = (names: Readonly<Record<string, string>>, id: unknown): string => names[String(id)] ?? String(id);

/** The journal keeps of some values only that they were filled in. */
const month = (value: string): string => (/^\d{4}-\d{2}/.test(value) ? birthMonth(value) : value);

const WRITE: Readonly<Record<string, (value: never, words: ChangeWords) => string>> = {
  award: (id: string, { awardLabel }) => awardLabel(id),
  state: (id: string, { stateLabel }) => stateLabel(id),
  verdict: (id: 'pass' | 'fail' | 'unknown') => text(`verdict.${id}`),
  sex: (id: 'male' | 'female') => text(`sex.${id}`),
  employment: (id: 'employed' | 'retired' | 'other') => text(`employment.${id}`),
  birthMonth: month,
  workStart: month,
  certificateDate: month,
  conditions: (numbers: number[]) => (numbers.length === 0 ? '' : text('dossier.conditions', { numbers: numbers.join('、') })),
  yearsInOccupation: (count: number) => text('years', { count }),
  rank: (rank: number) => text('dossier.rank', { rank }),
  idNumberChanged: () => text('dossier.changed'),
  phoneChanged: () => text('dossier.changed'),
  slot: (id: string, { materials }) => (materials && nomineeSlots(materials).find((slot) => slot.id === id)?.label) ?? id,
  agency: (id: string, { materials }) => materials?.opinions.find((agency) => agency.id === id)?.label ?? id,
  answer: (id: string) => named(dossier.answer, id),
  override: (id: string) => named(dossier.overrideState, id),
  result: (id: string) => named({ passed: dossier.passed, failed: dossier.failed }, id),
  ...Object.fromEntries(
    ['consentOn', 'requestedOn', 'answeredOn', 'validUntil', 'settledOn', 'conferredOn', 'firstDay', 'lastDay'].map((field) => [field, (day: string) => civilDay(day)]),
  ),
};

/** The label of a changed field: the form's where it is a field of the form. */
export function changeLabel(field: string): string {
  return (dossier.field as Readonly<Record<string, string>>)[field] ?? fieldLabel('nominees', field);
}

/** A recorded value as people read it; empty for what was not filled in. */
export function changeValue(field: string, value: unknown, words: ChangeWords): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean' && !WRITE[field]) return text(value ? 'yes' : 'no');
  const write = WRITE[field] as ((value: unknown, words: ChangeWords) => string) | undefined;
  if (write) return write(value, words);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
