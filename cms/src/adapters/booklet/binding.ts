/** What is said to the process that binds booklets, and what it answers. */

/** Place of a scan on its sheet, in points from the top left corner. */
export interface ScanFrame {
  x: number;
  y: number;
  width: number;
  height: number;
}

export type BinderQuestion =
  /** The next scan, in order. */
  | { scan: Uint8Array; type: string }
  /** The sheets that were drawn, and for each page of the scans in order the sheet it goes on, counted from 0. */
  | { base: Uint8Array; at: readonly number[]; frame: ScanFrame };

export type BinderAnswer = { pages: number } | { pdf: Uint8Array; pages: number } | { fault: string };
