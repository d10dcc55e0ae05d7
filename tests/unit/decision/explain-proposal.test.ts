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
  delete edition.review.representation;
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

describe('what the people stand for (通知三（二）2)', () => {
  const cite = { clause: '通知三（二）2', official: false } as const;
  const wide = rulesWith((edition) => {
    edition.awards[0]!.ceiling = 0;
    edition.awards[1]!.ceiling = 3;
    edition.review.structure = [
      { id: 'hard', label: '艰苦岗位', dimension: 'hardPost', field: 'hardPost', values: [true], operator: '>=', share: 0.5, base: { label: '填写了的人', field: 'hardPost', values: [true, false] }, ...cite },
    ];
    edition.review.representation = [
      { id: 'region-least', label: '每个地区', field: 'region', operator: '>=', people: 1, ...cite },
      { id: 'region-most', label: '同一地区', field: 'region', operator: '<=', people: 2, ...cite },
      { id: 'car', label: '汽车产业', field: 'industry', values: ['汽车'], operator: '<=', people: 1, ...cite },
    ];
  });
  const someone = (id: string, score: number, region: string | null, over: Partial<ScoredPerson> = {}): ScoredPerson => ({ id, award: 'technical-expert', score, region, industry: null, hardPost: null, ...over });
  const four = [
    someone('A', 95, '长春', { industry: '汽车' }), someone('B', 94, '长春', { industry: '汽车', hardPost: false }), someone('C', 93, '长春', { hardPost: true }),
    someone('D', 60, '延边'), someone('E', 50, null),
  ];

  test('each region at least once and at most twice; who is of none counts for none; a share speaks of those known', () => {
    const found = explainProposal(four, wide, { in: [], out: [] }, proposeSlate);
    expect(found.list).toEqual({ 'grand-prize': [], 'technical-expert': ['A', 'C', 'D'] });
    expect(found.rules.slice(2)).toEqual([
      { label: '艰苦岗位 ≥ 50%', found: 1, least: 1, most: 1, binding: true },
      { label: '每个地区 ≥ 1 人', category: '延边', found: 1, least: 1, most: 3, binding: true },
      { label: '每个地区 ≥ 1 人', category: '长春', found: 2, least: 1, most: 3, binding: false },
      { label: '同一地区 ≤ 2 人', category: '延边', found: 1, least: 0, most: 2, binding: false },
      { label: '同一地区 ≤ 2 人', category: '长春', found: 2, least: 0, most: 2, binding: true },
      { label: '汽车产业 ≤ 1 人', found: 1, least: 0, most: 1, binding: true },
    ]);
  });

  test('a share nobody on the list is known for binds nobody and says so', () => {
    const unknown = four.map((each) => ({ ...each, hardPost: null }));
    expect(explainProposal(unknown, wide, { in: [], out: [] }, proposeSlate).rules[2]).toEqual({ label: '艰苦岗位 ≥ 50%', found: 0, least: 0, most: 0, binding: false, unknown: true });
  });

  test('a wish against them is named with the rule it breaks', () => {
    expect(explainProposal(four, wide, { in: [], out: ['D'] }, proposeSlate).conflict).toEqual(['每个地区 ≥ 1 人', '指定不列入']);
    expect(explainProposal(four, wide, { in: ['A', 'B'], out: [] }, proposeSlate).conflict).toEqual(['汽车产业 ≤ 1 人', '指定列入', '指定列入']);
  });
});

test('equal scores stand in the order of ids in the programme, equal ids as they came', () => {
  const order = (ids: string[]) => slateProgramme({ cap: 1, candidates: ids.map((id) => ({ id, score: 1 })), constraints: [] }).people.map(({ id }) => id);
  expect(order(['B', 'A', 'A'])).toEqual(['A', 'A', 'B']);
});
