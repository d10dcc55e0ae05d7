/** A spreadsheet as the domain sees it: rows of cells, whatever the file format was. */

/** A date cell is a Date at 00:00 UTC of its civil date. */
export type Cell = string | number | boolean | Date | null;

export interface Sheet {
  name: string;
  /** Blank rows included: index + 1 is the row number people see. */
  rows: Cell[][];
}
