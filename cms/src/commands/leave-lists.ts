/** What it does to lists and places when a person leaves the edition for good: nobody takes the place (通知三（二）4). */
import { changeNotice } from './change-notice';
import type { JournalEntry } from './journal';
import type { NomineeRecord } from './nominee-record';
import { lockNotice } from './notice-record';
import { lockPlaces, type Allocation } from './places';
import type { PostedList } from './posted-list';
import { postEntries } from './quota-ledger';
import type { AfterEffect, Work } from './run-command';
import { fillSlate, lockSlate, type SlateRecord } from './slate-record';
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

/** Those of the lists that are up for objections, with their people and their notices, locked in that order. */
export async function lockPostings(sql: Sql, slates: readonly SlateRecord[]): Promise<PostedList[]> {
  const up = await sql<{ id: string; slateKey: number }>`
    select document_id as id, slate_id as "slateKey" from public_notices
    where slate_id = any(${slates.map(({ key }) => key)}::int[]) and kind = 'publicity' and state not in ('closed', 'withdrawn') order by id`;
  const filled = [];
  for (const { id, slateKey } of up) filled.push({ id, list: await fillSlate(sql, slates.find(({ key }) => key === slateKey)!) });
  const postings: PostedList[] = [];
  for (const { id, list } of filled) postings.push({ ...list, notice: (await lockNotice(sql, id))! });
  return postings;
}

/**
 * Takes the person off the lists; those behind move up, the lists' versions rise. On a list the public is reading as a
 * whole the ranks stay as they were posted.
 */
export async function leaveLists({ sql }: Work, nominee: NomineeRecord, slates: readonly SlateRecord[], postings: readonly PostedList[]): Promise<void> {
  const standing = new Set(postings.filter(({ slate }) => slate.level === 'province').map(({ slate }) => slate.key));
  for (const { key } of slates) {
    if (!standing.has(key)) {
      await sql`delete from slate_entries where slate_id = ${key} and nominee_id = ${nominee.key}`;
      await closeRanks(sql, key);
    }
    await sql`update slates set version = version + 1, updated_at = now() where id = ${key}`;
  }
}

/** Tells the readers of posted lists that the person, now in `state`, is gone: the days run on, halt or begin anew as the edition says. */
export async function tellReaders(work: Work, nominee: NomineeRecord, state: string, postings: readonly PostedList[]): Promise<{ journal: JournalEntry[]; effects: AfterEffect[] }> {
  const told: { journal: JournalEntry[]; effects: AfterEffect[] } = { journal: [], effects: [] };
  for (const { notice, slate, entries } of postings) {
    const after = { slate, entries: entries.map((entry) => (entry.nomineeKey === nominee.key ? { ...entry, nominee: { ...nominee, state } } : entry)) };
    const changed = await changeNotice(work, notice, after, { kind: 'removed' });
    told.journal.push(...changed.journal);
    told.effects.push(...changed.effects);
  }
  return told;
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
