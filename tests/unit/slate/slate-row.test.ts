/** A list that is written from records and read again says the same; that holds for the eighteen lists of the demo. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { limits } from '@cms/adapters/workbook/limits';
import { parseSheets } from '@cms/adapters/workbook/parse-sheets';
import type { ImportedNominee } from '@domain/slate/imported-nominee';
import { readSlateSheet } from '@domain/slate/read-slate-sheet';
import { readSlateWorkbook } from '@domain/slate/read-slate-workbook';
import { rowWord, slateRow, type ListedPerson, type SlateRow } from '@domain/slate/slate-row';
import type { Cell } from '@domain/slate/sheet';
import { rules } from '../edition';
import { labels, reading } from './sample-sheet';

/** A row that was read, as records hold it. */
export const listed = (nominee: ImportedNominee): ListedPerson => ({
  rank: nominee.rank,
  values: nominee as unknown as Record<string, unknown>,
  idNumber: nominee.idNumber,
  phone: nominee.phone,
  unread: { ...nominee.unread, ...(nominee.idDigitsLost ? { idNumber: '末几位已丢失' } : {}) },
});
const rowOf = (nominee: ImportedNominee): SlateRow => slateRow(listed(nominee), rules.awards);
const sheetOf = (rows: readonly SlateRow[]): Cell[][] => [labels.map((label) => label), ...rows.map((row) => rules.forms.slate.columns.map(({ field }) => rowWord(row, field) || null))];
const again = (rows: readonly SlateRow[]): SlateRow[] => readSlateSheet(sheetOf(rows), reading).nominees.map(rowOf);

const folder = path.resolve(import.meta.dirname, '../../../scripts/demo/slates');

test.each(readdirSync(folder).filter((name) => name.endsWith('.xlsx')))('%s', async (name) => {
  const { nominees } = readSlateWorkbook(await parseSheets(readFileSync(path.join(folder, name)), limits), reading);
  const rows = nominees.map(rowOf);
  expect(rows.length).toBeGreaterThan(0);
  expect(again(rows)).toEqual(rows);
});

const person: ListedPerson = {
  rank: 3,
  values: {
    award: 'grand-prize', name: '古丽·阿依 ', sex: 'female', ethnicity: '维吾尔族', birthMonth: '1970-10', politicalStatus: '群众', education: '中等专科', employerName: '某厂(集团)',
    employerCode: '91220199MA32WNP5X0', post: '班组长\n兼教员', ownership: '国有企业', frontline: true, occupation: '焊工', skillLevel: '技师', certificateNumber: '12 34', yearsInOccupation: 12,
    head: false, employment: 'other', cleanRecord: false, cleanRecordNote: '2018年约谈，未处分', conditions: [2, 4], honours: '=荣誉', achievements: null, remarks: undefined,
  },
  idNumber: '11010519491231002X',
  phone: '139 0000 0000',
  unread: {},
};

describe('the words', () => {
  test('of a record', () => {
    expect(slateRow(person, rules.awards)).toEqual({
      rank: '3', award: '吉林技能大奖', name: '古丽·阿依', sex: '女', ethnicity: '维吾尔族', birthMonth: '1970.10', idNumber: '11010519491231002X', politicalStatus: '群众', education: '中等专科',
      employerName: '某厂（集团）', employerCode: '91220199MA32WNP5X0', post: '班组长 兼教员', ownership: '国有企业', frontline: '是', occupation: '焊工', skillLevel: '技师', certificateNumber: '1234',
      yearsInOccupation: '12', head: '否', employment: '离岗', cleanRecord: '有：2018年约谈，未处分', conditions: '2、4', honours: '=荣誉', achievements: '', phone: '13900000000', remarks: '',
    });
  });
  test('read again are the same', () => {
    const row = slateRow(person, rules.awards);
    expect(again([row])).toEqual([row]);
  });
  test('of a record that knows nothing but what could not be read', () => {
    const unread = { award: '某奖', yearsInOccupation: '10余年', conditions: '见附件', idNumber: '末几位已丢失', somethingElse: '一' };
    const row = slateRow({ rank: null, values: { name: '赵一', conditions: [], cleanRecord: null, head: null }, idNumber: null, phone: null, unread }, rules.awards);
    expect(Object.entries(row).filter(([, word]) => word !== '')).toEqual([['award', '某奖'], ['name', '赵一'], ['idNumber', '末几位已丢失'], ['yearsInOccupation', '10余年'], ['conditions', '见附件']]);
    expect(slateRow({ rank: null, values: { name: '赵一' }, idNumber: null, phone: null, unread: {} }, rules.awards).conditions).toBe('');
  });
  test('a value that was entered since goes before what could not be read', () => {
    const row = slateRow({ rank: 1, values: { yearsInOccupation: 11, cleanRecord: true, cleanRecordNote: null }, idNumber: '1', phone: null, unread: { yearsInOccupation: '10余年', idNumber: '末几位已丢失' } }, rules.awards);
    expect([row.yearsInOccupation, row.idNumber, row.cleanRecord]).toEqual(['11', '1', '无']);
    expect(slateRow({ rank: 1, values: { cleanRecord: false }, idNumber: null, phone: null, unread: {} }, rules.awards).cleanRecord).toBe('有');
  });
});
