/** Turns the bytes of a workbook into rows of cells. Runs in the worker; nothing else may call it on an upload. */
import readXlsxFile from 'read-excel-file/node';
import type { Cell, Sheet } from '../../domain/slate/sheet';
import type { Limits } from './limits';
import { packArchive } from './pack-archive';
import { recogniseFile } from './recognise-file';
import { unpackArchive } from './unpack-archive';
import { WorkbookFault } from './workbook-fault';

/** Every sheet in order; blank rows are kept so that row numbers are Excel's. Throws WorkbookFault. */
export async function parseSheets(bytes: Buffer, limits: Limits): Promise<Sheet[]> {
  recogniseFile(bytes, limits);
  const checked = packArchive(await unpackArchive(bytes, limits));
  const sheets = await read(checked);
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: withinLimits((data ?? []) as unknown as Cell[][], limits) }));
}

async function read(bytes: Buffer): ReturnType<typeof readXlsxFile> {
  try {
    return await readXlsxFile(bytes, { trim: false });
  } catch {
    throw new WorkbookFault('workbook.broken');
  }
}

function withinLimits(rows: Cell[][], limits: Limits): Cell[][] {
  if (rows.length > limits.rows || rows.some((row) => row.length > limits.columns)) {
    throw new WorkbookFault('workbook.cells', { rows: limits.rows, columns: limits.columns });
  }
  return rows;
}
