import { isWorkday } from 'chinese-days';
import { afterAll, describe, expect, test } from 'vitest';
import { addDays } from '@domain/calendar/civil-date';
import { publicityPeriod } from '@domain/calendar/publicity-period';
import { holidays } from './holidays';

describe('the calendar agrees with chinese-days on every day of 2022–2026, for every length from 1 to 30', () => {
  // the oracle reads the machine's zone, so it is asked once, in one zone; ours must not care
  const dates: string[] = [];
  for (let day = '2022-01-01'; day <= '2026-12-31'; day = addDays(day, 1)) dates.push(day);
  const ours = process.env['TZ'];
  process.env['TZ'] = 'Asia/Shanghai';
  const working = dates.filter((day) => isWorkday(day));

  afterAll(() => {
    if (ours === undefined) delete process.env['TZ'];
    else process.env['TZ'] = ours;
  });

  test.each([['UTC', 0], ['Asia/Shanghai', -480], ['America/New_York', 240]])('under TZ=%s', (zone, offset) => {
    process.env['TZ'] = zone;
    expect(new Date(2022, 6, 1, 12).getTimezoneOffset()).toBe(offset);
    // tables of its own: nothing counted under another zone is remembered
    const tables = holidays.map((table) => ({ ...table }));
    let next = 0;
    const differences: string[] = [];
    for (const day of dates) {
      while (next < working.length && (working[next] as string) < day) next += 1;
      for (let length = 1; length <= 30; length += 1) {
        const found = publicityPeriod(day, length, { countPostingDay: true }, tables);
        const expected = working.slice(next, next + length);
        const agrees = 'code' in found ? expected.length < length && found.code === 'calendar.unpublished' : found.days.join() === expected.join();
        if (!agrees) differences.push(`${day} ${length}`);
      }
    }
    expect(dates).toHaveLength(1826);
    expect(differences).toEqual([]);
  });
});
