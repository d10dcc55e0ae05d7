/** A nomination that ends before its time, by the office, the body, or a decided objection: what is locked for it, and what it does. */
import { blockPlace, holdsPlace, leaveLists, lockPostings, lockStanding, tellReaders } from './leave-lists';
import { lockNominees, placeOfNominee, type NomineeRecord } from './nominee-record';
import { openIdentities, personIndex } from './person-secrets';
import type { Allocation } from './places';
import type { PostedList } from './posted-list';
import type { Work, Written } from './run-command';
import type { SlateRecord } from './slate-record';
import { stateAfter } from './slate-step';
import type { Sql } from './sql';
import { judgeTwins } from './write-nominees';

export interface StandingNominee {
  nominee: NomineeRecord;
  places: Allocation[];
  slates: SlateRecord[];
  /** Those of the lists that are up for objections. */
  postings: PostedList[];
}

/** Locks the places, every list the person stands on, the person and the notices, in that order. */
export async function lockStandingNominee(sql: Sql, id: string): Promise<StandingNominee | null> {
  const place = await placeOfNominee(sql, id);
  if (!place) return null;
  const standing = await lockStanding(sql, place);
  const [nominee] = await lockNominees(sql, [place.key]);
  return nominee ? { nominee, ...standing, postings: await lockPostings(sql, standing.slates) } : null;
}

/**
 * Ends the nomination. A cancelled one takes its place along and leaves the claim on the person, so that nobody else can make it
 * (通知三（二）4); a withdrawn one loses the place it holds.
 */
export async function endNomination(subject: StandingNominee, action: 'disqualify' | 'withdraw', form: { reason: string; documentNumber: string; reasonId?: string }, work: Work): Promise<Written<{ id: string }>> {
  const { sql, today } = work;
  const { nominee, places, slates, postings } = subject;
  const barred = action === 'disqualify';
  const held = await holdsPlace(work, nominee);
  // A withdrawn draft has taken no place and loses none; a cancelled one takes a place with it (名额随人冻结).
  const blocked = held || barred ? await blockPlace(work, nominee, places, held, form.documentNumber, form.reason) : null;
  await leaveLists(work, nominee, slates, postings);
  const state = stateAfter('nominee', nominee.state, action, work);
  await sql`
    update nominees set state = ${state}, ended_reason = ${form.reason}, ended_on = ${today}::date, version = version + 1, updated_at = now() where id = ${nominee.key}`;
  await sql`
    update person_secrets s set updated_at = now(), standing = ${barred} and not exists (
      select from person_secrets o where o.edition_id = s.edition_id and o.id_number_index = s.id_number_index and o.standing and o.nominee_id <> s.nominee_id)
    where s.nominee_id = ${nominee.key}`;
  const identity = (await openIdentities(sql, [nominee.key])).get(nominee.key);
  if (identity?.idNumber) await judgeTwins(work, [personIndex(identity.idNumber).toString('hex')], [nominee.key]);
  const told = await tellReaders(work, nominee, state, postings);
  return {
    answer: { id: nominee.id },
    journal: [
      {
        subjectType: 'nominee', subjectId: nominee.id, reason: form.reason,
        before: { state: nominee.state, version: nominee.version },
        after: { state, version: nominee.version + 1, documentNumber: form.documentNumber, reasonId: form.reasonId ?? null, placeBlocked: blocked, lists: slates.map(({ id }) => id) },
      },
      ...told.journal,
    ],
    effects: [{ topic: 'nominee.ended', payload: { nominee: nominee.id, unit: nominee.body.code, state } }, ...told.effects],
  };
}
