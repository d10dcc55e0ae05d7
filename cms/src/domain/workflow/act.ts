/**
 * Takes one step of a state machine (stages.json), or says every reason why not. It decides; it changes nothing:
 * who may act is authorise()'s question, and writing the new state and carrying out the effects is the command's.
 */
import type { Issue } from '../rules/issue';
import type { GuardKind, Machine, StepEffect, Transition } from '../rules/schema';
import type { Facts } from './facts';
import { findTransition } from './find-transition';
import type { Guard } from './guards/guard';
import { guards } from './guards/registry';

export type Step =
  | { allowed: true; state: string; effects: readonly StepEffect[]; transition: Transition }
  | { allowed: false; issues: Issue[] };

/** Issues: state.wrong, guard.unasked (a fact nobody gave), and those of the step's guards, all of them. */
export function act(machine: Machine, record: { state: string }, action: string, facts: Facts): Step {
  const found = findTransition(machine, record.state, action);
  if (!found.found) return { allowed: false, issues: found.issues };
  const { transition } = found;
  const issues = transition.guards.flatMap((kind) => ask(kind, facts, transition));
  if (issues.length > 0) return { allowed: false, issues };
  return { allowed: true, state: transition.to, effects: transition.effects ?? [], transition };
}

/** What one guard of a step answers; for commands that learn their facts one after another. */
export function ask(kind: GuardKind, facts: Facts, step: Transition): Issue[] {
  const known = facts[kind];
  if (known === undefined) return [{ code: 'guard.unasked', clause: step.clause, severity: 'unknown', params: { guard: kind, action: step.label } }];
  // the registry pairs each kind with the facts of that kind; the compiler cannot follow the pairing
  return (guards[kind] as Guard<never>)(known as never, facts.rules, step);
}
