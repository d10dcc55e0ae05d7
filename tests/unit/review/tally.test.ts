import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankByScore } from '@domain/review/rank-by-score';
import { tallyPanel, type Panel } from '@domain/review/tally';
import type { ReviewMethod, ScoreSheet } from '@domain/review/score-sheet';

interface PanelFile {
  dimensions: [string, number][];
  experts: { id: string; employer: string }[];
  nominees: { id: string; employer: string; award: string; bodyRank: number }[];
  sheets: Record<string, string | number>[];
}
interface ExpectedFile {
  ranking: { id: string; sheets: number; score: number; ties: number[]; rank: number; award: string }[];
}

const read = <T>(name: string) => JSON.parse(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8')) as T;
const file = read<PanelFile>('panel.json');
const expected = read<ExpectedFile>('expected-ranking.json');
const method: ReviewMethod = {
  dimensions: file.dimensions.map(([id, weight]) => ({ id, weight })),
  trimFrom: 5,
  trim: 1,
  tieChain: ['skill', 'innovation', 'ethics', 'benefit', 'apprentices', 'honours'],
};
const panel: Panel = {
  experts: file.experts,
  nominees: file.nominees,
  sheets: file.sheets.map(({ expert, nominee, ...points }) => ({
    expert: String(expert),
    nominee: String(nominee),
    points: points as Record<string, number>,
  })),
};
const standing = new Map(file.nominees.map((nominee) => [nominee.id, nominee]));
const standingOf = (id: string) => standing.get(id) ?? { award: '', bodyRank: 0 };

describe('nine experts, forty nominees', () => {
  test('give the ranking that was worked out beside them', () => {
    const tally = tallyPanel(panel, method);
    const ranks = new Map(rankByScore(tally.nominees, standingOf).map((ranked) => [ranked.nominee, ranked]));
    const found = tally.nominees.map((nominee) => ({
      id: nominee.nominee,
      sheets: nominee.sheets,
      score: (nominee.score ?? 0) / 100,
      ties: nominee.tieMeans.map((mean) => Number(mean) / 100),
      rank: ranks.get(nominee.nominee)?.rank,
      award: ranks.get(nominee.nominee)?.award,
    }));
    expect(found).toEqual(expected.ranking.map(({ id, sheets, score, ties, rank, award }) => ({ id, sheets, score, ties, rank, award })));
  });

  test('name the sheet of an expert from the nominee’s own employer', () => {
    expect(tallyPanel(panel, method).conflicts).toEqual([{ expert: 'E3', nominee: 'N5', relations: ['same-employer'] }]);
  });

  test('count one sheet less once that expert has stood aside', () => {
    const recused = tallyPanel({ ...panel, recusals: [{ expert: 'E3', nominee: 'N5' }] }, method);
    expect(recused.conflicts).toEqual([]);
    expect(recused.setAside).toEqual([{ expert: 'E3', nominee: 'N5', kind: 'recused' }]);
    expect(recused.nominees.find((nominee) => nominee.nominee === 'N5')?.sheets).toBe(8);
  });

  test('give the same tally whatever the order of the sheets', () => {
    const tally = tallyPanel(panel, method);
    fc.assert(
      fc.property(fc.shuffledSubarray([...panel.sheets], { minLength: panel.sheets.length }), (sheets) => {
        expect(tallyPanel({ ...panel, sheets }, method).nominees).toEqual(tally.nominees);
      }),
      { numRuns: 20 },
    );
  });
});

describe('sheets that cannot count', () => {
  const small = (sheets: ScoreSheet[]): Panel => ({
    experts: [{ id: 'E1', employer: '甲' }],
    nominees: [{ id: 'N1', employer: '乙' }],
    sheets,
  });
  const one: ReviewMethod = { dimensions: [{ id: 'skill', weight: 100 }], trimFrom: 5, trim: 1, tieChain: ['skill'] };
  const sheet = (expert: string, nominee: string, skill: number): ScoreSheet => ({ expert, nominee, points: { skill } });

  test('are set aside by name and reason', () => {
    const sheets = [sheet('E1', 'N1', 80), sheet('E1', 'N1', 90), sheet('E9', 'N1', 1), sheet('E1', 'N9', 1)];
    expect(tallyPanel(small(sheets), one).setAside).toEqual([
      { expert: 'E1', nominee: 'N1', kind: 'second-sheet' },
      { expert: 'E9', nominee: 'N1', kind: 'unknown-expert' },
      { expert: 'E1', nominee: 'N9', kind: 'unknown-nominee' },
    ]);
  });

  test('a faulty sheet leaves the nominee without a score', () => {
    const tally = tallyPanel(small([sheet('E1', 'N1', 101)]), one);
    expect(tally.setAside).toEqual([
      { expert: 'E1', nominee: 'N1', kind: 'faulty', problems: [{ dimension: 'skill', kind: 'above-weight', found: 101, limit: 100 }] },
    ]);
    expect(tally.nominees).toEqual([
      { nominee: 'N1', sheets: 0, score: null, rawMean: null, zScore: null, spread: null, tieMeans: [null] },
    ]);
    expect(rankByScore(tally.nominees, () => ({ award: 'a', bodyRank: 1 }))).toEqual([]);
  });

  test('an expert who never varies says nothing about who is better', () => {
    expect(tallyPanel(small([sheet('E1', 'N1', 80)]), one).nominees[0]?.zScore).toBe(0);
  });
});

describe('extremes', () => {
  const one: ReviewMethod = { dimensions: [{ id: 'skill', weight: 100 }], trimFrom: 5, trim: 1, tieChain: [] };
  const scores = (...points: number[]) =>
    tallyPanel(
      {
        experts: points.map((_, index) => ({ id: `E${index}`, employer: '甲' })),
        nominees: [{ id: 'N1', employer: '乙' }],
        sheets: points.map((skill, index) => ({ expert: `E${index}`, nominee: 'N1', points: { skill } })),
      },
      one,
    ).nominees[0];

  test('stay with four sheets', () => expect(scores(0, 50, 60, 100)).toMatchObject({ score: 5250, spread: 10000 }));
  test('go with five', () => expect(scores(0, 50, 50, 51, 100)).toMatchObject({ score: 5033, rawMean: 5020 }));
});

describe('harsh and lenient experts', () => {
  const method: ReviewMethod = { dimensions: [{ id: 'skill', weight: 100 }], trimFrom: 5, trim: 1, tieChain: ['skill', 'nobody-scored-this'] };
  const tally = () =>
    tallyPanel(
      {
        experts: ['harsh', 'lenient', 'indifferent'].map((id) => ({ id, employer: id })),
        nominees: ['N1', 'N2', 'N3'].map((id) => ({ id, employer: '乙' })),
        sheets: Object.entries({ harsh: [40, 50, 60], lenient: [90, 92, 94], indifferent: [70, 70, 70] }).flatMap(([expert, points]) =>
          points.map((skill, index) => ({ expert, nominee: `N${index + 1}`, points: { skill } })),
        ),
      },
      method,
    ).nominees;

  test('are compared each with their own habit: one standard deviation counts the same in both', () => {
    const one = Math.sqrt(3 / 2);
    expect(tally().map(({ zScore }) => zScore?.toFixed(9))).toEqual([(-one * 2) / 3, 0, (one * 2) / 3].map((z) => z.toFixed(9)));
    expect(tally().map(({ rawMean }) => rawMean)).toEqual([6667, 7067, 7467]);
  });

  test('a link of the tie chain that is no dimension separates nobody', () => {
    expect(tally().map(({ tieMeans }) => tieMeans)).toEqual([[6667, 0], [7067, 0], [7467, 0]]);
  });
});
