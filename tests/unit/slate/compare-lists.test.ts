import { describe, expect, test } from 'vitest';
import { compareLists } from '@domain/slate/compare-lists';
import { slateRow, type SlateRow } from '@domain/slate/slate-row';
import { rules } from '../edition';

const { columns } = rules.forms.slate;
const row = (over: Partial<SlateRow> = {}): SlateRow => ({
  ...slateRow({ rank: 1, values: { award: 'grand-prize', name: '赵长林', employerName: '某厂', conditions: [4], yearsInOccupation: 11 }, idNumber: '220196197009093591', phone: null, unread: {} }, rules.awards),
  ...over,
});
const expert = '吉林省技术能手';
const compare = (recorded: SlateRow[], found: SlateRow[]) => compareLists(recorded, found, { columns });

describe('what a list changes', () => {
  test('the same list changes nothing', () => {
    expect(compare([row(), row({ name: '马光辉', idNumber: '2' })], [row({ name: '马光辉', idNumber: '2' }), row()])).toEqual({
      added: [], changed: [], missing: [], unchanged: [{ recorded: 1, found: 0 }, { recorded: 0, found: 1 }],
    });
  });
  test('who is new, who is gone', () => {
    expect(compare([row()], [row({ name: '马光辉', idNumber: '220199197710138523', employerName: '别厂' })])).toEqual({ added: [0], changed: [], unchanged: [], missing: [0] });
  });
  test('fields in the order of the form, old and new', () => {
    expect(compare([row()], [row({ rank: '2', yearsInOccupation: '12' })]).changed).toEqual([
      { recorded: 0, found: 0, fields: [
        { field: 'rank', label: '序号（推荐排序）', before: '1', after: '2' },
        { field: 'yearsInOccupation', label: '从事本职业年限', before: '11', after: '12' },
      ] },
    ]);
  });
});

describe('a person is known again', () => {
  const meets = (recorded: Partial<SlateRow>, found: Partial<SlateRow>): boolean => compare([row(recorded)], [row(found)]).added.length === 0;
  test.each<[string, Partial<SlateRow>, Partial<SlateRow>, boolean]>([
    ['by the ID number, though everything else changed', {}, { name: '赵长霖', employerName: '别厂', award: expert }, true],
    ['by name, award and employer when a number is missing', { idNumber: '' }, {}, true],
    ['by name and employer when the award changed', { idNumber: '' }, { award: expert }, true],
    ['by name and award when the employer was corrected', { idNumber: '' }, { employerName: '某某厂' }, true],
    ['when digits of the number were corrected', {}, { idNumber: '220196197009093519' }, true],
    ['when the number was too short', { idNumber: '22019619700909359' }, {}, true],
    ['not by name alone', { idNumber: '' }, { employerName: '别厂', award: expert }, false],
    ['not when two numbers name two people', {}, { idNumber: '220102198811220011' }, false],
    ['not without any name', { idNumber: '', name: '' }, { idNumber: '', name: '' }, false],
  ])('%s', (_what, recorded, found, expected) => {
    expect(meets(recorded, found)).toBe(expected);
  });
  test('one who stands twice is met twice, each once', () => {
    const twice = [row(), row({ award: expert, rank: '1' })];
    expect(compare(twice, [twice[1]!, twice[0]!]).unchanged).toEqual([{ recorded: 1, found: 0 }, { recorded: 0, found: 1 }]);
    expect(compare([row()], twice)).toMatchObject({ unchanged: [{ recorded: 0, found: 0 }], added: [1] });
    expect(compare([row()], [row(), row()])).toMatchObject({ unchanged: [{ recorded: 0, found: 0 }], added: [1] });
  });
});
