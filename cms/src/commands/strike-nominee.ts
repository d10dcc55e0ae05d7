/** Takes one person off a posted list after an objection was upheld: nobody moves up, nobody else is touched (通知三（二）4). */
import type { Issue } from '../domain/rules/issue';
import type { EditionRules } from '../domain/rules/schema';
import { act } from '../domain/workflow/act';
import type { GivenReason } from '../domain/workflow/facts';
import { findTransition } from '../domain/workflow/find-transition';
import { changeNotice } from './change-notice';
import type { JournalEntry } from './journal';
import { endNomination, type StandingNominee } from './nomination-end';
import type { NomineeRecord } from './nominee-record';
import type { PostedList } from './posted-list';
import type { AfterEffect, Work } from './run-command';
import type { SlateEntry } from './slate-record';
import { stateAfter } from './slate-step';

export type Strike = 'removed' | 'disqualified';

interface Struck {
  journal: readonly JournalEntry[];
  effects: readonly AfterEffect[];
}

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

/** Off a list posted as a whole: the entry stays, so that the ranks do, and the place is kept by nobody's successor. */
async function strikeOff(work: Work, subject: PostedList, nominee: NomineeRecord, reason: GivenReason): Promise<Struck> {
  const { notice, entries } = subject;
  const state = stateAfter('nominee', nominee.state, 'strike', work);
  await work.sql`update nominees set state = ${state}, version = version + 1, updated_at = now() where id = ${nominee.key}`;
  const after = { ...subject, entries: entries.map((entry) => (entry.nomineeKey === nominee.key ? { ...entry, nominee: { ...nominee, state } } : entry)) };
  const changed = await changeNotice(work, notice, after, { kind: 'removed' });
  return {
    journal: [
      {
        subjectType: 'nominee', subjectId: nominee.id, reason: reason.words,
        before: { state: nominee.state, version: nominee.version },
        after: { state, version: nominee.version + 1, reasonId: reasonFor(work.edition.rules, nominee.state, 'strike', reason).id ?? null },
      },
      ...changed.journal,
    ],
    effects: changed.effects,
  };
}

/**
 * Writes the step and changes the notices that name the person. Whoever is disqualified, or is on no list posted as a whole,
 * leaves all lists as if the office or the body had ended the nomination; `documentNumber` stands in the ledger.
 */
export async function strikeNominee(work: Work, subject: PostedList, standing: StandingNominee, strike: Strike, reason: GivenReason, documentNumber: string): Promise<Struck> {
  const { nominee } = standing;
  const action = stepOf(work.edition.rules, nominee.state, strike);
  if (action === 'strike') return strikeOff(work, subject, nominee, reason);
  const { id: reasonId } = reasonFor(work.edition.rules, nominee.state, action, reason);
  // A notice that is no longer up still tells what became of it.
  const postings = standing.postings.some(({ notice }) => notice.id === subject.notice.id) ? standing.postings : [...standing.postings, subject];
  const { journal, effects } = await endNomination({ ...standing, postings }, action, { reason: reason.words, documentNumber, ...(reasonId === undefined ? {} : { reasonId }) }, work);
  return { journal, effects: effects ?? [] };
}
