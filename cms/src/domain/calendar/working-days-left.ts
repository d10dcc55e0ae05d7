/** How many working days remain until a deadline: what every list of open tasks shows. */
import type { Issue } from '../rules/issue';
import { addDays } from './civil-date';
import { isWorkingDay, type Holidays } from './working-day';

/** Working days from today to the last day, both counted; 0 when it is over. Issue: calendar.unpublished. */
export function workingDaysLeft(today: string, lastDay: string, holidays: Holidays): number | Issue {
  let left = 0;
  for (let day = today; day <= lastDay; day = addDays(day, 1)) {
    const works = isWorkingDay(day, holidays);
    if (typeof works !== 'boolean') return works;
    if (works) left += 1;
  }
  return left;
}
