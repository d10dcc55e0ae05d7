import { describe, expect, test } from 'vitest';
import { describeIssue } from '@domain/rules/wording';
import { checkImportedOrder, type ImportedRank } from '@domain/slate/check-imported-order';

const rows = (...values: string[]): ImportedRank[] =>
  values.map((value, index) => ({ row: index + 5, award: 'a', value, rank: /^-?[\d.]+$/.test(value) ? Number(value) : null }));

describe('an imported order names row, value and rule', () => {
  test.each<[string, ImportedRank[], object[]]>([
    ['dense', rows('1', '2', '3'), []],
    ['in any order of rows', rows('3', '1', '2'), []],
    ['nothing at all', [], []],
    ['a blank', rows('1', '', '3'), [{ row: 6, value: '', fault: 'blank' }, { row: 7, value: '3', fault: 'gap', other: 2 }]],
    ['words', rows('1', '第二'), [{ row: 6, value: '第二', fault: 'unread' }]],
    ['a half', rows('1', '1.5'), [{ row: 6, value: '1.5', fault: 'unread' }]],
    ['naught', rows('0', '1'), [{ row: 5, value: '0', fault: 'unread' }]],
    ['twice the same', rows('1', '2', '2'), [{ row: 7, value: '2', fault: 'double', other: 6 }]],
    ['a gap', rows('1', '2', '3', '5', '6'), [{ row: 8, value: '5', fault: 'gap', other: 4 }, { row: 9, value: '6', fault: 'beyond' }]],
  ])('%s', (_, given, faults) => {
    expect(checkImportedOrder(given)).toMatchObject(faults.map((params) => ({ code: 'R11.row', field: 'rank', severity: 'error', params })));
    expect(checkImportedOrder(given)).toHaveLength(faults.length);
  });

  test('ranks begin anew with each award', () => {
    const both = [...rows('1', '2'), ...rows('1', '2').map((row) => ({ ...row, row: row.row + 2, award: 'b' }))];
    expect(checkImportedOrder(both)).toEqual([]);
  });

  test.each([
    [rows('1', ''), '第 6 行甲奖的序号（未填）缺失'],
    [rows('1', '二'), '第 6 行甲奖的序号「二」不是 1 以上的整数'],
    [rows('1', '1'), '第 6 行甲奖的序号「1」与第 5 行重复'],
    [rows('1', '3'), '第 6 行甲奖的序号「3」超出本奖项人数 2'],
    [rows('1', '4', '3', '5'), '第 7 行甲奖的序号「3」之前缺 2'],
  ])('in words', (given, words) => {
    const texts = checkImportedOrder(given, [{ id: 'a', label: '甲奖' }]).map((issue) => describeIssue(issue).what);
    expect(texts).toContain(words);
  });
});
