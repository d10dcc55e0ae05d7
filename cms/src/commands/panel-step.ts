/** The states of a panel, and which act is possible in which: the review's own procedure, the same for every edition. */
import type { Issue } from '../domain/rules/issue';
import { panelStates, type PanelState } from '../domain/review/panel-state';

/** state.wrong, naming the states in which the act is possible; empty when it is. */
export function checkPanelState(state: string, allowed: readonly PanelState[], action: string): Issue[] {
  if ((allowed as readonly string[]).includes(state)) return [];
  return [
    {
      code: 'state.wrong',
      clause: '通知三（一）3',
      severity: 'error',
      params: { state: panelStates[state as PanelState], action, allowed: allowed.map((one) => panelStates[one]).join('、') },
    },
  ];
}
