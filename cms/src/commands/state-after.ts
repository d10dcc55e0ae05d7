import type { MachineName } from '../domain/rules/schema';
import { SLATE_LEVELS, slateStages, type SlateLevel } from '../domain/slate/level';
import { findTransition } from '../domain/workflow/find-transition';
import type { Work } from './run-command';

const isLevel = (of: string): of is SlateLevel => (SLATE_LEVELS as readonly string[]).includes(of);

/** The state a step leads to; the step was checked before. Lists are named by their level. */
export function stateAfter(of: SlateLevel | Exclude<MachineName, 'employer-slate' | 'county-slate'>, state: string, action: string, work: Pick<Work, 'edition'>): string {
  const { stages } = work.edition.rules;
  const machine = isLevel(of) ? slateStages(stages, of)! : stages[of];
  const step = findTransition(machine, state, action);
  if (!step.found) throw new Error(`${of}.${action} from ${state} was not checked.`);
  return step.transition.to;
}
