/**
 * What each guard must be told, under its own name in stages.json. A fact that is not given is not known,
 * and a guard that does not know refuses: nothing passes because somebody forgot to look.
 */
import type { PausedPeriod } from '../calendar/changed-period';
import type { Verdict } from '../eligibility/judge';
import type { ByAward } from '../quota/check-quota';
import type { Issue } from '../rules/issue';
import type { EditionRules, GuardKind } from '../rules/schema';
import type { NomineeCategory } from './asked-agencies';
import type { Opinion } from './opinion-standing';

export interface GuardFacts {
  window: {
    now: Date | string;
    /** After a return: the last day to mend; null when nothing was returned. */
    mendBy: string | null;
    /** The last day the office has extended the window to, for everybody or this body; null or absent: not extended. */
    extendedTo?: string | null;
  };
  quota: { counts: ByAward; free: ByAward };
  ceilings: { counts: ByAward };
  /** What the check of the order found. */
  'rank-dense': { findings: readonly Issue[] };
  /** What the comparison with the lists below found. */
  'inversions-explained': { findings: readonly Issue[] };
  /** What the recommendation report lacks. */
  'report-complete': { findings: readonly Issue[] };
  'not-empty': { people: number };
  eligible: { people: readonly JudgedPerson[] };
  'period-ended': {
    /** null: nothing was posted. */
    period: { last: string } | PausedPeriod | null;
    now: Date | string;
    /** Names of those put on the list after it was posted. */
    added?: readonly string[];
  };
  'no-open-objection': { open: number };
  'opinions-complete': {
    people: readonly PersonWithOpinions[];
    /** 'YYYY-MM-DD' */
    today: string;
  };
  'materials-complete': ReceivedMaterials;
  declassified: {
    /** null: nobody has said whether secret matters are involved. */
    involvesSecrets: boolean | null;
    /** The text of the covering letter. */
    letter: string;
  };
  'decision-minuted': { decision: MinutedDecision | null; now: Date | string };
  'reason-given': { reason: GivenReason | null };
  'assessment-passed': { people: readonly { name: string; result: 'passed' | 'failed' | null }[] };
  'consent-given': { people: readonly { name: string; consented: boolean | null }[] };
  'checked-by-another': { author: string; checker: string | null };
}

/** Everything a step is judged by. */
export type Facts = { rules: EditionRules } & { [K in GuardKind]?: GuardFacts[K] };

export interface JudgedPerson {
  name: string;
  verdict: Verdict;
  /** The clauses that speak against the person or leave the question open. */
  clauses: readonly string[];
}

export interface PersonWithOpinions {
  name: string;
  /** The fields by which some agencies are asked of some people only. */
  values: NomineeCategory;
  /** The latest of each agency, by its id in materials.json; absent: not asked. */
  opinions: Readonly<Record<string, Opinion | undefined>>;
}

export interface ReceivedMaterials {
  /** Copies by the id of the item in materials.json. */
  copies: Readonly<Record<string, number>>;
  /** One booklet for each person: the ids of the parts it holds. */
  booklets: readonly { name: string; parts: readonly string[] }[];
}

export interface MinutedDecision {
  /** Number of the minutes. */
  minutes: string;
  /** 'YYYY-MM-DD' */
  heldOn: string;
  passed: boolean;
  /** The list's people or their order changed after the decision. */
  outdated?: boolean;
}

export interface GivenReason {
  /** One of the reasons the step lists. */
  id?: string;
  words: string;
}
