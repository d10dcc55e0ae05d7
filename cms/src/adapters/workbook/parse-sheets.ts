/** Turns the bytes of a workbook into rows of cells. Runs in a process of its own; nothing else may call it on an upload. */
import readXlsxFile from 'read-excel-file/node';
import type { Cell, Sheet } from '../../domain/slate/sheet';
import type { Limits } from './limits';
import { packArchive } from './pack-archive';
import { recogniseFile } from './recognise-file';
import { unpackArchive } from './unpack-archive';
import { WorkbookFault } from './workbook-fault';
import { demandBearableCells } from './bearable-cells';

/** Every sheet in order; blank rows are kept so that row numbers are Excel's. Throws WorkbookFault. */
export async function parseSheets(bytes: Buffer, limits: Limits): Promise<Sheet[]> {
  recogniseFile(bytes, limits);
  const parts = await unpackArchive(bytes, limits);
  for (const part of parts.values()) demandBearableCells(part, limits);
  const sheets = await read(packArchive(parts));
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
