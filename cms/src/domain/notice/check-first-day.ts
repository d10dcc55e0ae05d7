/** A notice is not posted into the past: its first day is today or later. */
import { civilDateAt, isCivilDate } from '../calendar/civil-date';
import type { Issue } from '../rules/issue';

/** Issues: calendar.date, notice.first-day. */
export function checkFirstDay(firstDay: string, now: Date | string, timeZone?: string): Issue[] {
  const today = civilDateAt(now, timeZone);
  if (!isCivilDate(firstDay)) return [refused('calendar.date', { found: firstDay })];
  return firstDay < today ? [refused('notice.first-day', { found: firstDay, today })] : [];
}

function refused(code: 'calendar.date' | 'notice.first-day', params: Issue['params']): Issue {
  return { code, clause: '通知三（一）6', severity: 'error', field: 'firstDay', params };
}
