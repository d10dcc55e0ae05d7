import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkRanking } from '@domain/slate/check-ranking';
import { reorder } from '@domain/slate/reorder';

const entries = (...ranks: (number | null)[]) => ranks.map((rank) => ({ award: 'a', rank }));
const faultOf = (...ranks: (number | null)[]) => checkRanking(entries(...ranks)).map(({ params }) => params['fault']);

describe('ranks run 1..n for each award (R11)', () => {
  test.each<[string, (number | null)[], string[]]>([
    ['dense', [1, 2, 3], []],
    ['in another order', [3, 1, 2], []],
    ['nobody', [], []],
    ['a gap', [1, 2, 3, 5, 6], ['缺 4，6 超出']],
    ['two at one rank', [1, 2, 2, 4], ['2 重复，缺 3']],
    ['no rank', [1, null], ['有 1 人没有序号，缺 2']],
    ['naught', [0, 1], ['缺 2，0 超出']],
  ])('%s', (_, ranks, faults) => {
    expect(faultOf(...ranks)).toEqual(faults);
  });

  test('each award by itself, by its label', () => {
    const both = [...entries(1, 2), { award: 'b', rank: 2 }];
    expect(checkRanking(both, [{ id: 'b', label: '乙奖' }])).toEqual([
      { code: 'R11.rank', clause: '通知三（一）2、三（三）2', severity: 'error', field: 'rank', params: { award: 'b', awardLabel: '乙奖', count: 1, fault: '缺 1，2 超出' } },
    ]);
  });

  test('exactly the permutations of 1..n pass', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 6 }), (ranks) => {
        const dense = [...ranks].sort((a, b) => a - b).every((rank, index) => rank === index + 1);
        expect(checkRanking(entries(...ranks)).length === 0).toBe(dense);
      }),
    );
  });
});

describe('moving one person', () => {
  test.each([
    [0, 2, ['B', 'C', 'A', 'D']],
    [3, 0, ['D', 'A', 'B', 'C']],
    [1, 1, ['A', 'B', 'C', 'D']],
    [-5, 9, ['B', 'C', 'D', 'A']],
  ])('from %d to %d', (from, to, expected) => {
    expect(reorder(['A', 'B', 'C', 'D'], from, to)).toEqual(expected);
  });

  test('an empty list stays empty', () => {
    expect(reorder([], 0, 1)).toEqual([]);
  });

  test('it is a permutation, everybody else keeps the order, and the list given is untouched', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { minLength: 1 }), fc.nat(), fc.nat(), (list, from, to) => {
        const before = [...list];
        const [a, b] = [from % list.length, to % list.length];
        const moved = reorder(list, a, b);
        expect(moved[b]).toBe(list[a]);
        expect(moved.filter((item) => item !== list[a])).toEqual(list.filter((item) => item !== list[a]));
        expect(list).toEqual(before);
      }),
    );
  });
});
