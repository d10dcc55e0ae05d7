/** Takes one person off a posted list after an objection was upheld: nobody moves up, nobody else is touched (通知三（二）4). */
import type { Issue } from '../domain/rules/issue';
import type { EditionRules } from '../domain/rules/schema';
import { act } from '../domain/workflow/act';
import type { GivenReason } from '../domain/workflow/facts';
import { findTransition } from '../domain/workflow/find-transition';
import { changeNotice } from './change-notice';
import type { JournalEntry } from './journal';
import type { PostedList } from './posted-list';
import type { AfterEffect, Work } from './run-command';
import type { SlateEntry } from './slate-record';
import { stateAfter } from './slate-step';
import { closeRanks, touchSlate } from './write-nominees';

export type Strike = 'removed' | 'disqualified';

/** The step of stages.json: off a posted list; off a list that is not posted as a whole the person is withdrawn. */
function stepOf(rules: EditionRules, state: string, strike: Strike): 'strike' | 'withdraw' | 'disqualify' {
  if (strike === 'disqualified') return 'disqualify';
  return findTransition(rules.stages.nominee, state, 'strike').found ? 'strike' : 'withdraw';
}

/** A step that lists its reasons is given the one that is all words, when nobody chose. */
function reasonFor(rules: EditionRules, state: string, action: string, reason: GivenReason): GivenReason {
  const step = findTransition(rules.stages.nominee, state, action);
  const words = step.found ? step.transition.reasons?.find((listed) => listed.words)?.id : undefined;
  return reason.id === undefined && words !== undefined ? { ...reason, id: words } : reason;
}

const entryOf = ({ entries }: PostedList, nomineeKey: number): SlateEntry | undefined => entries.find((entry) => entry.nomineeKey === nomineeKey);

/** Issues: objection.not-listed, state.wrong, field.required, reason.unlisted, reason.words. */
export function checkStrike(subject: PostedList, nomineeKey: number, strike: Strike, reason: GivenReason, { edition }: Work): Issue[] {
  const entry = entryOf(subject, nomineeKey);
  if (!entry) return [{ code: 'objection.not-listed', clause: '通知三（一）6', severity: 'error', params: {} }];
  const { rules } = edition;
  const action = stepOf(rules, entry.nominee.state, strike);
  const step = act(rules.stages.nominee, entry.nominee, action, { rules, 'reason-given': { reason: reasonFor(rules, entry.nominee.state, action, reason) } });
  return step.allowed ? [] : step.issues;
}

/** Writes the step, leaves the rest of the list as it is, and changes the notice. The entry of a list posted as a whole stays, so that its ranks do. */
export async function strikeNominee(work: Work, subject: PostedList, nomineeKey: number, strike: Strike, reason: GivenReason): Promise<{ journal: JournalEntry[]; effects: AfterEffect[] }> {
  const { sql, edition } = work;
  const { notice, slate, entries } = subject;
  const { nominee } = entryOf(subject, nomineeKey)!;
  const action = stepOf(edition.rules, nominee.state, strike);
  const state = stateAfter('nominee', nominee.state, action, work);
  await sql`update nominees set state = ${state}, version = version + 1, updated_at = now() where id = ${nomineeKey}`;
  if (slate.level !== 'province') {
    await sql`delete from slate_entries where slate_id = ${slate.key} and nominee_id = ${nomineeKey}`;
    await closeRanks(sql, slate.key);
    await touchSlate(work, slate);
  }
  const after = { ...subject, entries: entries.map((entry) => (entry.nomineeKey === nomineeKey ? { ...entry, nominee: { ...nominee, state } } : entry)) };
  const changed = await changeNotice(work, notice, after, { kind: 'removed' });
  return {
    journal: [
      {
        subjectType: 'nominee', subjectId: nominee.id, reason: reason.words,
        before: { state: nominee.state, version: nominee.version },
        after: { state, version: nominee.version + 1, reasonId: reasonFor(edition.rules, nominee.state, action, reason).id ?? null },
      },
      ...changed.journal,
    ],
    effects: changed.effects,
  };
}
