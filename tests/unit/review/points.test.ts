import { describe, expect, test } from 'vitest';
import { meanHundredths, toHundredths, toPoints } from '@domain/review/points';

describe('points as whole hundredths', () => {
  test.each([
    [14.5, 1450],
    [0, 0],
    [0.1 + 0.2, 30],
    [12.345, null],
    [Number.NaN, null],
    [Number.POSITIVE_INFINITY, null],
  ])('%s points → %s', (points, hundredths) => {
    expect(toHundredths(points)).toBe(hundredths);
  });

  test.each([
    [[2312, 2313], 2313],
    [[100, 100, 101], 100],
    [[1, 2], 2],
    [[5], 5],
    [[], null],
  ])('the mean of %j, half up, is %s', (values, mean) => {
    expect(meanHundredths(values)).toBe(mean);
  });

  test('back to points', () => {
    expect(toPoints(9475)).toBe(94.75);
  });
});
