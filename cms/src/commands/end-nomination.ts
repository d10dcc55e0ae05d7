/**
 * The two ways a nomination ends before its time (通知三（二）3、4): the office cancels it for fraud or a breach, or the body
 * withdraws it. Neither is replaced; a cancelled person comes back in this edition through nobody.
 */
import { z } from 'zod';
import type { Issue } from '../domain/rules/issue';
import { act } from '../domain/workflow/act';
import type { GivenReason } from '../domain/workflow/facts';
import { publicId, requiredText, seenVersion } from './case-text';
import { blockPlace, holdsPlace, leaveLists, lockPostings, lockStanding, tellReaders } from './leave-lists';
import { lockNominees, nomineeFacts, placeOfNominee, type NomineeRecord } from './nominee-record';
import { openIdentities, personIndex } from './person-secrets';
import type { Allocation } from './places';
import { checkDays, type PostedList } from './posted-list';
import type { Command, Work, Written } from './run-command';
import type { SlateRecord } from './slate-record';
import { stateAfter } from './slate-step';
import type { Sql } from './sql';
import { judgeTwins } from './write-nominees';

const disqualifying = z.object({ id: publicId, version: seenVersion, reasonId: z.string().max(60), reason: requiredText(2_000), documentNumber: requiredText(100) });
const withdrawing = z.object({ id: publicId, version: seenVersion, reason: requiredText(1_000) });

interface Subject {
  nominee: NomineeRecord;
  places: Allocation[];
  slates: SlateRecord[];
  /** Those of the lists that are up for objections. */
  postings: PostedList[];
}

async function lock(sql: Sql, { id }: { id: string }): Promise<Subject | null> {
  const place = await placeOfNominee(sql, id);
  if (!place) return null;
  const standing = await lockStanding(sql, place);
  const [nominee] = await lockNominees(sql, [place.key]);
  return nominee ? { nominee, ...standing, postings: await lockPostings(sql, standing.slates) } : null;
}

const shared = {
  label: '推荐对象',
  lock,
  editionOf: ({ nominee }: Subject) => nominee.editionKey,
  version: ({ nominee }: Subject, { version }: { version?: number | undefined }) => ({ label: '推荐对象', subjectType: 'nominee', subjectId: nominee.id, stored: nominee.version, seen: version }),
};

function check({ nominee, postings }: Subject, action: 'disqualify' | 'withdraw', reason: GivenReason, work: Work): Issue[] {
  const { rules } = work.edition;
  const step = act(rules.stages.nominee, nominee, action, { rules, 'reason-given': { reason } });
  return step.allowed ? postings.flatMap(({ notice }) => checkDays(notice, 'removed', work)) : step.issues;
}

/** Ends the nomination; `barred`: the claim on the person stays, so that nobody else can make it. */
async function end(subject: Subject, action: 'disqualify' | 'withdraw', form: { reason: string; documentNumber: string; reasonId?: string }, work: Work): Promise<Written<{ id: string }>> {
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

/**
 * Cancels a nomination for fraud or a breach (通知三（二）4): no substitute, the place is blocked, no re-submission.
 * Refuses: stale, state.wrong, field.required, reason.unlisted, reason.words.
 */
export const disqualifyNominee: Command<z.infer<typeof disqualifying>, Subject, { id: string }> = {
  ...shared,
  name: 'disqualify-nominee',
  action: 'nominee.disqualify',
  input: disqualifying,
  facts: ({ nominee }, actor) => nomineeFacts(nominee, actor),
  refusal: '不能取消资格',
  check: (subject, { reasonId, reason }, work) => check(subject, 'disqualify', { id: reasonId, words: reason }, work),
  write: (subject, form, work) => end(subject, 'disqualify', form, work),
};

/** The body takes a nomination back (通知三（二）3); after submission nobody takes its place. Refuses: stale, state.wrong, field.required. */
export const withdrawNominee: Command<z.infer<typeof withdrawing>, Subject, { id: string }> = {
  ...shared,
  name: 'withdraw-nominee',
  action: 'nominee.withdraw',
  input: withdrawing,
  facts: ({ nominee }, actor) => nomineeFacts(nominee, actor),
  refusal: '不能撤回',
  check: (subject, { reason }, work) => check(subject, 'withdraw', { words: reason }, work),
  write: (subject, { reason }, work) => end(subject, 'withdraw', { reason, documentNumber: `${subject.nominee.body.name}撤回` }, work),
};
