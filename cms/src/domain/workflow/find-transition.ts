/** The step of a state machine (stages.json) that an action takes from a state. */
import type { Issue } from '../rules/issue';
import type { Machine, Transition } from '../rules/schema';

export type StepResult = { found: true; transition: Transition } | { found: false; issues: Issue[] };

/** Finds the transition, or says from which states the action is possible (state.wrong). */
export function findTransition(machine: Machine, state: string, action: string): StepResult {
  const steps = machine.transitions.filter((candidate) => candidate.action === action);
  const transition = steps.find((candidate) => candidate.from.includes(state));
  if (transition) return { found: true, transition };
  const labelOf = (id: string): string => machine.states.find((candidate) => candidate.id === id)?.label ?? id;
  const issue: Issue = {
    code: 'state.wrong',
    clause: steps[0]?.clause ?? '办理程序',
    severity: 'error',
    params: {
      state: labelOf(state),
      action: steps[0]?.label ?? action,
      allowed: [...new Set(steps.flatMap((step) => step.from))].map(labelOf).join('、'),
    },
  };
  return { found: false, issues: [issue] };
}
