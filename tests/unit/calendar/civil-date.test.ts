import { describe, expect, test } from 'vitest';
import { addDays, civilDateAt, isCivilDate, isWeekend, yearOf } from '@domain/calendar/civil-date';

describe('civil dates', () => {
  test.each([
    ['2022-10-12', true],
    ['2024-02-29', true],
    ['2022-02-29', false],
    ['2022-13-01', false],
    ['2022-1-1', false],
    ['20221012', false],
    ['', false],
  ])('%s is a date: %s', (text, expected) => {
    expect(isCivilDate(text)).toBe(expected);
  });

  test.each([
    ['2022-12-31', 1, '2023-01-01'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2022-10-12', 0, '2022-10-12'],
  ])('%s and %d days is %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
  });

  test('weekends and years', () => {
    expect(['2022-10-07', '2022-10-08', '2022-10-09', '2022-10-10'].map(isWeekend)).toEqual([false, true, true, false]);
    expect(yearOf('2022-10-07')).toBe(2022);
  });

  test('an instant is a date only in a zone: Shanghai unless told otherwise', () => {
    expect(civilDateAt('2022-11-03T15:59:59.999Z')).toBe('2022-11-03');
    expect(civilDateAt('2022-11-03T16:00:00.000Z')).toBe('2022-11-04');
    expect(civilDateAt(new Date('2022-11-03T16:00:00.000Z'), 'UTC')).toBe('2022-11-03');
  });
});
