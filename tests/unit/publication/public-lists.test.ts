import { describe, expect, test } from 'vitest';
import { publicLists, type ListedCandidate } from '@domain/publication/public-lists';
import { rules } from '../edition';

const [first, second] = rules.awards;
const [, changchun, jilin] = rules.units;
const candidate = (name: string, body: { code: string; name: string }, award = first!.id): ListedCandidate => ({
  award,
  body: { code: body.code, name: body.name },
  // what could leak is here: the projection must leave it behind
  values: { name, sex: 'female', employerName: '某厂', post: '钳工', occupation: '钳工', skillLevel: '技师', idNumber: '11010519491231002X', phone: '13800000000', birthMonth: '1949-12', cleanRecordNote: '无' },
});

describe('the lists of a page', () => {
  const lists = publicLists('publicity', [candidate('王二', jilin!), candidate('龚七', changchun!), candidate('丁一', changchun!), candidate('甲', { code: 'YY', name: '乙单位' }), candidate('甲', { code: 'XX', name: '丁单位' }), candidate('乙', changchun!, second!.id)], rules);

  test('award by award, bodies in the order of the units, names by strokes, unknown bodies last', () => {
    expect(lists.map(({ award, label, personTitle, people }) => [award, label, personTitle, people.map(({ name, bodyCode }) => `${bodyCode} ${name}`)])).toEqual([
      [first!.id, first!.label, first!.personTitle, [`${changchun!.code} 丁一`, `${changchun!.code} 龚七`, `${jilin!.code} 王二`, 'YY 甲', 'XX 甲']],
      [second!.id, second!.label, second!.personTitle, [`${changchun!.code} 乙`]],
    ]);
  });

  test('exactly the whitelisted fields and the body', () => {
    expect(lists[1]!.people).toEqual([
      { name: '乙', sex: '女', employerName: '某厂', post: '钳工', occupation: '钳工', skillLevel: '技师', bodyCode: changchun!.code, bodyName: changchun!.name },
    ]);
    expect(JSON.stringify(lists)).not.toMatch(/1101|1380|1949|cleanRecord/);
  });

  test('nobody: no list; a nameless record does not break the order', () => {
    expect(publicLists('winners', [], rules)).toEqual([]);
    const nameless = { ...candidate('', changchun!), values: {} };
    expect(publicLists('winners', [candidate('丁一', changchun!), nameless], rules)[0]!.people.map(({ name }) => name)).toEqual(['', '丁一']);
    expect(publicLists('winners', [nameless, candidate('丁一', changchun!)], rules)[0]!.people.map(({ name }) => name)).toEqual(['', '丁一']);
  });
});
