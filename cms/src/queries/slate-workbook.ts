/** 汇总表 as an .xlsx in the layout that is handed in (附件5): A3 across, title over all columns, head repeated on every page, lists to choose from. */
import { readCodeLists } from '../adapters/code-lists';
import { platform } from '../adapters/platform';
import { columnName, writeWorkbook, type CellCheck, type CellOut, type SheetOut } from '../adapters/workbook/write-workbook';
import { slateSheet, type SheetColumn, type SlateSheet, type SlateSheetFacts } from '../domain/forms/slate-sheet';
import type { EditionRules } from '../domain/rules/schema';

/** Rows before the people: title, line of facts, head. */
const HEAD_ROWS = 3;
/** Rows in which choices hold, so that people can be added. */
const CHECKED_ROWS = 2_000;
const LISTS = '字典';

/** Spreads the facts of a line over the columns: the first the widest. */
function spread(parts: readonly string[], columns: number): { cells: CellOut[]; merges: string[] } {
  const cells: CellOut[] = Array.from({ length: columns }, () => null);
  const share = Math.max(1, Math.floor(columns / parts.length));
  const merges = parts.flatMap((text, index) => {
    const from = index * share + 1;
    const to = index === parts.length - 1 ? columns : from + share - 1;
    if (from > columns) return [];
    cells[from - 1] = { text, style: 'note' };
    return to > from ? [`${columnName(from)}2:${columnName(to)}2`] : [];
  });
  return { cells, merges };
}

/** The lists to choose from, one a column, and the checks that name them. */
function choiceSheet(columns: readonly SheetColumn[]): { sheet: SheetOut; checks: CellCheck[] } {
  const lists = columns.flatMap(({ label, choices }, index) => (choices ? [{ label, choices, column: index + 1 }] : []));
  const rows = Array.from({ length: Math.max(0, ...lists.map(({ choices }) => choices.length)) }, (_, row): CellOut[] => lists.map(({ choices }) => choices[row] ?? null));
  return {
    sheet: { name: LISTS, widths: lists.map(() => 16), rows, headRows: 0, checks: [], hidden: true },
    checks: lists.map(({ choices, column }, index) => ({ kind: 'choice', column, from: HEAD_ROWS + 1, to: HEAD_ROWS + CHECKED_ROWS, sheet: LISTS, listColumn: index + 1, count: choices.length })),
  };
}

/** Ranks and years are numbers, everything else is text. */
function cellOf({ field, long }: SheetColumn, text: string): CellOut {
  if ((field === 'rank' || field === 'yearsInOccupation') && /^\d{1,9}$/.test(text)) return Number(text);
  return { text, style: long ? 'words' : 'text' };
}

function listSheet({ title, line, columns, rows, note }: SlateSheet, checks: readonly CellCheck[]): SheetOut {
  const last = columnName(columns.length);
  const facts = spread(line, columns.length);
  const end = HEAD_ROWS + rows.length + 1;
  return {
    name: '汇总表',
    widths: columns.map(({ width }) => width),
    rows: [
      [{ text: title, style: 'heading' }],
      facts.cells,
      columns.map(({ label }): CellOut => ({ text: label, style: 'head' })),
      ...rows.map((row) => row.map((text, index) => cellOf(columns[index]!, text))),
      [{ text: note, style: 'note' }],
    ],
    headRows: HEAD_ROWS,
    repeatRow: HEAD_ROWS,
    merges: [`A1:${last}1`, ...facts.merges, `A${end}:${last}${end}`],
    heights: { 1: 40, 2: 24, 3: 36 },
    printArea: `A1:${last}${end}`,
    paper: 'a3',
    numbered: true,
    checks,
  };
}

/** The bytes of a filled list or, without rows, of the template. */
export function slateWorkbook(rules: EditionRules, facts: SlateSheetFacts): Buffer {
  const codes = readCodeLists(platform().settings.configFolder);
  const sheet = slateSheet({ form: rules.forms.slate, awards: rules.awards, codes }, facts);
  const choices = choiceSheet(sheet.columns);
  const instructions: SheetOut = {
    name: '填表说明', widths: [100], headRows: 0, checks: [],
    rows: [[{ text: '填表说明', style: 'title' }], ...sheet.instructions.map((text, index): CellOut[] => [{ text: `${index + 1}. ${text}`, style: 'note' }])],
  };
  return writeWorkbook([listSheet(sheet, choices.checks), instructions, choices.sheet]);
}
