import { expect, test } from 'vitest';
import { checkPostingDay } from '@domain/notice/check-posting';

test.each<[string, string, string[]]>([
  ['the day of the notice', '2022-10-12', []],
  ['the day before the notice', '2022-10-11', ['posting.before-notice']],
  ['today', '2022-11-03', []],
  ['tomorrow', '2022-11-04', ['posting.future']],
  ['no day', '2022-02-30', ['calendar.date']],
])('a posting registered on 3 November with %s as its first day (通知三（一）1、2)', (_what, firstDay, codes) => {
  // 00:30 in Changchun is still the day before in London.
  expect(checkPostingDay(firstDay, '2022-10-12', '2022-11-02T16:30:00Z', 'Asia/Shanghai').map(({ code }) => code)).toEqual(codes);
});
