import { describe, expect, test } from 'vitest';
import { panelResult, type PanelInputs } from '@domain/review/panel-result';
import expected from '../../fixtures/expected-ranking.json';
import file from '../../fixtures/panel.json';
import { rules } from '../edition';

const method = { dimensions: file.dimensions.map(([id, weight]) => ({ id: String(id), weight: Number(weight) })), trimFrom: 5, trim: 1, tieChain: rules.review.tally.tieChain };
const inputs: PanelInputs = {
  method,
  experts: file.experts,
  nominees: file.nominees,
  sheets: file.sheets.map(({ expert, nominee, ...points }) => ({ expert, nominee, points: points as Record<string, number> })),
  recusals: [],
};
const small = (totals: Record<string, number[]>, bodyRank: Record<string, number> = {}): PanelInputs => ({
  method: { dimensions: [{ id: 'skill', weight: 100 }], trimFrom: 5, trim: 1, tieChain: ['skill'] },
  experts: [0, 1, 2].map((index) => ({ id: `E${index}`, employer: `外${index}` })),
  nominees: Object.keys(totals).map((id) => ({ id, employer: `内${id}`, award: 'a', bodyRank: bodyRank[id] ?? 1 })),
  sheets: Object.entries(totals).flatMap(([nominee, points]) => points.map((skill, index) => ({ expert: `E${index}`, nominee, points: { skill } }))),
  recusals: [],
});

describe('the result of a panel', () => {
  test('the forty of the fixture get the expected scores and ranks, and the one conflict is named', () => {
    const result = panelResult(inputs);
    expect(result.nominees.map(({ nominee, award, score, rank }) => ({ id: nominee, award, score: score! / 100, rank }))).toEqual(
      expected.ranking.map(({ id, award, score, rank }) => ({ id, award, score, rank })),
    );
    expect(result.conflicts).toEqual([{ expert: 'E3', nominee: 'N5', relations: ['same-employer'] }]);
    expect(result.openTies).toEqual([]);
  });

  test('the interval holds the rank, and every rank without one expert', () => {
    for (const { rank, rankInterval } of panelResult(inputs).nominees) expect(rankInterval![0] <= rank! && rank! <= rankInterval![1]).toBe(true);
    const { nominees } = panelResult(small({ n1: [90, 90, 60], n2: [80, 80, 85] }));
    expect(nominees.map(({ nominee, rank, rankInterval, totals }) => [nominee, rank, rankInterval, totals.map(({ total }) => total)])).toEqual([
      ['n1', 2, [1, 2], [9000, 9000, 6000]],
      ['n2', 1, [1, 2], [8000, 8000, 8500]],
    ]);
  });

  test('raw mean and z-score rank beside the declared rank and do not decide', () => {
    const { nominees } = panelResult(small({ n1: [90, 50, 70], n2: [89, 49, 71], n3: [60, 40, 69] }));
    expect(nominees.map(({ nominee, rank, rawRank, zRank }) => [nominee, rank, rawRank, zRank])).toEqual([['n1', 1, 1, 2], ['n2', 2, 2, 1], ['n3', 3, 3, 3]].map((row) => [...row.slice(0, 2), ...row.slice(2)]));
  });

  test('who has no sheet has no rank by any measure', () => {
    const [, none] = panelResult(small({ n1: [90], n2: [] })).nominees;
    expect(none).toMatchObject({ rank: null, separatedBy: null, rawRank: null, zRank: null, rankInterval: null, score: null, totals: [] });
  });

  test('what nothing separates waits for a vote; the vote gives the order; a vote on others says nothing', () => {
    const tied = small({ n1: [90], n2: [90], n3: [80] });
    expect(panelResult(tied).openTies).toEqual([{ award: 'a', rank: 1, nominees: ['n1', 'n2'] }]);
    const decided = panelResult(tied, [{ award: 'a', order: ['n2', 'n1'] }]);
    expect(decided.openTies).toEqual([]);
    expect(decided.nominees.map(({ nominee, rank, separatedBy }) => [nominee, rank, separatedBy])).toEqual([['n1', 2, 'vote'], ['n2', 1, 'vote'], ['n3', 3, 'score']]);
    for (const order of [['n2', 'n3'], ['n1'], ['n1', 'n2', 'n3']]) expect(panelResult(tied, [{ award: 'a', order }]).openTies).toHaveLength(1);
    expect(panelResult(tied, [{ award: 'b', order: ['n1', 'n2'] }]).openTies).toHaveLength(1);
  });

  test('a sheet that was stood aside for does not count and is not shown as a total', () => {
    const aside = { ...small({ n1: [90, 10, 90] }), recusals: [{ expert: 'E1', nominee: 'n1' }] };
    const [only] = panelResult(aside).nominees;
    expect([only!.score, only!.totals.map(({ expert }) => expert)]).toEqual([9000, ['E0', 'E2']]);
    expect(panelResult(aside).setAside).toEqual([{ expert: 'E1', nominee: 'n1', kind: 'recused' }]);
  });
});
