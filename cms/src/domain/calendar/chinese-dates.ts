/** Civil dates in words, from their digits alone: the machine's zone and language have no part in it. */

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const;

function parts(date: string): { year: number; month: number; day: number } {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return { year, month, day };
}

/** `2022-11-03` → `2022年11月3日`. */
export function chineseDate(date: string): string {
  const { year, month, day } = parts(date);
  return `${year}年${month}月${day}日`;
}

/** `2022-11-03` → `周四`. */
export function chineseWeekday(date: string): string {
  const { year, month, day } = parts(date);
  return `周${WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]!}`;
}

/** `2022-11-03` → `2022年11月3日（周四）`. */
export function chineseDateWithWeekday(date: string): string {
  return `${chineseDate(date)}（${chineseWeekday(date)}）`;
}

/** `2022-11-07`, `2022-11-11` → `2022年11月7日至11月11日`; the year is repeated when it changes. */
export function chinesePeriod(first: string, last: string): string {
  const from = parts(first);
  const to = parts(last);
  return `${chineseDate(first)}至${to.year === from.year ? '' : `${to.year}年`}${to.month}月${to.day}日`;
}
