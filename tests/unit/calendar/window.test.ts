import { describe, expect, test } from 'vitest';
import { extendedWindow, windowCheck } from '@domain/calendar/window';

const window = { from: '2022-11-03', to: '2022-11-04', clause: '通知五（三）' };

describe('early and late are both refused (R16)', () => {
  test.each([
    ['2022-11-02T15:59:59.999Z', 'window.early'],
    ['2022-11-02T16:00:00.000Z', null],
    ['2022-11-04T15:59:59.999Z', null],
    ['2022-11-04T16:00:00.000Z', 'window.late'],
  ])('at %s: %s', (now, code) => {
    const expected = code === null ? [] : [{ code, clause: '通知五（三）', severity: 'error', params: { from: '2022-11-03', to: '2022-11-04' } }];
    expect(windowCheck(window, now)).toEqual(expected);
  });

  test('in another zone the days lie elsewhere', () => {
    expect(windowCheck(window, '2022-11-02T16:00:00.000Z', 'UTC')).toMatchObject([{ code: 'window.early' }]);
  });
});

describe('a window the office has extended', () => {
  test.each([
    [null, '2022-11-04'],
    ['2022-11-03', '2022-11-04'],
    ['2022-11-04', '2022-11-04'],
    ['2022-11-07', '2022-11-07'],
  ])('to %s: until %s', (until, to) => {
    expect(extendedWindow(window, until)).toEqual({ ...window, to });
  });
});
