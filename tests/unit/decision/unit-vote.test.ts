import { describe, expect, test } from 'vitest';
import { countUnitVote } from '@domain/decision/unit-vote';

const twoThirds = { quorum: { numerator: 2, denominator: 3 }, majority: { numerator: 2, denominator: 3 } };

describe('the collective decision of a unit (通知三（一）1、2)', () => {
  test.each<[string, number, number, number, boolean]>([
    ['six of nine came, four agreed', 9, 6, 4, true],
    ['one too few came', 9, 5, 5, false],
    ['one too few agreed', 9, 6, 3, false],
    ['everybody agreed', 7, 7, 7, true],
    ['nobody came', 5, 0, 0, false],
  ])('%s', (_what, entitled, present, inFavour, passed) => {
    expect(countUnitVote({ entitled, present, inFavour }, twoThirds, '通知三（一）1')).toEqual({ passed });
  });

  test.each([[5, 6, 3, 'present'], [5, 4, 5, 'inFavour']] as const)('numbers that cannot be: %d entitled, %d present, %d in favour', (entitled, present, inFavour, field) => {
    expect(countUnitVote({ entitled, present, inFavour }, twoThirds, '通知三（一）1')).toEqual({
      code: 'decision.numbers', clause: '通知三（一）1', severity: 'error', field, params: { entitled, present, inFavour },
    });
  });
});
