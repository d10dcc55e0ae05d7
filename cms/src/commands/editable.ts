import type { Issue } from '../domain/rules/issue';
import type { EditionRules } from '../domain/rules/schema';

/** state.wrong unless the state is one of those stages.json calls editable. */
export function checkEditable(machine: EditionRules['stages']['nominee'], state: string, action: string): Issue[] {
  const found = machine.states.find(({ id }) => id === state);
  if (found?.editable) return [];
  const allowed = machine.states.filter(({ editable }) => editable).map(({ label }) => label).join('、');
  return [{ code: 'state.wrong', clause: '通知三（一）2', severity: 'error', params: { state: found?.label ?? state, action, allowed } }];
}
