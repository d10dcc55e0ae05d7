/** Until when what a step asks to be mended must be mended. */
import { publicityPeriod } from '../calendar/publicity-period';
import type { Holidays } from '../calendar/working-day';
import type { Issue } from '../rules/issue';
import type { Transition } from '../rules/schema';

/** The last day, 'YYYY-MM-DD', the day of the step not counted; null when the step sets no deadline. Issues as of publicityPeriod. */
export function mendBy({ deadline }: Pick<Transition, 'deadline'>, today: string, holidays: Holidays): { day: string } | null | Issue {
  if (!deadline) return null;
  const period = publicityPeriod(today, deadline.workingDays, { countPostingDay: false }, holidays);
  return 'code' in period ? period : { day: period.last };
}
