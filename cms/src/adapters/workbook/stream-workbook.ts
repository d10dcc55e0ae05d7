/** Writes a workbook of one long sheet as its rows come: nothing is held but the rows at hand. */
import { once } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { rowXml, sheetEnd, sheetStart, type CellOut, type SheetOut } from './sheet-xml';
import { sheetPart, workbookParts } from './write-workbook';

/** Streams the .xlsx; `batches` gives the rows below the head in order. A fault of the rows breaks the stream off. */
export function streamWorkbook(sheet: Omit<SheetOut, 'rows'> & { head: readonly (readonly CellOut[])[] }, batches: AsyncIterable<readonly (readonly CellOut[])[]>): Readable {
  const out = new PassThrough();
  const zip = new Zip((error, chunk, final) => {
    if (error) return void out.destroy(error);
    out.write(chunk);
    if (final) out.end();
  });
  const add = (name: string): ((text: string, last?: boolean) => Promise<void>) => {
    const file = new ZipDeflate(name, { level: 6 });
    zip.add(file);
    return async (text, last = false) => {
      file.push(strToU8(text), last);
      if (out.writableNeedDrain && !out.destroyed) await Promise.race([once(out, 'drain'), once(out, 'close')]);
      if (out.destroyed) throw new Error('The reader of the workbook has gone.');
    };
  };
  const run = async (): Promise<void> => {
    for (const [name, text] of Object.entries(workbookParts([{ ...sheet, rows: [] }]))) await add(name)(text, true);
    const write = add(sheetPart(0));
    let number = 0;
    const lines = (rows: readonly (readonly CellOut[])[]): string => rows.map((row) => rowXml(row, (number += 1))).join('');
    await write(sheetStart(sheet) + lines(sheet.head));
    for await (const rows of batches) await write(lines(rows));
    await write(sheetEnd(sheet), true);
    zip.end();
  };
  run().catch((error: unknown) => out.destroy(error as Error));
  return out;
}
