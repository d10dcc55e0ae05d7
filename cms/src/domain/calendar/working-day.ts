/**
 * Working days as the State Council's yearly orders make them: Monday to Friday, less the days off,
 * plus the weekend days worked. A year without its order is unknown, never guessed.
 */
import type { Issue } from '../rules/issue';
import { addDays, isWeekend, yearOf } from './civil-date';

/** One year's order, as in config/holidays/<year>.json. */
export interface HolidayTable {
  year: number;
  /** Document number of the order. */
  order: string;
  /** Read at its source. */
  verified: boolean;
  weekdaysOff: readonly string[];
  weekendsWorked: readonly string[];
}

/** The tables known, in any order. */
export type Holidays = readonly HolidayTable[];

/** Whether people work on this date; calendar.unpublished when the year's order is missing. */
export function isWorkingDay(date: string, holidays: Holidays): boolean | Issue {
  const table = holidays.find((candidate) => candidate.year === yearOf(date));
  return table ? works(date, table) : unpublished(yearOf(date));
}

/** Every working day of a year, in order; calendar.unpublished when its order is missing. */
export function workingDaysOf(year: number, holidays: Holidays): readonly string[] | Issue {
  const table = holidays.find((candidate) => candidate.year === year);
  if (!table) return unpublished(year);
  const known = listed.get(table);
  if (known) return known;
  const days: string[] = [];
  for (let day = `${year}-01-01`; yearOf(day) === year; day = addDays(day, 1)) if (works(day, table)) days.push(day);
  listed.set(table, days);
  return days;
}

/** A table never changes, so its year is listed once. */
const listed = new WeakMap<HolidayTable, readonly string[]>();

function works(date: string, table: HolidayTable): boolean {
  return isWeekend(date) ? table.weekendsWorked.includes(date) : !table.weekdaysOff.includes(date);
}

function unpublished(year: number): Issue {
  return {
    code: 'calendar.unpublished',
    clause: `国务院办公厅关于${year}年部分节假日安排的通知`,
    severity: 'error',
    params: { year },
  };
}
