/** Draws one measured row of a table. */
import type { SetText } from '../text/typesetter';
import type { Flow } from './flow';
import { INK, RULE } from './sheet';
import type { Cell, Row } from './table';

export interface MeasuredCell {
  cell: Cell;
  /** From the table's left edge. */
  left: number;
  width: number;
  pad: number;
  text: SetText;
  foot: SetText | null;
  /** Rows it covers. */
  down: number;
}

export interface MeasuredRow {
  row: Row;
  cells: MeasuredCell[];
  height: number;
}

/** Draws the row at the flow's place; `from` begins with it and tells how far merged cells reach. */
export function drawRow(flow: Flow, row: MeasuredRow, from: readonly MeasuredRow[]): void {
  const { sheet, type, y } = flow;
  for (const { cell, left, width, pad, text, foot, down } of row.cells) {
    const x = flow.frame.left + left;
    const height = from.slice(0, down).reduce((sum, each) => sum + each.height, 0);
    sheet.marks.push({ kind: 'box', x, y, width, height, weight: RULE, color: INK });
    if (cell.image !== undefined) sheet.marks.push({ kind: 'image', name: cell.image, x: x + 2, y: y + 2, width: width - 4, height: height - 4 });
    const free = height - (foot?.height ?? 0) - text.height;
    const top = cell.vertical === 'top' ? y + pad : y + Math.max(free / 2, 0);
    type.place(sheet, text, x + pad, top, width - 2 * pad);
    if (foot) type.place(sheet, foot, x + pad, y + height - foot.height - pad, width - 2 * pad);
  }
}
