/** Gathers what the guards of a slate's step ask (stages.json), and takes the step. Only what a step asks is looked up. */
import type { Issue } from '../domain/rules/issue';
import type { GuardKind } from '../domain/rules/schema';
import { checkRanking } from '../domain/slate/check-ranking';
import { slateStages } from '../domain/slate/level';
import { act, ask, type Step } from '../domain/workflow/act';
import type { Facts, GivenReason, GuardFacts, MinutedDecision } from '../domain/workflow/facts';
import { findTransition } from '../domain/workflow/find-transition';
import { judgeStored } from './judge-stored';
import { inversionFindings } from './lower-lists';
import { opinionsOf } from './opinion-record';
import { freePlaces, type Allocation } from './places';
import { openObjectionsOfPosting, postedPeriod } from './posting-record';
import { reportFindings } from './report-record';
import type { Work } from './run-command';
import { extendedTo } from './window-extent';
import { countByAward, type FilledSlate } from './slate-record';
import { decisionOf } from './unit-decision-record';

export { stateAfter } from './state-after';

/** What a command knows beside the list itself. */
export interface StepContext {
  /** Locked allocations. */
  places?: readonly Allocation[];
  reason?: GivenReason | null;
  /** The notice whose period must be over. */
  period?: GuardFacts['period-ended']['period'];
  openObjections?: number;
  /** What the counter has in hand. */
  received?: GuardFacts['materials-complete'];
  secrets?: GuardFacts['declassified'];
  /** What the 领导小组 decided on the province's list; null: nothing yet. Not given: a unit's own decision is looked up. */
  decision?: MinutedDecision | null;
}

type Gather = { [K in keyof GuardFacts]?: (subject: FilledSlate, context: StepContext, work: Work) => GuardFacts[K] | undefined | Promise<GuardFacts[K]> };

const GATHER: Gather = {
  window: async ({ slate }, _context, { sql, now }) => ({ now, mendBy: slate.mendBy, extendedTo: await extendedTo(sql, slate.editionKey, slate.unit.path) }),
  'not-empty': ({ entries }) => ({ people: entries.length }),
  quota: ({ entries }, { places }) => places && { counts: countByAward(entries), free: freePlaces(places) },
  ceilings: ({ entries }) => ({ counts: countByAward(entries) }),
  'rank-dense': ({ slate, entries }, _context, { edition }) => {
    const found = checkRanking(entries, edition.rules.awards);
    // A list imported with gaps or ties was put in order by the program; a person has to confirm that order.
    return { findings: found.length > 0 ? found : slate.issues.filter(({ code }) => code === 'R11.rank') };
  },
  'inversions-explained': async ({ slate }, _context, { sql, edition }) => ({ findings: await inversionFindings(sql, slate, edition.rules) }),
  'report-complete': async ({ slate }, _context, { sql }) => ({ findings: await reportFindings(sql, slate.key) }),
  async eligible({ entries }, _context, work) {
    const judged = await judgeStored(work, entries.map(({ nominee }) => nominee));
    return {
      people: judged.map(({ candidate, judgement }) => ({
        name: candidate.nominee.values.name,
        verdict: judgement.verdict,
        clauses: judgement.issues.map(({ clause }) => clause),
      })),
    };
  },
  'opinions-complete': async ({ entries }, _context, { sql, today }) => ({ people: await opinionsOf(sql, entries.map(({ nomineeKey }) => nomineeKey)), today }),
  'materials-complete': (_subject, { received }) => received,
  declassified: (_subject, { secrets }) => secrets,
  'reason-given': (_subject, { reason }) => reason === undefined ? undefined : { reason },
  // The province's list is posted on the site and told in the context; the others are posted by their units.
  'period-ended': ({ slate, entries }, { period }, work) =>
    period ? { period, now: work.now } : postedPeriod(work, slate.key, entries.map(({ nominee }) => ({ id: nominee.id, name: nominee.values.name }))),
  'no-open-objection': async ({ slate }, { openObjections }, { sql }) => ({ open: openObjections ?? (await openObjectionsOfPosting(sql, slate.key)) }),
  'decision-minuted': async ({ slate }, { decision }, { sql, now }) => ({ decision: decision === undefined ? await decisionOf(sql, slate.key) : decision, now }),
  'consent-given': ({ entries }) => ({ people: entries.map(({ nominee: { values } }) => ({ name: values.name, consented: values.consentGiven })) }),
};

/** The facts the guards of a step ask for. */
async function gatherFacts(subject: FilledSlate, guards: readonly GuardKind[], work: Work, context: StepContext): Promise<Facts> {
  const facts: Facts = { rules: work.edition.rules };
  for (const kind of guards) {
    const gather = GATHER[kind] as ((subject: FilledSlate, context: StepContext, work: Work) => unknown) | undefined;
    Object.assign(facts, { [kind]: await gather?.(subject, context, work) });
  }
  return facts;
}

/** The step, or every reason against it: wrong state, then each guard. A guard nobody could answer refuses. */
export async function takeSlateStep(subject: FilledSlate, action: string, work: Work, context: StepContext = {}): Promise<Step> {
  const machine = slateStages(work.edition.rules.stages, subject.slate.level)!;
  const step = findTransition(machine, subject.slate.state, action);
  const facts = await gatherFacts(subject, step.found ? step.transition.guards : [], work, context);
  return act(machine, subject.slate, action, facts);
}

/** What each guard of a possible step answers now, in the order of stages.json; null where the step is not possible. */
export async function askSlateGuards(subject: FilledSlate, action: string, work: Work, context: StepContext = {}): Promise<{ guard: GuardKind; issues: Issue[] }[] | null> {
  const step = findTransition(slateStages(work.edition.rules.stages, subject.slate.level)!, subject.slate.state, action);
  if (!step.found) return null;
  const { transition } = step;
  const facts = await gatherFacts(subject, transition.guards, work, context);
  return transition.guards.map((guard) => ({ guard, issues: ask(guard, facts, transition) }));
}
