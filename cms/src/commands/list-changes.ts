/** What an imported list would change of the recorded one, person by person: shown before it is applied, and hashed, so that what is applied is what was seen. */
import { createHash } from 'node:crypto';
import { maskIdNumber, maskPhone } from '../domain/person/mask';
import { canonicalJson } from '../domain/rules/canonical-json';
import { compareLists, type FieldChange, type ListComparison } from '../domain/slate/compare-lists';
import { slateRow, type SlateRow } from '../domain/slate/slate-row';
import type { ReadPerson } from './imported-person';
import { openIdentities } from './person-secrets';
import type { Work } from './run-command';
import type { SlateEntry } from './slate-record';

interface Listed {
  award: string | null;
  name: string;
}

/** Numbers are masked here; everything else stands as it is on the lists. */
export interface ListChanges {
  added: (Listed & { row: number })[];
  changed: (Listed & { row: number; fields: FieldChange[] })[];
  /** On the recorded list and not in the file: they leave the list. */
  missing: Listed[];
  unchanged: number;
}

export interface ComparedLists {
  changes: ListChanges;
  /** Who is who, by places in `entries` and `people`. */
  comparison: ListComparison;
}

/** Compares what was read with everybody on the recorded list. */
export async function listChanges({ sql, edition }: Work, entries: readonly SlateEntry[], people: readonly ReadPerson[]): Promise<ComparedLists> {
  const { awards, forms } = edition.rules;
  const identities = await openIdentities(sql, entries.map(({ nomineeKey }) => nomineeKey));
  const recorded = entries.map(({ nominee, nomineeKey, rank }) =>
    slateRow({ rank, values: { ...nominee.values }, idNumber: null, phone: null, unread: nominee.unread, ...identities.get(nomineeKey) }, awards));
  const found = people.map(({ imported, values, unread }) =>
    slateRow({ rank: imported.rank, values: { ...values, award: imported.award }, idNumber: imported.idNumber, phone: imported.phone, unread }, awards));
  const comparison = compareLists(recorded, found, forms.slate);
  const listed = ({ name }: SlateRow, award: string | null): Listed => ({ award, name });
  const ofFile = (place: number): Listed & { row: number } => ({ ...listed(found[place]!, people[place]!.imported.award), row: people[place]!.imported.row });
  return {
    comparison,
    changes: {
      added: comparison.added.map(ofFile),
      changed: comparison.changed.map(({ found: place, fields }) => ({ ...ofFile(place), fields: fields.map(masked) })),
      missing: comparison.missing.map((place) => listed(recorded[place]!, entries[place]!.award)),
      unchanged: comparison.unchanged.length,
    },
  };
}

const MASKS: Readonly<Partial<Record<FieldChange['field'], (number: string) => string>>> = { idNumber: maskIdNumber, phone: maskPhone };

function masked(change: FieldChange): FieldChange {
  const mask = MASKS[change.field];
  return mask ? { ...change, before: mask(change.before), after: mask(change.after) } : change;
}

/** Names what was previewed: the file, the list as it was, and every difference between them. */
export const previewHashOf = (preview: { fileHash: string; bodyId: string; version: number; changes: ListChanges }): string =>
  createHash('sha256').update(canonicalJson(preview)).digest('hex');
