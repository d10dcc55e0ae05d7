import { describe, expect, test } from 'vitest';
import { rankByScore } from '@domain/review/rank-by-score';
import type { NomineeTally } from '@domain/review/tally';

const tally = (nominee: string, score: number, tieMeans: number[]): NomineeTally => ({
  nominee, score, tieMeans, sheets: 5, rawMean: score, zScore: 0, spread: 0,
});

describe('ties are broken by the declared chain, never by chance', () => {
  test('each step in its order', () => {
    const bodyRanks: Record<string, number> = { A: 1, B: 1, C: 1, D: 2, E: 2 };
    const ranked = rankByScore(
      [tally('E', 80, [40, 10]), tally('D', 80, [40, 10]), tally('C', 80, [40, 10]), tally('B', 80, [41, 9]), tally('A', 81, [0, 0])],
      (id) => ({ award: 'x', bodyRank: bodyRanks[id] ?? 0 }),
    );
    expect(ranked.map(({ nominee, rank, separatedBy }) => [nominee, rank, separatedBy])).toEqual([
      ['A', 1, 'first'],
      ['B', 2, 'score'],
      ['C', 3, 'tie-chain'],
      ['E', 4, 'body-rank'],
      ['D', 4, 'vote'],
    ]);
  });

  test('ranks restart per award', () => {
    const ranked = rankByScore([tally('A', 80, []), tally('B', 90, [])], (id) => ({ award: id, bodyRank: 1 }));
    expect(ranked.map(({ rank }) => rank)).toEqual([1, 1]);
  });

  test('after a shared rank the next one skips', () => {
    const ranked = rankByScore([tally('A', 80, []), tally('B', 80, []), tally('C', 70, [])], () => ({ award: 'x', bodyRank: 1 }));
    expect(ranked.map(({ rank }) => rank)).toEqual([1, 1, 3]);
  });
});
