import { describe, expect, test } from 'vitest';
import { structureShares, type StructuredPerson } from '@domain/statistics/structure-shares';
import { rules } from '../edition';

const [frontline, women, , heads] = rules.review.structure;
const people = (...frontlines: (boolean | null | undefined)[]): StructuredPerson[] => frontlines.map((value) => (value === undefined ? {} : { frontline: value }));

describe('the structure of a list', () => {
  test.each<[string, StructuredPerson[], object]>([
    ['three of five is sixty of a hundred', people(true, true, true, false, false), { base: 5, found: 3, unknown: 0, share: 0.6, met: true, lacking: 0 }],
    ['two of five is not', people(true, true, false, false, false), { found: 2, met: false, lacking: 1 }],
    ['four of six, since 3.6 people are four', people(true, true, true, false, false, false), { found: 3, met: false, lacking: 1 }],
    ['who is not known does not count', people(true, true, true, null, undefined), { base: 5, found: 3, unknown: 2, met: true }],
    ['nobody', [], { base: 0, found: 0, share: 0, met: true, lacking: 0 }],
  ])('at least: %s', (_, list, expected) => {
    expect(structureShares(list, [frontline!])).toMatchObject([{ id: 'frontline', label: '一线职工', clause: '通知三（一）3、三（二）2', operator: '>=', threshold: 0.6, ...expected }]);
  });

  test.each([
    [1, true, 0],
    [2, false, 1],
  ])('at most: %d heads of seven, met: %s', (count, met, lacking) => {
    const list = Array.from({ length: 7 }, (_, index): StructuredPerson => ({ head: index < count }));
    expect(structureShares(list, [heads!])).toMatchObject([{ operator: '<=', found: count, met, lacking }]);
  });

  test('a share may be of a part of the people', () => {
    const grassroots = rules.review.structure.find(({ id }) => id === 'grassroots')!;
    expect(structureShares([{ grassroots: true }, { grassroots: false }, { grassroots: null }, {}], [grassroots])).toMatchObject([{ base: 2, found: 1, unknown: 0, met: true }]);
  });

  test('what counts is data: a field and its values', () => {
    expect(structureShares([{ sex: 'female' }, { sex: 'male' }], [women!, { ...women!, id: 'men', values: ['male', 'female'] }])).toMatchObject([{ found: 1 }, { found: 2 }]);
  });
});
