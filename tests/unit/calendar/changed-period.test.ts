import { describe, expect, test } from 'vitest';
import { changedPeriod, type ChangeMode, type ListChange, type ListEvent } from '@domain/calendar/changed-period';
import { publicityPeriod } from '@domain/calendar/publicity-period';
import { holidays } from './holidays';

const modes: Record<ListChange, ChangeMode> = { removed: 'continue', corrected: 'pause', added: 'restart' };
const period = (events: ListEvent[], countPostingDay = true) =>
  changedPeriod({ postedOn: '2022-11-07', workingDays: 5, countPostingDay, events }, modes, holidays);

describe('a list posted on Monday 11-07 for five working days', () => {
  test('without a change it is the plain period, however days are counted', () => {
    for (const countPostingDay of [true, false]) {
      expect(period([], countPostingDay)).toEqual(publicityPeriod('2022-11-07', 5, { countPostingDay }, holidays));
    }
  });

  test.each<[string, ListEvent[], boolean, string[]]>([
    ['somebody removed: goes on', [{ day: '2022-11-09', kind: 'removed' }], true, ['07', '08', '09', '10', '11']],
    ['somebody added: starts anew', [{ day: '2022-11-09', kind: 'added' }], true, ['09', '10', '11', '14', '15']],
    ['starts anew, posting day not counted', [{ day: '2022-11-09', kind: 'added' }], false, ['10', '11', '14', '15', '16']],
    ['corrected and up again next day: the day between does not count', [{ day: '2022-11-09', kind: 'corrected' }, { day: '2022-11-10', kind: 'resumed' }], true, ['07', '08', '10', '11', '14']],
    ['the same, posting day not counted', [{ day: '2022-11-09', kind: 'corrected' }, { day: '2022-11-10', kind: 'resumed' }], false, ['08', '11', '14', '15', '16']],
    ['halted and up again on one day: nothing lost', [{ day: '2022-11-09', kind: 'suspended' }, { day: '2022-11-09', kind: 'resumed' }], true, ['07', '08', '09', '10', '11']],
    ['halted over a weekend', [{ day: '2022-11-11', kind: 'suspended' }, { day: '2022-11-14', kind: 'resumed' }], true, ['07', '08', '09', '10', '14']],
    ['corrected twice while halted', [{ day: '2022-11-08', kind: 'corrected' }, { day: '2022-11-09', kind: 'corrected' }, { day: '2022-11-10', kind: 'resumed' }], true, ['07', '10', '11', '14', '15']],
    ['a person added while halted puts the list up anew', [{ day: '2022-11-08', kind: 'suspended' }, { day: '2022-11-10', kind: 'added' }], true, ['10', '11', '14', '15', '16']],
    ['resumed without having been halted: nothing happens', [{ day: '2022-11-09', kind: 'resumed' }], false, ['08', '09', '10', '11', '14']],
    ['a change after the end changes nothing', [{ day: '2022-11-12', kind: 'added' }], true, ['07', '08', '09', '10', '11']],
    ['posted on the day of a change', [{ day: '2022-11-07', kind: 'removed' }], true, ['07', '08', '09', '10', '11']],
  ])('%s', (_, events, countPostingDay, days) => {
    const dates = days.map((day) => `2022-11-${day}`);
    expect(period(events, countPostingDay)).toEqual({ first: dates[0], last: dates[4], days: dates });
  });

  test('halted and not up again, it never ends', () => {
    expect(period([{ day: '2022-11-09', kind: 'suspended' }, { day: '2022-11-10', kind: 'removed' }])).toEqual({
      pausedOn: '2022-11-09',
      days: ['2022-11-07', '2022-11-08'],
    });
  });

  test.each<[string, Partial<Parameters<typeof changedPeriod>[0]>, object]>([
    ['a change before the posting', { events: [{ day: '2022-11-06', kind: 'removed' }] }, { code: 'calendar.order', params: { found: '2022-11-06', after: '2022-11-07' } }],
    ['changes out of order', { events: [{ day: '2022-11-09', kind: 'removed' }, { day: '2022-11-08', kind: 'added' }] }, { code: 'calendar.order', params: { found: '2022-11-08', after: '2022-11-09' } }],
    ['a change on no date', { events: [{ day: '2022-11-31', kind: 'removed' }] }, { code: 'calendar.date', params: { found: '2022-11-31' } }],
    ['no days', { workingDays: 0 }, { code: 'calendar.days', params: { found: 0 } }],
    ['half a day', { workingDays: 0.5 }, { code: 'calendar.days', params: { found: 0.5 } }],
    ['into a year without an order', { postedOn: '2026-12-30' }, { code: 'calendar.unpublished', params: { year: 2027 } }],
  ])('%s is refused', (_, change, expected) => {
    expect(changedPeriod({ postedOn: '2022-11-07', workingDays: 5, countPostingDay: true, events: [], ...change }, modes, holidays)).toMatchObject(expected);
  });
});
