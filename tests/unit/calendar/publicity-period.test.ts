import { describe, expect, test } from 'vitest';
import { hasEnded, publicityPeriod } from '@domain/calendar/publicity-period';
import { workingDaysLeft } from '@domain/calendar/working-days-left';
import { isWorkingDay } from '@domain/calendar/working-day';
import { holidays } from './holidays';

const inclusive = { countPostingDay: true };
const civil = { countPostingDay: false };

describe('five working days', () => {
  test.each([
    ['2022-09-30', inclusive, ['2022-09-30', '2022-10-08', '2022-10-09', '2022-10-10', '2022-10-11']],
    ['2022-09-30', civil, ['2022-10-08', '2022-10-09', '2022-10-10', '2022-10-11', '2022-10-12']],
    ['2022-10-01', inclusive, ['2022-10-08', '2022-10-09', '2022-10-10', '2022-10-11', '2022-10-12']],
    ['2022-10-21', inclusive, ['2022-10-21', '2022-10-24', '2022-10-25', '2022-10-26', '2022-10-27']],
    ['2022-10-28', inclusive, ['2022-10-28', '2022-10-31', '2022-11-01', '2022-11-02', '2022-11-03']],
    ['2022-12-30', inclusive, ['2022-12-30', '2023-01-03', '2023-01-04', '2023-01-05', '2023-01-06']],
  ])('posted on %s (%o)', (firstDay, options, days) => {
    expect(publicityPeriod(firstDay, 5, options, holidays)).toEqual({ first: days[0], last: days[4], days });
  });

  test.each([
    ['2022-02-30', 5, 'calendar.date', { found: '2022-02-30' }],
    ['2022-10-10', 0, 'calendar.days', { found: 0 }],
    ['2022-10-10', 1.5, 'calendar.days', { found: 1.5 }],
    ['2026-12-30', 5, 'calendar.unpublished', { year: 2027 }],
    ['2021-12-31', 1, 'calendar.unpublished', { year: 2021 }],
  ])('%s, %d: %s', (firstDay, length, code, params) => {
    expect(publicityPeriod(firstDay, length, inclusive, holidays)).toMatchObject({ code, severity: 'error', params });
  });

  test('an unknown year names the order that is missing', () => {
    expect(isWorkingDay('2027-03-01', holidays)).toMatchObject({ clause: '国务院办公厅关于2027年部分节假日安排的通知' });
    expect(workingDaysLeft('2026-12-30', '2027-01-05', holidays)).toMatchObject({ code: 'calendar.unpublished' });
  });

  test('it is over at 24:00 of its last day in Shanghai', () => {
    expect(hasEnded({ last: '2022-11-03' }, '2022-11-03T15:59:59.999Z')).toBe(false);
    expect(hasEnded({ last: '2022-11-03' }, '2022-11-03T16:00:00.000Z')).toBe(true);
    expect(hasEnded({ last: '2022-11-03' }, '2022-11-03T16:00:00.000Z', 'UTC')).toBe(false);
  });
});

describe('working days left', () => {
  test.each([
    ['2022-09-30', '2022-10-11', 5],
    ['2022-10-11', '2022-10-11', 1],
    ['2022-10-12', '2022-10-11', 0],
    ['2022-10-01', '2022-10-07', 0],
  ])('from %s to %s: %d', (today, last, expected) => {
    expect(workingDaysLeft(today, last, holidays)).toBe(expected);
  });
});
