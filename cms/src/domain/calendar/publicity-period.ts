/** The days of a publicity period («5个工作日»), and whether it is over. */
import type { Issue } from '../rules/issue';
import { addDays, civilDateAt, isCivilDate, yearOf } from './civil-date';
import { workingDaysOf, type Holidays } from './working-day';

export interface PublicityPeriod {
  /** First and last day that count; the period ends at 24:00 of the last. */
  first: string;
  last: string;
  days: string[];
}

export interface PublicityOptions {
  /** True: the posting day is day 1 when it is a working day. False: counting starts the day after (民法典二百零一条). */
  countPostingDay: boolean;
}

/**
 * Counts `workingDays` working days from the posting day.
 * Issues: calendar.date, calendar.days, calendar.unpublished.
 * @example publicityPeriod('2022-09-30', 5, { countPostingDay: true }, holidays) // 09-30, 10-08 … 10-11
 */
export function publicityPeriod(
  firstDay: string,
  workingDays: number,
  options: PublicityOptions,
  holidays: Holidays,
): PublicityPeriod | Issue {
  if (!isCivilDate(firstDay)) return refused('calendar.date', firstDay);
  if (!Number.isInteger(workingDays) || workingDays < 1) return refused('calendar.days', workingDays);
  const from = options.countPostingDay ? firstDay : addDays(firstDay, 1);
  const days: string[] = [];
  for (let year = yearOf(from); days.length < workingDays; year += 1) {
    const ofYear = workingDaysOf(year, holidays);
    if ('code' in ofYear) return ofYear;
    const start = year === yearOf(from) ? ofYear.findIndex((day) => day >= from) : 0;
    if (start >= 0) days.push(...ofYear.slice(start, start + workingDays - days.length));
  }
  return { first: days[0] as string, last: days[days.length - 1] as string, days };
}

/** True from 00:00 of the day after the last, on the wall clock of the zone. */
export function hasEnded(period: { last: string }, now: Date | string, timeZone?: string): boolean {
  return civilDateAt(now, timeZone) > period.last;
}

function refused(code: 'calendar.date' | 'calendar.days', found: string | number): Issue {
  return { code, clause: '通知三（一）', severity: 'error', params: { found } };
}
