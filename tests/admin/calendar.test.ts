/** Dates in words and stages on their line, whatever zone the machine is in. */
import { describe, expect, test } from 'vitest';
import { editionSteps } from '@admin/dashboard/edition-steps';
import { birthMonth, civilDate, civilDay, clockTime, dayOf, instant, monthDay, period } from '@admin/i18n/dates';
import { periodFrom, workingDaysLeft } from '@admin/notices/working-days';

test('dates in words', () => {
  expect([
    civilDate('2022-11-03'),
    civilDay('2022-11-03'),
    monthDay('2022-11-03'),
    birthMonth('1982-10'),
    civilDate(null),
  ]).toEqual(['2022年11月3日（周四）', '2022年11月3日', '11月3日', '1982年10月', '—']);
  expect(period('2022-11-03', '2022-11-09')).toBe('2022年11月3日（周四）至11月9日（周三）');
  expect(period('2022-12-30', '2023-01-06')).toBe('2022年12月30日（周五）至2023年1月6日（周五）');
});

test('an instant is read on the clock of Shanghai', () => {
  expect([
    dayOf('2022-11-02T15:59:59Z'),
    dayOf('2022-11-02T16:00:00Z'),
    clockTime('2022-11-03T01:05:00Z'),
    instant('2022-11-02T16:30:00Z'),
  ]).toEqual(['2022-11-02', '2022-11-03', '09:05', '2022年11月3日 00:30']);
});

test('the period shown before posting is the domain’s (通知三（一）6): 5 working days over a make-up weekend', () => {
  expect(periodFrom('2022-09-30', 5, true)).toEqual({
    first: '2022-09-30',
    last: '2022-10-11',
    days: ['2022-09-30', '2022-10-08', '2022-10-09', '2022-10-10', '2022-10-11'],
  });
  expect(periodFrom('2022-11-03', 5, false)).toMatchObject({ first: '2022-11-04', last: '2022-11-10' });
  expect(periodFrom('2041-01-02', 5, true)).toMatchObject({ code: 'calendar.unpublished' });
});

test('working days left count today and the last day', () => {
  expect(['2022-11-03', '2022-11-05', '2022-11-09', '2022-11-10'].map((today) => workingDaysLeft(today, '2022-11-09'))).toEqual([
    5, 3, 1, 0,
  ]);
  expect(workingDaysLeft('2041-01-02', '2041-01-09')).toBe(null);
});

describe('the edition’s clock', () => {
  const facts = { noticeDate: '2022-10-12', window: { from: '2022-11-03', to: '2022-11-04' } };
  const now = (more: Partial<Parameters<typeof editionSteps>[0]>) =>
    editionSteps({ ...facts, today: '2022-11-03', ...more })
      .filter((step) => step.is === 'now')
      .map((step) => step.id);
  const running = { firstDay: '2022-11-10', lastDay: '2022-11-16', state: 'posted' as const };
  test.each([
    ['the day before the window', { today: '2022-11-02' }, ['recommend']],
    ['its first day', { today: '2022-11-03' }, ['window']],
    ['its last day', { today: '2022-11-04' }, ['window']],
    ['the day after', { today: '2022-11-05' }, ['select']],
    ['while the notice runs', { publicity: running, today: '2022-11-12' }, ['publicity']],
    ['when it is closed', { publicity: { ...running, state: 'closed' as const } }, ['results']],
    [
      'when the results are out',
      { publicity: { ...running, state: 'closed' as const }, results: { postedAt: '2022-11-18T01:00:00Z' } },
      [],
    ],
  ])('%s', (_, more, expected) => expect(now(more)).toEqual(expected));
});
