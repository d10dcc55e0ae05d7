import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backwardPlan, checkPlan, type PlannedPeriod } from '@domain/calendar/backward-plan';
import { addDays } from '@domain/calendar/civil-date';
import { publicityPeriod } from '@domain/calendar/publicity-period';
import { isWorkingDay } from '@domain/calendar/working-day';
import { holidays } from './holidays';

const steps = [{ level: 'employer', workingDays: 5 }, { level: 'body', workingDays: 5 }];

describe('to deliver on a day, each level posts by', () => {
  test('the chain of the 8th edition: employer by 10-21, body by 10-28, delivery on 11-04', () => {
    expect(backwardPlan('2022-11-04', steps, { countPostingDay: true }, holidays)).toEqual([
      { level: 'employer', postBy: '2022-10-21', first: '2022-10-21', last: '2022-10-27' },
      { level: 'body', postBy: '2022-10-28', first: '2022-10-28', last: '2022-11-03' },
    ]);
  });

  test('when the posting day does not count, everything is a day earlier at each level', () => {
    expect(backwardPlan('2022-11-04', steps, { countPostingDay: false }, holidays)).toEqual([
      { level: 'employer', postBy: '2022-10-19', first: '2022-10-20', last: '2022-10-26' },
      { level: 'body', postBy: '2022-10-27', first: '2022-10-28', last: '2022-11-03' },
    ]);
  });

  test('over the national holiday', () => {
    expect(backwardPlan('2022-10-12', [{ level: 'body', workingDays: 5 }], { countPostingDay: true }, holidays)).toEqual([
      { level: 'body', postBy: '2022-09-30', first: '2022-09-30', last: '2022-10-11' },
    ]);
  });

  test.each([
    ['2022-11-31', steps, 'calendar.date'],
    ['2022-11-04', [{ level: 'body', workingDays: 0 }], 'calendar.days'],
    ['2022-01-05', steps, 'calendar.unpublished'],
  ])('%s is refused: %s', (day, wanted, code) => {
    expect(backwardPlan(day, wanted, { countPostingDay: true }, holidays)).toMatchObject({ code });
  });

  test('it is the latest chain: one working day later and the period is not over', () => {
    fc.assert(
      fc.property(fc.integer({ min: 40, max: 1700 }), fc.integer({ min: 1, max: 15 }), fc.boolean(), (offset, workingDays, countPostingDay) => {
        const due = addDays('2022-01-01', offset);
        const [planned] = backwardPlan(due, [{ level: 'x', workingDays }], { countPostingDay }, holidays) as [PlannedPeriod];
        expect(planned.last < due).toBe(true);
        let later = addDays(planned.postBy, 1);
        while (isWorkingDay(later, holidays) !== true) later = addDays(later, 1);
        const next = publicityPeriod(later, workingDays, { countPostingDay }, holidays);
        expect('last' in next && next.last >= due).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

test('a level whose day has passed is named', () => {
  const plan = backwardPlan('2022-11-04', steps, { countPostingDay: true }, holidays) as PlannedPeriod[];
  expect(checkPlan(plan, '2022-10-21', '通知五（三）')).toEqual([]);
  expect(checkPlan(plan, '2022-10-22', '通知五（三）')).toEqual([
    { code: 'calendar.too-late', clause: '通知五（三）', severity: 'error', params: { level: 'employer', postBy: '2022-10-21', today: '2022-10-22' } },
  ]);
});
