import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkRanking } from '@domain/slate/check-ranking';
import { reorder } from '@domain/slate/reorder';
import { rules } from '../edition';

describe('ranks run 1..n for each award (R11)', () => {
  const faultsOf = (...ranks: (number | null)[]): unknown[] => checkRanking(ranks.map((rank) => ({ award: 'grand-prize', rank }))).map((issue) => issue.params['fault']);

  test.each<[(number | null)[], string[]]>([
    [[], []],
    [[1], []],
    [[3, 1, 2], []],
    [[1, 2, 3, 5, 6], ['缺 4，6 超出']],
    [[1, 2, 2, 4, 5, 6], ['2 重复，缺 3']],
    [[0, 1], ['缺 2，0 超出']],
    [[2], ['缺 1，2 超出']],
    [[null, 1], ['有 1 人没有序号，缺 2']],
    [[1, 1, 1], ['1 重复，缺 2、3']],
  ])('%o: %o', (ranks, faults) => {
    expect(faultsOf(...ranks)).toEqual(faults);
  });

  test('awards are ranked apart; a list that counts through is refused for the second', () => {
    const entries = [1, 2].map((rank) => ({ award: 'grand-prize', rank })).concat([3, 4].map((rank) => ({ award: 'technical-expert', rank })));
    expect(checkRanking(entries, rules.awards)).toEqual([
      {
        code: 'R11.rank', clause: '通知三（一）2、三（三）2', severity: 'error', field: 'rank',
        params: { award: 'technical-expert', awardLabel: '吉林省技术能手', count: 2, fault: '缺 1、2，3、4 超出' },
      },
    ]);
  });

  test('without labels the award is called by its id', () => {
    expect(checkRanking([{ award: 'x', rank: 2 }])).toMatchObject([{ params: { awardLabel: 'x' } }]);
  });

  test('every permutation of 1..n stands, anything else does not', () => {
    const ranks = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(ranks, (given) => {
        const dense = [...given].sort((a, b) => a - b).every((rank, index) => rank === index + 1);
        expect(faultsOf(...given).length === 0).toBe(dense);
      }),
    );
  });
});

describe('moving one place', () => {
  test.each([
    [0, 2, ['b', 'c', 'a', 'd']],
    [2, 0, ['c', 'a', 'b', 'd']],
    [1, 1, ['a', 'b', 'c', 'd']],
    [0, 99, ['b', 'c', 'd', 'a']],
    [3, -1, ['d', 'a', 'b', 'c']],
    [99, 0, ['d', 'a', 'b', 'c']],
  ])('from %d to %d', (from, to, expected) => {
    expect(reorder(['a', 'b', 'c', 'd'], from, to)).toEqual(expected);
  });

  test('nothing to move', () => {
    expect(reorder([], 0, 1)).toEqual([]);
  });

  test('a reordered list is a permutation that keeps the order of the others, and can be undone', () => {
    const list = fc.uniqueArray(fc.integer(), { minLength: 1 });
    fc.assert(
      fc.property(list, fc.nat(), fc.nat(), (items, a, b) => {
        const [from, to] = [a % items.length, b % items.length];
        const moved = reorder(items, from, to);
        const without = (all: number[]): number[] => all.filter((item) => item !== items[from]);
        expect(moved[to]).toBe(items[from]);
        expect(without(moved)).toEqual(without(items));
        expect(reorder(moved, to, from)).toEqual(items);
      }),
    );
  });
});
