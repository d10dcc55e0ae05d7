/** The staff's word for a state, from the edition's own stages; nothing here knows what the states are. */
import type { EditionRules } from '@domain/rules/schema';
import { useSession } from './session';

export function useStageLabel(machine: keyof EditionRules['stages']): (state: string) => string {
  const { edition } = useSession();
  const states = edition?.stages[machine].states ?? [];
  return (state) => states.find((entry) => entry.id === state)?.label ?? state;
}

/** Whether the records in a state may still be changed by their own body. */
export function useStageEditable(machine: keyof EditionRules['stages']): (state: string) => boolean {
  const { edition } = useSession();
  const states = edition?.stages[machine].states ?? [];
  return (state) => states.find((entry) => entry.id === state)?.editable === true;
}
