/** The staff's word for a state, from the edition's own stages; nothing here knows what the states are. */
import type { EditionRules, Transition } from '@domain/rules/schema';
import { findTransition } from '@domain/workflow/find-transition';
import { useSession } from './session';

export function useStageLabel(machine: keyof EditionRules['stages']): (state: string) => string {
  const { edition } = useSession();
  const states = edition?.stages[machine]?.states ?? [];
  return (state) => states.find((entry) => entry.id === state)?.label ?? state;
}

/** Whether the records in a state may still be changed by their own body. */
export function useStageEditable(machine: keyof EditionRules['stages']): (state: string) => boolean {
  const { edition } = useSession();
  const states = edition?.stages[machine]?.states ?? [];
  return (state) => states.find((entry) => entry.id === state)?.editable === true;
}

/** The step an action takes from a state, with its reasons and deadline; undefined where it is not possible. */
export function useStep(machine: keyof EditionRules['stages'], state: string, action: string): Transition | undefined {
  const { edition } = useSession();
  const stages = edition?.stages[machine];
  const step = stages ? findTransition(stages, state, action) : undefined;
  return step?.found ? step.transition : undefined;
}

/** The states a record goes through when all goes well: up to and with the first final one. */
export function useStagePath(machine: keyof EditionRules['stages']): string[] {
  const { edition } = useSession();
  const states = edition?.stages[machine]?.states ?? [];
  const end = states.findIndex((state) => state.final === true);
  return states.slice(0, end + 1).map((state) => state.id);
}
