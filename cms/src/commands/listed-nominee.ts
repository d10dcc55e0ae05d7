import { lockNominees, placeOfNominee, type NomineeRecord } from './nominee-record';
import { lockSlateOf, type SlateRecord } from './slate-record';
import type { Sql } from './sql';

/** A nominee with the list it stands on, both locked, the list first. */
export interface ListedNominee {
  nominee: NomineeRecord;
  slate: SlateRecord;
}

/** Locks a nominee and its list; null when there is no such nominee. */
export async function lockListedNominee(sql: Sql, id: string): Promise<ListedNominee | null> {
  const place = await placeOfNominee(sql, id);
  if (!place) return null;
  const slate = await lockSlateOf(sql, { editionKey: place.editionKey, unitKey: place.bodyKey, level: 'body' });
  const [nominee] = await lockNominees(sql, [place.key]);
  return nominee ? { nominee, slate } : null;
}
