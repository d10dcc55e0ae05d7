/** What it does to lists and places when a person leaves the edition for good: nobody takes the place (通知三（二）4). */
import { postEntries } from './quota-ledger';
import type { NomineeRecord } from './nominee-record';
import { lockPlaces, type Allocation } from './places';
import type { Work } from './run-command';
import { lockSlate, type SlateRecord } from './slate-record';
import type { Sql } from './sql';
import { closeRanks } from './write-nominees';

/** The places a person's body draws on and every list the person stands on, locked in that order. */
export async function lockStanding(sql: Sql, place: { key: number; editionKey: number; bodyKey: number }): Promise<{ places: Allocation[]; slates: SlateRecord[] }> {
  const [body] = await sql<{ path: string }>`select path from units where id = ${place.bodyKey}`;
  const places = await lockPlaces(sql, place.editionKey, body?.path ?? '/');
  const keys = await sql<{ key: number }>`select distinct slate_id as key from slate_entries where nominee_id = ${place.key} order by 1`;
  const slates: SlateRecord[] = [];
  for (const { key } of keys) slates.push(await lockSlate(sql, key));
  return { places, slates };
}

/** Takes the person off the lists; those behind move up, the lists' versions rise. */
export async function leaveLists({ sql }: Work, nominee: NomineeRecord, slates: readonly SlateRecord[]): Promise<void> {
  await sql`delete from slate_entries where nominee_id = ${nominee.key}`;
  for (const { key } of slates) {
    await closeRanks(sql, key);
    await sql`update slates set version = version + 1, updated_at = now() where id = ${key}`;
  }
}

/** Whether the person's list has taken a place for it: the claim on the person is made when the list is submitted. */
export async function holdsPlace({ sql }: Work, nominee: NomineeRecord): Promise<boolean> {
  const [secret] = await sql<{ standing: boolean }>`select standing from person_secrets where nominee_id = ${nominee.key}`;
  return secret?.standing === true;
}

/**
 * Blocks the person's place in the ledger: the one in use, else a free one while there is one. Answers from where it was
 * taken; null where there was none to lose.
 */
export async function blockPlace({ sql, now }: Work, nominee: NomineeRecord, places: readonly Allocation[], held: boolean, documentNumber: string, reason: string): Promise<'used' | 'free' | null> {
  const allocation = places.find(({ award }) => award === nominee.values.award);
  if (!allocation) return null;
  const from = held && allocation.used > 0 ? 'used' : allocation.places > allocation.used ? 'free' : null;
  if (from === null) return null;
  const { editionKey, unitKey, award } = allocation;
  await postEntries(sql, [{ editionKey, unitKey, award, kind: 'blocked', places: 1, from, nomineeKey: nominee.key, documentNumber, reason, at: now }]);
  return from;
}
