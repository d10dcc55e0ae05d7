import { describe, expect, test } from 'vitest';
import { limits } from '@cms/adapters/workbook/limits';
import { packArchive } from '@cms/adapters/workbook/pack-archive';
import { WorkbookReader } from '@cms/adapters/workbook/workbook-reader';
import { oleFile, partsOf, workbookOf } from '../../unit/workbook/make-workbook';

/** Rows up to a number no sheet has: the parser fills the gap until something stops it. */
const endless = packArchive(
  new Map([...partsOf({ a: [] }), ['xl/worksheets/sheet1.xml', Buffer.from('<worksheet><sheetData><row r="999999999"><c r="A999999999"><v>1</v></c></row></sheetData></worksheet>')]]),
);
const fine = workbookOf({ a: [['孔𬱖华']] });

describe('the process that reads', () => {
  test('serves one file after another, in order, good and bad', async () => {
    const reader = new WorkbookReader(limits);
    const results = await Promise.all([fine, oleFile('Workbook'), workbookOf({ b: [[2]] })].map((bytes) => reader.read(bytes)));
    expect(results).toEqual([
      { ok: true, sheets: [{ name: 'a', rows: [['孔𬱖华']] }] },
      { ok: false, issue: { code: 'workbook.old-format', clause: '附件5', severity: 'error', params: {} } },
      { ok: true, sheets: [{ name: 'b', rows: [[2]] }] },
    ]);
  });

  test.each<[string, Partial<typeof limits>, string]>([
    ['memory', { rows: 1_000_000_000, heapMegabytes: 96 }, 'workbook.memory'],
    ['time', { rows: 1_000_000_000, seconds: 4, heapMegabytes: 6_144 }, 'workbook.slow'],
  ])('a file that exhausts its %s is refused, and the next one is read', async (_what, less, code) => {
    const reader = new WorkbookReader({ ...limits, ...less });
    const [refused, read] = await Promise.all([reader.read(endless), reader.read(fine)]);
    expect([refused.ok || refused.issue.code, read.ok]).toEqual([code, true]);
  });
});
