import { describe, expect, test } from 'vitest';
import { limits, MEGABYTE } from '@cms/adapters/workbook/limits';
import { packArchive } from '@cms/adapters/workbook/pack-archive';
import { parseSheets } from '@cms/adapters/workbook/parse-sheets';
import { WorkbookFault } from '@cms/adapters/workbook/workbook-fault';
import { deflatedArchive, oleFile, partsOf, workbookOf, type PackedPart } from './make-workbook';

/** The real limits stand below; here a tenth will do. */
const small = { ...limits, fileMegabytes: 2, entries: 50, inflatedMegabytes: 10, rows: 200, columns: 30 };
const sheets = { 汇总表: [['姓名', '年限'], [], ['孔𬱖华', 13], [null, ' 陈　岩 ']], 填表说明: [['本表按奖项分别排序。']] };
const honest = [...partsOf(sheets)].map(([name, content]): PackedPart => ({ name, content }));
const blanks = (megabytes: number): Buffer => Buffer.concat([Buffer.from('<x>'), Buffer.alloc(megabytes * MEGABYTE, ' '), Buffer.from('</x>')]);
const tiny = (count: number): PackedPart[] => Array.from({ length: count }, (_, at) => ({ name: `xl/x${at}.xml`, content: Buffer.from('<x/>') }));
const withSheet = (xml: string): Buffer => packArchive(new Map([...partsOf(sheets), ['xl/worksheets/sheet1.xml', Buffer.from(xml)]]));

async function codeOf(bytes: Buffer): Promise<unknown> {
  try {
    await parseSheets(bytes, small);
    return 'read';
  } catch (error) {
    if (!(error instanceof WorkbookFault)) throw error;
    return [error.code, error.params];
  }
}

test('the limits of the product', () => {
  expect(limits).toEqual({ fileMegabytes: 20, entries: 500, inflatedMegabytes: 100, rows: 20_000, columns: 300, seconds: 9, heapMegabytes: 512 });
});

test('a workbook gives rows as people count them, blank rows included, text untouched', async () => {
  expect(await parseSheets(workbookOf(sheets), small)).toEqual([
    { name: '汇总表', rows: [['姓名', '年限'], [null, null], ['孔𬱖华', 13], [null, ' 陈　岩 ']] },
    { name: '填表说明', rows: [['本表按奖项分别排序。']] },
  ]);
});

describe('what is no workbook, or no honest one, is refused by name', () => {
  test.each<[string, () => Buffer, unknown]>([
    ['pictures and printer settings are no obstacle', () => deflatedArchive([...honest, { name: 'xl/media/image1.png', content: Buffer.alloc(1000) }]), 'read'],
    ['an empty file', () => Buffer.alloc(0), ['workbook.empty', {}]],
    ['text', () => Buffer.from('姓名,性别\n'), ['workbook.not-zip', {}]],
    ['a password', () => oleFile('EncryptedPackage'), ['workbook.encrypted', {}]],
    ['an old .xls', () => oleFile('Workbook'), ['workbook.old-format', {}]],
    ['an older .xls', () => oleFile('Book'), ['workbook.old-format', {}]],
    ['an OLE file that does not say what it holds', () => oleFile('Contents'), ['workbook.encrypted', {}]],
    ['old slides', () => oleFile('PowerPoint Document'), ['workbook.not-zip', {}]],
    ['an old .doc', () => oleFile('WordDocument'), ['workbook.not-zip', {}]],
    ['an encrypted entry', () => deflatedArchive([...honest, { name: 'xl/secret.xml', content: Buffer.from('x'), encrypted: true }]), ['workbook.encrypted', {}]],
    ['a byte too large', () => Buffer.alloc(small.fileMegabytes * MEGABYTE + 1), ['workbook.too-large', { limit: 2 }]],
    ['half a file', () => workbookOf(sheets).subarray(0, 900), ['workbook.broken', {}]],
    ['a directory that points nowhere', () => Buffer.concat([deflatedArchive(honest).subarray(0, -22), Buffer.from('504b0506000000000100010000000000ffffff000000', 'hex')]), ['workbook.broken', {}]],
    ['a zip of something else', () => packArchive(new Map([['a.txt', Buffer.from('a')]])), ['workbook.not-workbook', {}]],
    ['a .docx', () => packArchive(new Map([['[Content_Types].xml', Buffer.from('<Types/>')], ['word/document.xml', Buffer.from('<x/>')]])), ['workbook.not-workbook', {}]],
    ['XML that is none', () => withSheet('<worksheet><sheetData><row r="1"'), ['workbook.broken', {}]],
    ['as many entries as allowed', () => deflatedArchive([...honest, ...tiny(small.entries - honest.length)]), 'read'],
    ['one entry more', () => deflatedArchive([...honest, ...tiny(small.entries - honest.length + 1)]), ['workbook.entries', { limit: 50 }]],
    ['a bomb that says so', () => deflatedArchive([...honest, { name: 'xl/bomb.xml', content: blanks(11) }]), ['workbook.inflates', { limit: 10 }]],
    ['a bomb in two halves', () => deflatedArchive([...honest, { name: 'xl/a.bin', content: blanks(6) }, { name: 'xl/b.bin', content: blanks(6) }]), ['workbook.inflates', { limit: 10 }]],
    ['a bomb that lies about its size', () => deflatedArchive([...honest, { name: 'xl/bomb.xml', content: blanks(11), declaredSize: 1000 }]), ['workbook.dishonest', {}]],
    ['a size that is too large', () => deflatedArchive([...honest, { name: 'xl/x.xml', content: Buffer.from('<x/>'), declaredSize: 1000 }]), ['workbook.dishonest', {}]],
    ['a bomb hidden from the directory never reaches the reader', () => deflatedArchive(honest, [{ name: 'xl/worksheets/sheet1.xml', content: blanks(15) }]), 'read'],
    ['as many columns as allowed', () => workbookOf({ a: [Array.from({ length: small.columns }, (_, at) => at)] }), 'read'],
    ['one column more', () => workbookOf({ a: [Array.from({ length: small.columns + 1 }, (_, at) => at)] }), ['workbook.cells', { rows: 200, columns: 30 }]],
    ['a cell far below', () => withSheet('<worksheet><sheetData><row r="201"><c r="A201"><v>1</v></c></row></sheetData></worksheet>'), ['workbook.cells', { rows: 200, columns: 30 }]],
  ])('%s', async (_case, make, expected) => {
    expect(await codeOf(make())).toEqual(expected);
  });
});
