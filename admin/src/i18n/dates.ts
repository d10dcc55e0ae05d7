/** Dates in words, always in Asia/Shanghai, whatever the machine's own zone. Civil dates are 'YYYY-MM-DD'. */

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];
const shanghai = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function parts(instant: string | Date): Record<string, string> {
  return Object.fromEntries(shanghai.formatToParts(new Date(instant)).map((part) => [part.type, part.value]));
}

function weekday(day: string): string {
  return WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
}

/** @example civilDate('2022-11-03') → '2022年11月3日（周四）' */
export function civilDate(day: string | null | undefined): string {
  if (!day) return '—';
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日（周${weekday(day)}）`;
}

/** Without the weekday, for tables. @example civilDay('2022-11-03') → '2022年11月3日' */
export function civilDay(day: string | null | undefined): string {
  return day ? civilDate(day).slice(0, -4) : '—';
}

/** @example monthDay('2022-11-03') → '11月3日' */
export function monthDay(day: string): string {
  const [, month, date] = day.split('-').map(Number);
  return `${month}月${date}日`;
}

/** @example period('2022-11-03', '2022-11-04') → '2022年11月3日（周四）至11月4日（周五）' */
export function period(first: string, last: string): string {
  const end = first.slice(0, 4) === last.slice(0, 4) ? `${monthDay(last)}（周${weekday(last)}）` : civilDate(last);
  return `${civilDate(first)}至${end}`;
}

/** The civil day of an instant. @example dayOf('2022-11-02T17:00:00Z') → '2022-11-03' */
export function dayOf(instant: string | Date): string {
  const at = parts(instant);
  return `${at.year}-${at.month}-${at.day}`;
}

/** @example clockTime('2022-11-03T01:05:00Z') → '09:05' */
export function clockTime(instant: string | Date): string {
  const at = parts(instant);
  return `${at.hour}:${at.minute}`;
}

/** @example instant('2022-11-03T01:05:00Z') → '2022年11月3日 09:05' */
export function instant(value: string | null | undefined): string {
  if (!value) return '—';
  const at = parts(value);
  return `${at.year}年${Number(at.month)}月${Number(at.day)}日 ${at.hour}:${at.minute}`;
}

/** @example birthMonth('1982-10') → '1982年10月' */
export function birthMonth(value: string | null | undefined): string {
  if (!value) return '—';
  const [year, month] = value.split('-').map(Number);
  return `${year}年${month}月`;
}
