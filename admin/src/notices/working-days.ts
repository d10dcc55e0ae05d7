/// <reference types="vite/client" />
/** Counting working days in the office: the domain's rule over the State Council's tables, the server decides again. */
import type { Issue } from '@domain/rules/issue';
import { publicityPeriod, type PublicityPeriod } from '@domain/calendar/publicity-period';
import type { Holidays } from '@domain/calendar/working-day';
import { workingDaysLeft as countLeft } from '@domain/calendar/working-days-left';
import type { Transition } from '@domain/rules/schema';
import { mendBy } from '@domain/workflow/mend-by';

const files = import.meta.glob<Holidays[number]>('../../../config/holidays/*.json', { eager: true, import: 'default' });
const holidays: Holidays = Object.values(files);

/** First and last day of a publicity period posted on a day, or why it cannot be counted. */
export function periodFrom(firstDay: string, workingDays: number, countPostingDay: boolean): PublicityPeriod | Issue {
  return publicityPeriod(firstDay, workingDays, { countPostingDay }, holidays);
}

/** Working days from today to the last day, both counted; 0 when it is over; null when a year's table is missing. */
export function workingDaysLeft(today: string, lastDay: string): number | null {
  const left = countLeft(today, lastDay, holidays);
  return typeof left === 'number' ? left : null;
}

/** The last day to mend what a step asks to be mended; null where the step sets no day or it cannot be counted. */
export function lastDayToMend(step: Pick<Transition, 'deadline'>, today: string): string | null {
  const found = mendBy(step, today, holidays);
  return found && 'day' in found ? found.day : null;
}
