/** Tables with merged cells, measured before they are drawn and parted into sheets by us: a repeated head, no cut line. */
import { FORM_TEXT, type TextStyle } from '../text/text-style';
import type { SetText } from '../text/typesetter';
import type { Flow } from './flow';
import { drawRow, type MeasuredCell, type MeasuredRow } from './table-row';

export interface Cell {
  text: string;
  style?: Partial<TextStyle>;
  /** Columns and rows it covers; 1 unless told. */
  across?: number;
  down?: number;
  vertical?: 'top' | 'middle';
  /** Distance of the text from the rules, points. */
  pad?: number;
  /** A last line at the foot, on the right: 签字、盖章、日期. */
  foot?: string;
  /** A picture of the request that fills the cell. */
  image?: string;
  /** Repeated where the row goes on over a sheet's end. */
  label?: boolean;
}

export interface Row {
  cells: Cell[];
  /** Least height in points. */
  height?: number;
  /** May be parted between lines at the end of a sheet: wherever it ends, or only where no sheet could hold it. */
  parted?: 'anywhere' | 'if-too-high';
}

export interface Table {
  /** Widths in points. */
  columns: readonly number[];
  /** Repeated at the top of every sheet. */
  head?: readonly Row[];
  rows: readonly Row[];
  style?: Partial<TextStyle>;
  /** Distance of texts from the rules, points. */
  pad?: number;
}

const PAD = 4;
/** A parted row leaves at least so many lines on either sheet. */
const LEAST_LINES = 3;

/** Measures rows: where each cell stands and how high each row must be. */
function measure(flow: Flow, table: Table, rows: readonly Row[]): MeasuredRow[] {
  const { columns } = table;
  const lefts = columns.map((_, index) => columns.slice(0, index).reduce((sum, width) => sum + width, 0));
  /** Rows still covered from above, by column. */
  const covered = columns.map(() => 0);
  const measured = rows.map((row): MeasuredRow => {
    let column = 0;
    const cells = row.cells.map((cell): MeasuredCell => {
      while ((covered[column] ?? 0) > 0) column += 1;
      const across = cell.across ?? 1;
      const left = lefts[column]!;
      const width = columns.slice(column, column + across).reduce((sum, each) => sum + each, 0);
      for (let each = column; each < column + across; each += 1) covered[each] = cell.down ?? 1;
      column += across;
      const pad = cell.pad ?? table.pad ?? PAD;
      const style = { ...FORM_TEXT, ...table.style, ...cell.style };
      const text: SetText = flow.type.set(cell.text, style, width - 2 * pad);
      const foot = cell.foot === undefined ? null : flow.type.set(cell.foot, { ...style, align: 'right', indent: 0, hang: 0, even: false }, width - 2 * pad);
      return { cell, left, width, pad, text, foot, down: cell.down ?? 1 };
    });
    covered.forEach((count, index) => (covered[index] = Math.max(0, count - 1)));
    const height = Math.max(row.height ?? 0, ...cells.filter(({ down }) => down === 1).map(heightOf));
    return { row, cells, height };
  });
  measured.forEach((row, index) => {
    for (const cell of row.cells.filter(({ down }) => down > 1)) {
      const spanned = measured.slice(index, index + cell.down);
      const lacking = heightOf(cell) - spanned.reduce((sum, { height }) => sum + height, 0);
      if (lacking > 0) spanned.at(-1)!.height += lacking;
    }
  });
  return measured;
}

const heightOf = ({ text, foot, pad }: MeasuredCell): number => text.height + (foot?.height ?? 0) + 2 * pad;

/** Rows that merged cells hold together. */
function groups(rows: readonly MeasuredRow[]): MeasuredRow[][] {
  const found: MeasuredRow[][] = [];
  let until = 0;
  rows.forEach((row, index) => {
    if (index >= until) found.push([]);
    found.at(-1)!.push(row);
    until = Math.max(until, index + 1, ...row.cells.map(({ down }) => index + down));
  });
  return found;
}

/** The part of a row that fits, and the rest; null when too little would stand on either sheet. */
function part(row: MeasuredRow, room: number): [MeasuredRow, MeasuredRow] | null {
  const longest = row.cells.reduce((most, cell) => (cell.cell.label || most.text.height >= cell.text.height ? most : cell));
  const { pitch } = longest.text.style;
  const fits = Math.floor((room - 2 * longest.pad) / pitch);
  if (fits < LEAST_LINES || longest.text.lines.length - fits < 1) return null;
  const cut = (from: number, to: number, isRest: boolean): MeasuredRow => {
    const cells = row.cells.map((cell): MeasuredCell => {
      const lines = cell.cell.label ? cell.text.lines : cell.text.lines.slice(from, to);
      return { ...cell, text: { ...cell.text, lines, height: lines.length * cell.text.style.pitch }, foot: isRest ? cell.foot : null };
    });
    return { row: row.row, cells, height: Math.max(...cells.map(heightOf)) };
  };
  return [{ ...cut(0, fits, false), height: room }, cut(fits, Infinity, true)];
}

/** Lays a table from the flow's place on, over as many sheets as it needs. */
export function layTable(flow: Flow, table: Table): void {
  const head = measure(flow, table, table.head ?? []);
  const headHeight = head.reduce((sum, { height }) => sum + height, 0);
  const draw = (rows: readonly MeasuredRow[]): void => {
    rows.forEach((row, index) => {
      drawRow(flow, row, rows.slice(index));
      flow.y += row.height;
    });
  };
  const turn = (): void => {
    flow.next();
    draw(head);
  };
  const waiting = groups(measure(flow, table, table.rows));
  const first = waiting[0]?.reduce((sum, { height }) => sum + height, 0) ?? 0;
  const partable = waiting[0]?.[0]?.row.parted === 'anywhere';
  flow.need(headHeight + (partable ? Math.min(first, 80) : first));
  draw(head);
  let onSheet = 0;
  while (waiting.length > 0) {
    const group = waiting.shift()!;
    const height = group.reduce((sum, row) => sum + row.height, 0);
    if (height <= flow.room + 0.01) {
      draw(group);
      onSheet += 1;
      continue;
    }
    const wanted = group[0]!.row.parted;
    const parted = wanted === 'anywhere' || (wanted === 'if-too-high' && onSheet === 0) ? part(group[0]!, flow.room) : null;
    if (parted) {
      draw([parted[0]]);
      waiting.unshift([parted[1]]);
    } else if (onSheet === 0) {
      // Higher than a whole sheet and not to be parted: it goes on below the edge rather than never ending.
      draw(group);
      continue;
    } else waiting.unshift(group);
    turn();
    onSheet = 0;
  }
}
