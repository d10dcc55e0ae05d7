/** What a list would change of what is recorded: who is new, who changes in what, who is no longer there, who stays as is. */
import type { SlateForm } from '../rules/schema';
import { rowWord, type ColumnField, type SlateRow } from './slate-row';

export interface FieldChange {
  field: ColumnField;
  label: string;
  before: string;
  after: string;
}

/** Places in the two lists that were given. */
export interface ListComparison {
  added: number[];
  changed: { recorded: number; found: number; fields: FieldChange[] }[];
  unchanged: { recorded: number; found: number }[];
  missing: number[];
}

/** Ways to know a person again, the surest first. Each person is met once. */
const SAME: readonly ((row: SlateRow) => string)[] = [
  ({ idNumber, award }) => known(idNumber, award),
  ({ idNumber }) => known(idNumber),
  ({ name, award, employerName }) => known(name, award, employerName),
  ({ name, employerName }) => known(name, employerName),
  ({ name, award }) => known(name, award),
];

/** One key of all parts; '' when one is not known. */
const known = (...parts: string[]): string => (parts.includes('') ? '' : JSON.stringify(parts));

/** Compares by the words of the rows, over the columns of the form; ID numbers that differ never meet by name. */
export function compareLists(recorded: readonly SlateRow[], found: readonly SlateRow[], form: Pick<SlateForm, 'columns'>): ListComparison {
  const partner = meet(recorded, found);
  const comparison: ListComparison = { added: [], changed: [], unchanged: [], missing: [] };
  const met = new Set<number>();
  found.forEach((row, place) => {
    const at = partner.get(place);
    if (at === undefined) return comparison.added.push(place);
    met.add(at);
    const fields = fieldChanges(recorded[at]!, row, form);
    return fields.length === 0 ? comparison.unchanged.push({ recorded: at, found: place }) : comparison.changed.push({ recorded: at, found: place, fields });
  });
  comparison.missing = recorded.flatMap((_, place) => (met.has(place) ? [] : [place]));
  return comparison;
}

/** By the place of the found row: the place of the recorded one that is the same person. */
function meet(recorded: readonly SlateRow[], found: readonly SlateRow[]): Map<number, number> {
  const partner = new Map<number, number>();
  const taken = new Set<number>();
  for (const keyOf of SAME) {
    const waiting = new Map<string, number[]>();
    recorded.forEach((row, place) => {
      const key = keyOf(row);
      if (key !== '' && !taken.has(place)) waiting.set(key, [...(waiting.get(key) ?? []), place]);
    });
    found.forEach((row, place) => {
      if (partner.has(place)) return;
      const at = (waiting.get(keyOf(row)) ?? []).find((candidate) => !taken.has(candidate) && mayBeOne(recorded[candidate]!, row));
      if (at === undefined) return;
      partner.set(place, at);
      taken.add(at);
    });
  }
  return partner;
}

/** Two well-formed ID numbers that differ are two people, unless one is a slip of the other. */
function mayBeOne(recorded: SlateRow, found: SlateRow): boolean {
  if (recorded.idNumber === '' || found.idNumber === '' || recorded.idNumber === found.idNumber) return true;
  if (recorded.idNumber.length !== found.idNumber.length) return true;
  const differing = [...recorded.idNumber].filter((sign, at) => sign !== found.idNumber[at]).length;
  return differing <= MOST_SLIPS;
}

/** Digits that a correction changes, the check digit included. */
const MOST_SLIPS = 3;

function fieldChanges(recorded: SlateRow, found: SlateRow, { columns }: Pick<SlateForm, 'columns'>): FieldChange[] {
  return columns
    .map(({ field, label }) => ({ field, label, before: rowWord(recorded, field), after: rowWord(found, field) }))
    .filter(({ before, after }) => before !== after);
}
