/** The proposal with its reasons, on few people, by the search. */
import { describe, expect, test } from 'vitest';
import { explainProposal, type ScoredPerson } from '@domain/decision/explain-proposal';
import { proposeSlate } from '@domain/decision/propose-slate';
import { slateProgramme } from '@domain/decision/slate-programme';
import { rulesWith } from '../edition';

const rules = rulesWith((edition) => {
  edition.awards[0]!.ceiling = 1;
  edition.awards[1]!.ceiling = 2;
  edition.review.structure = edition.review.structure.filter(({ id }) => id === 'women' || id === 'heads');
});
const person = (id: string, award: string, score: number, over: Partial<ScoredPerson> = {}): ScoredPerson => ({ id, award, score, sex: 'male', head: false, ...over });
const people = [
  person('A', 'grand-prize', 95), person('B', 'grand-prize', 94),
  person('C', 'technical-expert', 93), person('D', 'technical-expert', 92), person('E', 'technical-expert', 80, { sex: 'female' }),
  person('F', 'technical-expert', 99, { head: true }),
];
const explain = (pins: { in?: string[]; out?: string[] } = {}) => explainProposal(people, rules, { in: [], out: [], ...pins }, proposeSlate);

describe('the proposal', () => {
  test('takes the best within ceilings and ratios, and says what binds', () => {
    const found = explain();
    expect(found).toMatchObject({ list: { 'grand-prize': ['A'], 'technical-expert': ['C', 'E'] }, total: 268, conflict: [] });
    expect(found.rules).toEqual([
      { label: '吉林技能大奖 ≤ 1 人', found: 1, least: 0, most: 1, binding: true },
      { label: '吉林省技术能手 ≤ 2 人', found: 2, least: 0, most: 2, binding: true },
      { label: '女性 ≥ 20%', found: 1, least: 1, most: 3, binding: true },
      { label: '单位负责人 ≤ 15%', found: 0, least: 0, most: 0, binding: true },
    ]);
  });

  test('says what it costs to take somebody else in, the cheapest first; who cannot come in is left out', () => {
    expect(explain().swaps).toEqual([{ in: 'B', out: ['A'], cost: 1 }, { in: 'D', out: ['C'], cost: 1 }]);
  });

  test('what if: pinned in and out', () => {
    expect(explain({ in: ['D'], out: ['A'] }).list).toEqual({ 'grand-prize': ['B'], 'technical-expert': ['D', 'E'] });
  });

  test('an impossible wish names the smallest group of rules that conflict', () => {
    expect(explain({ in: ['F'] })).toEqual({ list: null, total: null, rules: [], swaps: [], conflict: ['单位负责人 ≤ 15%', '指定列入'] });
    expect(explain({ out: ['E'] }).conflict).toEqual(['女性 ≥ 20%', '指定不列入']);
  });
});

test('equal scores stand in the order of ids in the programme, equal ids as they came', () => {
  const order = (ids: string[]) => slateProgramme({ cap: 1, candidates: ids.map((id) => ({ id, score: 1 })), constraints: [] }).people.map(({ id }) => id);
  expect(order(['B', 'A', 'A'])).toEqual(['A', 'A', 'B']);
});
