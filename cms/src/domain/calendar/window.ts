/** A window of days in which something is taken: early and late are both refused (通知五（三）). */
import type { Issue } from '../rules/issue';
import { civilDateAt } from './civil-date';

export interface Window {
  from: string;
  to: string;
  clause: string;
}

/** [] inside the window (both days whole), else window.early or window.late. */
export function windowCheck(window: Window, now: Date | string, timeZone?: string): Issue[] {
  const today = civilDateAt(now, timeZone);
  if (today < window.from) return [outside('window.early', window)];
  if (today > window.to) return [outside('window.late', window)];
  return [];
}

function outside(code: 'window.early' | 'window.late', { from, to, clause }: Window): Issue {
  return { code, clause, severity: 'error', params: { from, to } };
}

/** The window as extended to a later last day; an earlier one changes nothing. */
export function extendedWindow<W extends Window>(window: W, until: string | null): W {
  return until !== null && until > window.to ? { ...window, to: until } : window;
}
