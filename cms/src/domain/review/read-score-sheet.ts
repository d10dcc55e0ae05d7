/** Reads an expert's sheet as it comes back from Excel, by the same checks as the desk; finds rows by the code, columns by their heading. */
import { checkScoreSheet, type ReviewMethod, type SheetProblem } from './score-sheet';

/** A cell as the reader of workbooks gives it. */
type Cell = string | number | boolean | Date | null;

/** What one row says. */
export interface SheetRow {
  /** As Excel numbers it. */
  row: number;
  code: string;
  /** Nothing was filled in: the row is passed over. */
  blank: boolean;
  points: Record<string, number>;
  comment: string | null;
  problems: SheetProblem[];
}

export interface ReadSheet {
  /** The seat the sheet was made for; null: not one of our sheets. */
  seat: string | null;
  rows: SheetRow[];
  /** Headings of dimensions that are missing. */
  missing: string[];
  /** Codes that stand twice. */
  repeated: string[];
}

/** How the sheet is laid out; written and read by these words. */
export const SHEET_WORDS = { seat: '席位', code: '编号', comment: '评语' } as const;

/** Heading of a dimension: its label and its highest points. */
export const headingOf = ({ label, weight }: { label: string; weight: number }): string => `${label}（${weight}）`;

const wordOf = (cell: Cell | undefined): string => (cell === null || cell === undefined ? '' : String(cell).normalize('NFKC').trim());

/** The sheet by its seat, headings and codes; `labels` are the edition's dimensions with their headings. */
export function readScoreSheet(rows: readonly (readonly Cell[])[], dimensions: readonly { id: string; label: string; weight: number }[], method: ReviewMethod): ReadSheet {
  const seatRow = rows.find((row) => wordOf(row[0]) === SHEET_WORDS.seat);
  const at = rows.findIndex((row) => row.some((cell) => wordOf(cell) === SHEET_WORDS.code));
  const heads = at < 0 ? [] : rows[at]!.map(wordOf);
  const columns = dimensions.map((dimension) => ({ dimension, column: heads.indexOf(headingOf(dimension).normalize('NFKC')) }));
  const codeColumn = heads.indexOf(SHEET_WORDS.code);
  const commentColumn = heads.indexOf(SHEET_WORDS.comment);
  const read = rows.flatMap((row, index): SheetRow[] => {
    if (at < 0 || index <= at || wordOf(row[codeColumn]) === '') return [];
    const points: Record<string, number> = {};
    for (const { dimension, column } of columns) {
      const word = wordOf(row[column]);
      if (word !== '') points[dimension.id] = Number(word);
    }
    const comment = commentColumn < 0 ? '' : wordOf(row[commentColumn]);
    const blank = Object.keys(points).length === 0 && comment === '';
    const code = wordOf(row[codeColumn]).toUpperCase();
    return [{ row: index + 1, code, blank, points, comment: comment === '' ? null : comment, problems: blank ? [] : checkScoreSheet({ expert: '', nominee: code, points }, method) }];
  });
  const codes = read.map(({ code }) => code);
  return {
    seat: seatRow === undefined ? null : wordOf(seatRow[1]),
    rows: read,
    missing: columns.filter(({ column }) => column < 0).map(({ dimension }) => headingOf(dimension)),
    repeated: [...new Set(codes.filter((code, index) => codes.indexOf(code) !== index))],
  };
}
