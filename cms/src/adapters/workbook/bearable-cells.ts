/**
 * Looks at the numbers of rows and cells before anything is built of them: the parser fills every gap up to the last row,
 * so that one cell in row 99,999,999,999 would be an array no heap holds.
 */
import type { Limits } from './limits';
import { WorkbookFault } from './workbook-fault';

const REFERENCE = /<(?:[A-Za-z_][\w.-]*:)?(row|c)\s[^>]*?\br\s*=\s*["']\s*([A-Za-z]*)(\d*)/g;
/** Letters and digits of the largest numbers that are worth comparing. */
const MOST_LETTERS = 4;
const MOST_DIGITS = 9;

/** Throws WorkbookFault cells for a sheet that names a row or a column beyond the limits. */
export function demandBearableCells(part: Buffer, { rows, columns }: Pick<Limits, 'rows' | 'columns'>): void {
  if (!part.includes('sheetData')) return;
  for (const [, , letters = '', digits = ''] of part.toString('latin1').matchAll(REFERENCE)) {
    const row = digits.length > MOST_DIGITS ? Infinity : Number(digits);
    const column = letters.length > MOST_LETTERS ? Infinity : [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    if (row > rows || column > columns) throw new WorkbookFault('workbook.cells', { rows, columns });
  }
}
