/** The one reader of the process for uploaded workbooks. */
import { limits } from './limits';
import { WorkbookReader, type WorkbookResult } from './workbook-reader';

export type { WorkbookResult } from './workbook-reader';

const reader = new WorkbookReader(limits);

/** Sheets as rows of cells, or the issue (workbook.*) that says why not; files are read one after another. */
export function readWorkbook(bytes: Buffer): Promise<WorkbookResult> {
  return reader.read(bytes);
}
