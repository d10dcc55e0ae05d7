import { expect, test } from 'vitest';
import { demandBearableCells } from '@cms/adapters/workbook/bearable-cells';
import { WorkbookFault } from '@cms/adapters/workbook/workbook-fault';

const limits = { rows: 200, columns: 30 };
const sheet = (rows: string): Buffer => Buffer.from(`<worksheet><sheetData>${rows}</sheetData></worksheet>`);
const refused = (part: Buffer): boolean => {
  try {
    demandBearableCells(part, limits);
    return false;
  } catch (error) {
    if (!(error instanceof WorkbookFault)) throw error;
    expect([error.code, error.params]).toEqual(['workbook.cells', limits]);
    return true;
  }
};

test.each<[string, boolean]>([
  ['<row r="200"><c r="AD200"/></row>', false],
  ['<row r="201"/>', true],
  ['<row r="1"><c r="AE1"/></row>', true],
  ['<row r="1"><c s="1" r="ad201"/></row>', true],
  ["<x:row spans='1:2' r='201'/>", true],
  ['<row\n r = " 201"/>', true],
  ['<row r="99999999999"/>', true],
  ['<c r="AAAAA1"/>', true],
  ['<row><c/></row>', false],
  ['<col min="1" max="99999"/><mergeCell ref="A1:ZZ999999"/>', false],
])('%s', (rows, expected) => {
  expect(refused(sheet(rows))).toBe(expected);
});

test('parts that hold no sheet are not looked at', () => {
  expect(refused(Buffer.from('<row r="999999"/>'))).toBe(false);
});
