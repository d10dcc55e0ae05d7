/** Dates in words: the year is said again only where it changes. */
import { expect, test } from 'vitest';
import { chineseDate, chineseDateWithWeekday, chinesePeriod, chineseWeekday } from '@domain/calendar/chinese-dates';

test.each([
  ['2022-11-03', '2022年11月3日', '周四'],
  ['2022-11-06', '2022年11月6日', '周日'],
  ['2024-02-29', '2024年2月29日', '周四'],
])('%s is %s, %s', (date, words, weekday) => {
  expect([chineseDate(date), chineseWeekday(date), chineseDateWithWeekday(date)]).toEqual([words, weekday, `${words}（${weekday}）`]);
});

test.each([
  ['2022-11-07', '2022-11-11', '2022年11月7日至11月11日'],
  ['2022-12-29', '2023-01-05', '2022年12月29日至2023年1月5日'],
])('from %s to %s', (first, last, words) => {
  expect(chinesePeriod(first, last)).toBe(words);
});
