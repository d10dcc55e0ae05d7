/** What must hold before a slate takes a step; the edition's stages.json says which guards a step has. */
import { windowCheck } from '../domain/calendar/window';
import { checkQuota } from '../domain/quota/check-quota';
import type { Issue } from '../domain/rules/issue';
import type { GuardKind } from '../domain/rules/schema';
import { checkRanking } from '../domain/slate/check-ranking';
import { findTransition } from '../domain/workflow/find-transition';
import { factsOf, judgeAll, type Candidate, type Judged } from './judge-nominees';
import type { NomineeRecord } from './nominee-record';
import { openIdentities } from './person-secrets';
import { freePlaces, type Allocation } from './places';
import type { Work } from './run-command';
import { countByAward, type FilledSlate } from './slate-record';

export interface GuardedSlate extends FilledSlate {
  /** Locked allocations; only steps guarded by `quota` need them. */
  places?: readonly Allocation[];
  reason?: string | null;
}

/** A stored nominee to be judged again. */
export interface StoredCandidate extends Candidate {
  nominee: NomineeRecord;
}

/** Judges the stored nominees anew: rules, honours and other lists may have changed since they were entered. */
export async function judgeStored(work: Work, nominees: readonly NomineeRecord[]): Promise<Judged<StoredCandidate>[]> {
  const identities = await openIdentities(work.sql, nominees.map(({ key }) => key));
  return judgeAll(
    work,
    nominees.map((nominee) => ({
      nominee,
      key: nominee.key,
      facts: factsOf(nominee, identities.get(nominee.key)?.idNumber ?? null, work.edition.rules),
      bodyName: nominee.body.name,
    })),
  );
}

async function eligible({ entries }: GuardedSlate, work: Work): Promise<Issue[]> {
  const judged = await judgeStored(work, entries.map(({ nominee }) => nominee));
  const blocked = judged.filter(({ judgement }) => judgement.verdict !== 'pass');
  if (blocked.length === 0) return [];
  // Names with the clauses at fault, so that nobody has to look them up one by one.
  const names = blocked.map(({ candidate, judgement }) => {
    const clauses = new Set(judgement.issues.map(({ clause }) => clause));
    return `${candidate.nominee.values.name}（${[...clauses].join('、')}）`;
  });
  return [{ code: 'slate.blocked', clause: '通知二、三（二）', severity: 'error', params: { count: blocked.length, names: names.join('、') } }];
}

type Guard = (subject: GuardedSlate, work: Work) => Issue[] | Promise<Issue[]>;

const GUARDS: Partial<Record<GuardKind, Guard>> = {
  window: (_subject, { edition, now }) => windowCheck(edition.rules.edition.window, now, edition.rules.calendar.timeZone),
  'not-empty': ({ entries }) => (entries.length > 0 ? [] : [{ code: 'slate.empty', clause: '通知三（一）2', severity: 'error', params: {} }]),
  'rank-dense': ({ slate, entries }, { edition }) => {
    const found = checkRanking(entries, edition.rules.awards);
    // A list imported with gaps or ties was put in order by the program; a person has to confirm that order.
    return found.length > 0 ? found : slate.issues.filter(({ code }) => code === 'R11.rank');
  },
  quota: ({ entries, places }, { edition }) => {
    if (!places) throw new Error('The places were not locked.');
    return checkQuota(countByAward(entries), freePlaces(places), edition.rules.awards);
  },
  eligible,
  'reason-given': ({ reason }) => (reason ? [] : [{ code: 'field.required', clause: '办理程序', severity: 'error', field: 'reason', params: { label: '理由' } }]),
};

/** All reasons against a step of a slate: wrong state first, then every guard of the transition. */
export async function checkSlateStep(subject: GuardedSlate, action: string, work: Work, elsewhere: readonly GuardKind[] = []): Promise<Issue[]> {
  const step = findTransition(work.edition.rules.stages.slate, subject.slate.state, action);
  if (!step.found) return step.issues;
  const issues: Issue[] = [];
  for (const kind of step.transition.guards) {
    if (elsewhere.includes(kind)) continue;
    const guard = GUARDS[kind];
    // A guard the program does not know is not a guard that passed.
    if (!guard) throw new Error(`Guard ${kind} of slate.${action} is not implemented.`);
    issues.push(...(await guard(subject, work)));
  }
  return issues;
}

/** The state a step leads to; the step was checked before. */
export function stateAfter(machine: 'slate' | 'nominee' | 'notice', state: string, action: string, work: Pick<Work, 'edition'>): string {
  const step = findTransition(work.edition.rules.stages[machine], state, action);
  if (!step.found) throw new Error(`${machine}.${action} from ${state} was not checked.`);
  return step.transition.to;
}
