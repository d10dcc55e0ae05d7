/** Gathers what the guards of a slate's step ask (stages.json), and takes the step. Only what a step asks is looked up. */
import { checkRanking } from '../domain/slate/check-ranking';
import { act, type Step } from '../domain/workflow/act';
import type { Facts, GivenReason, GuardFacts } from '../domain/workflow/facts';
import { findTransition } from '../domain/workflow/find-transition';
import { judgeStored } from './judge-stored';
import { opinionsOf } from './opinion-record';
import { freePlaces, type Allocation } from './places';
import type { Work } from './run-command';
import { extendedTo } from './window-extent';
import { countByAward, type FilledSlate } from './slate-record';

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
  'period-ended': (_subject, { period }, { now }) => period && { period, now },
  'no-open-objection': (_subject, { openObjections }) => openObjections === undefined ? undefined : { open: openObjections },
};

/** The step, or every reason against it: wrong state, then each guard. A guard nobody could answer refuses. */
export async function takeSlateStep(subject: FilledSlate, action: string, work: Work, context: StepContext = {}): Promise<Step> {
  const machine = work.edition.rules.stages.slate;
  const facts: Facts = { rules: work.edition.rules };
  const step = findTransition(machine, subject.slate.state, action);
  if (step.found) {
    for (const kind of step.transition.guards) {
      const gather = GATHER[kind] as ((subject: FilledSlate, context: StepContext, work: Work) => unknown) | undefined;
      Object.assign(facts, { [kind]: await gather?.(subject, context, work) });
    }
  }
  return act(machine, subject.slate, action, facts);
}

/** The state a step leads to; the step was checked before. */
export function stateAfter(machine: 'slate' | 'nominee' | 'notice' | 'objection', state: string, action: string, work: Pick<Work, 'edition'>): string {
  const step = findTransition(work.edition.rules.stages[machine], state, action);
  if (!step.found) throw new Error(`${machine}.${action} from ${state} was not checked.`);
  return step.transition.to;
}
