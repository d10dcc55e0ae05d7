/** What we hand out opens again, holds text as text, and is the same every time. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { limits } from '@cms/adapters/workbook/limits';
import { parseSheets } from '@cms/adapters/workbook/parse-sheets';
import { columnName, writeWorkbook, type SheetOut } from '@cms/adapters/workbook/write-workbook';

const sheet = (over: Partial<SheetOut> = {}): SheetOut => ({ name: '打分表', widths: [8, 20], rows: [[{ text: '编号', style: 'head' }, '业绩'], ['A01', 12.5]], headRows: 1, checks: [], ...over });
const partOf = (bytes: Buffer, name: string): string => strFromU8(unzipSync(bytes)[name]!);

describe('writeWorkbook', () => {
  test('our own reader finds what was written', async () => {
    const bytes = writeWorkbook([sheet({ rows: [['䶮 <&> "引"', 12.5, null], [{ text: '合', style: 'title' }, { entry: 3 }, { entry: null }]] })]);
    expect(await parseSheets(bytes, limits)).toEqual([{ name: '打分表', rows: [['䶮 <&> "引"', 12.5], ['合', 3]].map((row) => expect.arrayContaining(row)) }]);
  });
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '=cmd|\' /C calc\'!A0'])('%j is text, and stays text when its cell is edited', (text) => {
    const xml = partOf(writeWorkbook([sheet({ rows: [[text]] })]), 'xl/worksheets/sheet1.xml');
    expect(xml).not.toContain('<f>');
    expect(xml).toContain('<c r="A1" s="1" t="inlineStr">');
    expect(partOf(writeWorkbook([sheet()]), 'xl/styles.xml')).toContain('quotePrefix="1"');
  });
  test('control characters cannot break the file', async () => {
    const bytes = writeWorkbook([sheet({ rows: [['一\u0000\u0007二']] })]);
    expect(await parseSheets(bytes, limits)).toEqual([{ name: '打分表', rows: [['一二']] }]);
  });
  test('bounds, lists, frozen head, printed titles', () => {
    const bytes = writeWorkbook([sheet({ checks: [{ kind: 'points', column: 3, from: 2, to: 9, most: 25 }, { kind: 'list', column: 28, from: 2, to: 9, values: ['是', '否'] }] })]);
    const xml = partOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(xml).toContain('sqref="C2:C9"');
    expect(xml).toContain('<formula2>25</formula2>');
    expect(xml).toContain('sqref="AB2:AB9"');
    expect(xml).toContain('<formula1>"是,否"</formula1>');
    expect(xml).toContain('ySplit="1"');
    expect(partOf(bytes, 'xl/workbook.xml')).toContain("'打分表'!$1:$1");
    expect(partOf(writeWorkbook([sheet({ headRows: 0 })]), 'xl/workbook.xml')).not.toContain('Print_Titles');
  });
  test('the same content gives the same bytes', () => {
    expect(writeWorkbook([sheet()]).equals(writeWorkbook([sheet()]))).toBe(true);
  });
  test.each([[1, 'A'], [26, 'Z'], [27, 'AA'], [52, 'AZ'], [53, 'BA'], [702, 'ZZ'], [703, 'AAA']])('column %d is %s', (number, name) => {
    expect(columnName(number)).toBe(name);
  });
});
