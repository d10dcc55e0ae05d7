import { describe, expect, test } from 'vitest';
import { checkFirstDay } from '@domain/notice/check-first-day';

describe('nothing is posted into the past', () => {
  test.each([
    ['2022-11-03', []],
    ['2022-11-04', []],
    ['2022-11-02', [{ code: 'notice.first-day', clause: '通知三（一）6', severity: 'error', field: 'firstDay', params: { found: '2022-11-02', today: '2022-11-03' } }]],
    ['2022-11-31', [{ code: 'calendar.date', clause: '通知三（一）6', severity: 'error', field: 'firstDay', params: { found: '2022-11-31' } }]],
  ])('%s', (firstDay, issues) => {
    expect(checkFirstDay(firstDay, '2022-11-02T16:00:00.000Z')).toEqual(issues);
  });

  test('in another zone it is still the day before', () => {
    expect(checkFirstDay('2022-11-02', '2022-11-02T16:00:00.000Z', 'UTC')).toEqual([]);
  });
});
