/** Working days, counted from the State Council's orders as they stand in config/holidays: a program of its own, on days since 1970. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface Order {
  year: number;
  weekdaysOff: string[];
  weekendsWorked: string[];
}

const DAY = 86_400_000;

export class Calendar {
  private readonly off = new Set<string>();
  private readonly on = new Set<string>();
  private readonly years = new Set<number>();

  constructor(orders: readonly Order[]) {
    for (const { year, weekdaysOff, weekendsWorked } of orders) {
      this.years.add(year);
      weekdaysOff.forEach((day) => this.off.add(day));
      weekendsWorked.forEach((day) => this.on.add(day));
    }
  }

  /** Null for a year whose order is not known. */
  isWorkingDay(day: string): boolean | null {
    if (!this.years.has(Number(day.slice(0, 4)))) return null;
    if (this.on.has(day)) return true;
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    return weekday !== 0 && weekday !== 6 && !this.off.has(day);
  }

  /** The last of so many working days from a first day that counts itself; null where a year is not known. */
  lastOf(first: string, count: number): string | null {
    let left = count;
    for (let at = Date.parse(`${first}T00:00:00Z`); ; at += DAY) {
      const day = new Date(at).toISOString().slice(0, 10);
      const works = this.isWorkingDay(day);
      if (works === null) return null;
      if (works) left -= 1;
      if (left === 0) return day;
    }
  }
}

/** The orders of a folder `holidays/`. */
export function readCalendar(folder: string): Calendar {
  return new Calendar(readdirSync(folder).filter((name) => name.endsWith('.json')).map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Order));
}
