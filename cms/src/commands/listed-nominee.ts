import { lockNominees, placeOfNominee, type NomineeRecord } from './nominee-record';
import { lockSlate, type SlateRecord } from './slate-record';
import type { Sql } from './sql';

/** A nominee with the list of the unit that holds it, both locked, the list first. */
export interface ListedNominee {
  nominee: NomineeRecord;
  slate: SlateRecord;
}

/** Row numbers of the lists on which a nominee stands, the highest first. */
async function listsOf(sql: Sql, nomineeKey: number): Promise<number[]> {
  const rows = await sql<{ key: number }>`
    select s.id as key from slate_entries e join slates s on s.id = e.slate_id
    where e.nominee_id = ${nomineeKey} order by array_position(array['province', 'body', 'county', 'employer'], s.level), s.id`;
  return rows.map(({ key }) => key);
}

/** Locks a nominee and the lists on which it stands, from the highest down; null when there is no such nominee. */
export async function lockListedNominee(sql: Sql, id: string): Promise<ListedNominee | null> {
  const place = await placeOfNominee(sql, id);
  if (!place) return null;
  const keys = await listsOf(sql, place.key);
  const slates: SlateRecord[] = [];
  for (const key of keys) slates.push(await lockSlate(sql, key));
  const [nominee] = await lockNominees(sql, [place.key]);
  if (!nominee) return null;
  const now = await listsOf(sql, place.key);
  // Taken up or set down while we waited: begin again with the lists as they are (serialization failure).
  if (now.join() !== keys.join() || slates.length === 0) throw Object.assign(new Error(`Nominee ${place.key} changed its list.`), { code: '40001' });
  return { nominee, slate: slates.find(({ level }) => level === nominee.level) ?? slates[0]! };
}
