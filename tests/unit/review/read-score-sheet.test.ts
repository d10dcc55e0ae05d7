import { describe, expect, test } from 'vitest';
import { headingOf, readScoreSheet } from '@domain/review/read-score-sheet';
import { reviewMethod } from '@domain/review/review-method';
import { rules } from '../edition';

const { dimensions } = rules.review;
const heads = ['编号', '主要业绩', ...dimensions.map(headingOf), '评语'];
const full = [15, 25, 25, 15, 15, 5];
const read = (...rows: (string | number | null)[][]) => readScoreSheet([['标题'], ['席位', 'seat1'], [], heads, ...rows], dimensions, reviewMethod(rules));

describe('a sheet that comes back from Excel', () => {
  test('is read by headings and codes; full-width digits and lower case are the same', () => {
    const { seat, rows, missing, repeated } = read(['ａ01', '业绩', ...full, ' 很好 '], ['A02', '', '１0', 20, 20, 10, 10, 5, null]);
    expect([seat, missing, repeated]).toEqual(['seat1', [], []]);
    expect(rows).toEqual([
      { row: 5, code: 'A01', blank: false, points: Object.fromEntries(dimensions.map(({ id }, index) => [id, full[index]])), comment: '很好', problems: [] },
      { row: 6, code: 'A02', blank: false, points: { ethics: 10, skill: 20, innovation: 20, benefit: 10, apprentices: 10, honours: 5 }, comment: null, problems: [] },
    ]);
  });
  test('an untouched row is passed over, a half-filled one is not', () => {
    expect(read(['A01', '业绩', null, null, null, null, null, null, null]).rows).toMatchObject([{ blank: true, problems: [] }]);
    expect(read(['A01', '业绩', 15]).rows[0]!.problems).toEqual(dimensions.slice(1).map(({ id }) => ({ dimension: id, kind: 'missing' })));
  });
  test('words for numbers, too many points, a code twice', () => {
    const { rows, repeated } = read(['A01', '', '优', 26, ...full.slice(2)], ['A01', '', ...full], ['', '', ...full]);
    expect(rows[0]!.problems.map(({ dimension, kind }) => [dimension, kind])).toEqual([['ethics', 'not-a-number'], ['skill', 'above-weight']]);
    expect(repeated).toEqual(['A01']);
    expect(rows).toHaveLength(2);
  });
  test('a foreign file: no seat, no headings', () => {
    const method = reviewMethod(rules);
    expect(readScoreSheet([['姓名'], ['甲']], dimensions, method)).toEqual({ seat: null, rows: [], missing: dimensions.map(headingOf), repeated: [] });
    const bare = readScoreSheet([['编号', ...dimensions.slice(1).map(headingOf)], ['A01', ...full.slice(1)]], dimensions, method);
    expect([bare.missing, bare.rows[0]!.comment]).toEqual([[headingOf(dimensions[0]!)], null]);
  });
});
