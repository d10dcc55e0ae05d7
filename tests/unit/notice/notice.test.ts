import { describe, expect, test } from 'vitest';
import { checkNoticeClose } from '@domain/notice/check-close';
import { checkFirstDay } from '@domain/notice/check-first-day';

describe('a publicity period closes when its days have passed and no objection is open (通知三（一）6、7)', () => {
  const notice = { kind: 'publicity', lastDay: '2022-11-15', openObjections: 0 } as const;
  const refusal = (code: string, params: object): object => ({ code, clause: '通知三（一）6、7', severity: 'error', params });

  test.each([
    ['its last second', notice, '2022-11-15T15:59:59.999Z', [refusal('notice.running', { last: '2022-11-15' })]],
    ['the midnight after', notice, '2022-11-15T16:00:00.000Z', []],
    ['an open objection', { ...notice, openObjections: 2 }, '2022-11-15T16:00:00.000Z', [refusal('notice.objection', { count: 2 })]],
    ['both reasons', { ...notice, openObjections: 1 }, '2022-11-14T00:00:00.000Z', [refusal('notice.running', { last: '2022-11-15' }), refusal('notice.objection', { count: 1 })]],
    ['results have no period', { ...notice, kind: 'results' as const }, '2022-11-16T00:00:00.000Z', [refusal('notice.not-publicity', {})]],
    ['nor a notice without days', { ...notice, lastDay: null }, '2022-11-16T00:00:00.000Z', [refusal('notice.not-publicity', {})]],
  ])('%s', (_case, posted, now, issues) => {
    expect(checkNoticeClose(posted, now)).toEqual(issues);
  });

  test('the zone of the rules counts', () => {
    expect(checkNoticeClose(notice, '2022-11-15T16:00:00.000Z', 'UTC')).toMatchObject([{ code: 'notice.running' }]);
  });
});

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
