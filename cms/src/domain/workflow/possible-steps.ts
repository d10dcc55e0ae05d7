/** The steps that lead out of a state: what a page offers as buttons, each with its label and the right it needs. */
import type { Machine, Transition } from '../rules/schema';

export function possibleSteps(machine: Machine, state: string): Transition[] {
  return machine.transitions.filter(({ from }) => from.includes(state));
}
