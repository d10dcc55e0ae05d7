/** A nominee with the scans of the booklet, and the hash by which paper and record are matched. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '../domain/rules/canonical-json';
import { keptEvidence, type EvidenceRecord } from './evidence-record';
import { lockNominees, placeOfNominee, type NomineeRecord } from './nominee-record';
import type { Sql } from './sql';

export interface BookletRecord {
  nominee: NomineeRecord;
  files: EvidenceRecord[];
}

/** The nominee, locked, with the scans kept in the order they came; null: not found. */
export async function lockBooklet(sql: Sql, id: string): Promise<BookletRecord | null> {
  const place = await placeOfNominee(sql, id);
  const [nominee] = place ? await lockNominees(sql, [place.key]) : [];
  return nominee ? { nominee, files: await keptEvidence(sql, 'nominee', id) } : null;
}

const SHORT = 16;
const hashOf = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex');

/** Part of a booklet that the form itself is. */
export const FORM_PART = 'form';

export interface BookletHash {
  hash: string;
  /** By slot, and of the form: short hashes that tell which part changed. */
  parts: Record<string, string>;
}

/** The hash of what a booklet holds: the record's words and every scan. */
export function bookletHash({ nominee, files }: BookletRecord): BookletHash {
  const parts: Record<string, string> = { [FORM_PART]: hashOf({ values: nominee.values, unread: nominee.unread }).slice(0, SHORT) };
  for (const slot of new Set(files.map((file) => file.slot))) parts[slot] = hashOf(files.filter((file) => file.slot === slot).map(({ sha256 }) => sha256)).slice(0, SHORT);
  return { hash: hashOf({ nominee: nominee.id, parts }), parts };
}
