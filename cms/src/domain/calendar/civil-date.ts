/**
 * Civil dates are 'YYYY-MM-DD' strings; instants become one only through a named time zone,
 * so that the machine's own zone never matters.
 */

const DAY = 86_400_000;

/** True for a date that exists. */
export function isCivilDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && toText(toDays(text)) === text;
}

/** The date `days` later (earlier when negative). */
export function addDays(date: string, days: number): string {
  return toText(toDays(date) + days);
}

/** Saturday or Sunday. */
export function isWeekend(date: string): boolean {
  const weekday = new Date(toDays(date) * DAY).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** The year as written. */
export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

/** The civil date on the wall at an instant. */
export function civilDateAt(instant: Date | string, timeZone = 'Asia/Shanghai'): string {
  return formatter(timeZone).format(new Date(instant));
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  // sv-SE writes ISO dates
  const made = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  formatters.set(timeZone, made);
  return made;
}

const toDays = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY;
const toText = (days: number): string => (Number.isNaN(days) ? '' : new Date(days * DAY).toISOString().slice(0, 10));
