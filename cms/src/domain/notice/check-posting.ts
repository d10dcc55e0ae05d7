/** The first day of a posting in the unit: it is registered after the fact, so it is no day to come, and none before the notice was issued. */
import { civilDateAt, isCivilDate } from '../calendar/civil-date';
import type { Issue } from '../rules/issue';

/** Issues: calendar.date, posting.future, posting.before-notice. */
export function checkPostingDay(firstDay: string, noticeDate: string, now: Date | string, timeZone: string): Issue[] {
  const refused = (code: Issue['code'], params: Issue['params']): Issue[] => [{ code, clause: '通知三（一）1、2', severity: 'error', field: 'firstDay', params }];
  if (!isCivilDate(firstDay)) return refused('calendar.date', { found: firstDay });
  const today = civilDateAt(now, timeZone);
  if (firstDay > today) return refused('posting.future', { found: firstDay, today });
  return firstDay < noticeDate ? refused('posting.before-notice', { found: firstDay, noticeDate }) : [];
}
