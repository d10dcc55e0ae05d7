import { describe, expect, test } from 'vitest';
import { checkScoreSheet, sheetTotal, type ReviewMethod } from '@domain/review/score-sheet';

const method: ReviewMethod = {
  dimensions: [
    { id: 'skill', weight: 60 },
    { id: 'honours', weight: 40 },
  ],
  trimFrom: 5,
  trim: 1,
  tieChain: ['skill'],
};
const sheet = (points: Record<string, number>) => ({ expert: 'E1', nominee: 'N1', points });

describe('a score sheet', () => {
  test.each([
    [{ skill: 60, honours: 0 }, []],
    [{ skill: 60 }, [{ dimension: 'honours', kind: 'missing' }]],
    [{ skill: Number.NaN, honours: 1 }, [{ dimension: 'skill', kind: 'not-a-number' }]],
    [{ skill: 1.234, honours: 1 }, [{ dimension: 'skill', kind: 'too-fine', found: 1.234 }]],
    [{ skill: -0.5, honours: 1 }, [{ dimension: 'skill', kind: 'below-zero', found: -0.5 }]],
    [{ skill: 60.5, honours: 1 }, [{ dimension: 'skill', kind: 'above-weight', found: 60.5, limit: 60 }]],
    [{ skill: 1, honours: 1, charm: 3 }, [{ dimension: 'charm', kind: 'unknown-dimension' }]],
  ])('%j has the problems %j', (points, problems) => {
    expect(checkScoreSheet(sheet(points as Record<string, number>), method)).toEqual(problems);
  });

  test('its total is exact', () => {
    expect(sheetTotal(sheet({ skill: 0.1, honours: 0.2 }), method)).toBe(30);
  });

  test('a missing dimension adds nothing to a total', () => {
    expect(sheetTotal(sheet({ skill: 10 }), method)).toBe(1000);
  });
});
