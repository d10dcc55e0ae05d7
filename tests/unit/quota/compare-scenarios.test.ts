import { expect, test } from 'vitest';
import { compareScenarios } from '@domain/quota/compare-scenarios';

test('two scenarios side by side, with what changes hands', () => {
  expect(compareScenarios({ A: 4, B: 2, C: 1 }, { B: 3, A: 2, D: 2 })).toEqual({
    rows: [
      { unit: 'A', first: 4, second: 2, change: -2 },
      { unit: 'B', first: 2, second: 3, change: 1 },
      { unit: 'C', first: 1, second: 0, change: -1 },
      { unit: 'D', first: 0, second: 2, change: 2 },
    ],
    first: 7,
    second: 7,
    moved: 3,
  });
});

test('places only added are not moved', () => {
  expect(compareScenarios({ A: 1 }, { A: 3 })).toMatchObject({ first: 1, second: 3, moved: 0 });
  expect(compareScenarios({}, {})).toEqual({ rows: [], first: 0, second: 0, moved: 0 });
});
