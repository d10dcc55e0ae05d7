import { describe, expect, test } from 'vitest';
import { checkCeilings, checkQuota } from '@domain/quota/check-quota';
import { checkDifferential } from '@domain/quota/check-differential';
import { differentials } from '@domain/rules/differential';
import type { Award, EditionRules } from '@domain/rules/schema';

const award: Award = { id: 'a', label: '甲奖', shortLabel: '甲', personTitle: '甲', spellings: ['甲'], ceiling: 10, clause: '通知一（二）', official: true };
const awards = [award, { ...award, id: 'b', label: '乙奖', ceiling: 50 }];
const quotas = [6, 9, 4].map((places, index): EditionRules['quotas'][number] => ({ unit: `U${index}`, award: index < 2 ? 'a' : 'b', places, clause: '附件3', official: false }));

describe('a list within its places (R10)', () => {
  test.each([
    [{ a: 5 }, { a: 5 }, []],
    [{ a: 6 }, { a: 5 }, [{ code: 'R10.quota', clause: '通知三（一）2、附件3', severity: 'error', params: { award: 'a', awardLabel: '甲奖', count: 6, places: 5 } }]],
    [{ b: 1 }, {}, [{ code: 'R10.quota', clause: '通知三（一）2、附件3', severity: 'error', params: { award: 'b', awardLabel: '乙奖', count: 1, places: 0 } }]],
    [{}, { a: 5 }, []],
  ])('%o of %o', (counts, places, issues) => {
    expect(checkQuota(counts, places, awards)).toEqual(issues);
  });

  test('an award nobody knows keeps its id', () => {
    expect(checkQuota({ x: 1 }, {})).toMatchObject([{ params: { awardLabel: 'x' } }]);
  });
});

describe('an edition within its ceilings (R1)', () => {
  test('fewer is legal, more is not', () => {
    expect(checkCeilings({ a: 10 }, awards)).toEqual([]);
    expect(checkCeilings({ a: 11, b: 51 }, awards)).toEqual([
      { code: 'R1.ceiling', clause: '通知一（二）', severity: 'error', params: { award: 'a', awardLabel: '甲奖', count: 11, ceiling: 10 } },
      { code: 'R1.ceiling', clause: '通知一（二）', severity: 'error', params: { award: 'b', awardLabel: '乙奖', count: 51, ceiling: 50 } },
    ]);
  });
});

describe('the differential ratio (R10)', () => {
  const asking = (minimum: number): Award => ({ ...award, differential: { minimum, clause: '通知三', official: false } });

  test('places against the ceiling', () => {
    expect(differentials(quotas, awards)).toMatchObject([
      { award: 'a', places: 15, ceiling: 10, ratio: 1.5, minimum: null, needed: 0 },
      { award: 'b', places: 4, ceiling: 50, ratio: 0.08, minimum: null },
    ]);
  });

  test('kept exactly, missed by one place, not asked for', () => {
    expect(checkDifferential(quotas, [asking(1.5)])).toEqual([]);
    expect(checkDifferential(quotas, awards)).toEqual([]);
    expect(differentials([], [asking(1.1), asking(1.15)])).toMatchObject([{ needed: 11 }, { needed: 12 }]);
    expect(checkDifferential(quotas, [asking(1.6)])).toEqual([
      { code: 'R10.ratio', clause: '通知三', severity: 'error', params: { award: 'a', awardLabel: '甲奖', places: 15, ceiling: 10, minimum: 1.6 } },
    ]);
  });
});
