/** One sheet as SpreadsheetML: typed text, so that no cell is ever a formula, and what may be entered where. */
import { HEAD, MAIN, STYLES, type StyleName } from './styles';

export interface SheetOut {
  name: string;
  /** Width of each column, in characters. */
  widths: readonly number[];
  rows: readonly (readonly CellOut[])[];
  /** Rows from the top that stay in sight and are printed on every page. */
  headRows: number;
  /** What may be entered where; rows and columns counted from 1, inclusive. */
  checks: readonly CellCheck[];
  /** Cells that are one: A1:F1. */
  merges?: readonly string[];
  /** Height in points of a row, by its number from 1. */
  heights?: Readonly<Record<number, number>>;
  /** The only row that is repeated on every printed page; without it all head rows are. */
  repeatRow?: number;
  /** What is printed: A1:Z30. */
  printArea?: string;
  paper?: 'a4' | 'a3';
  /** Not shown: lists that other sheets choose from. */
  hidden?: boolean;
  /** 第 n 页 共 n 页 at the foot of every printed page. */
  numbered?: boolean;
}

export type CellOut = string | number | null | { text: string; style: StyleName } | { entry: number | null };

export type CellCheck = { column: number; from: number; to: number } & (
  | { kind: 'list'; values: readonly string[] }
  /** A list that stands in a column of another sheet, from its first row: a written one may hold 255 characters only. */
  | { kind: 'choice'; sheet: string; listColumn: number; count: number }
  | { kind: 'points'; most: number }
);

const PAPERS = { a4: 9, a3: 8 } as const;

/** What XML allows, escaped; other control characters are dropped. */
export function xml(text: string): string {
  return [...text]
    .filter((sign) => (sign >= ' ' && !/[\ud800-\udfff\ufffe\uffff]/.test(sign.length === 1 ? sign : '')) || sign === '\n' || sign === '\t')
    .map((sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)
    .join('');
}

/** A, B … Z, AA; from 1. */
export function columnName(column: number): string {
  const rest = column - 1;
  return (rest >= 26 ? columnName(Math.floor(rest / 26)) : '') + String.fromCharCode(65 + (rest % 26));
}

/** A text that a spreadsheet would take for a formula once somebody edits its cell. */
const looksLikeFormula = (text: string): boolean => /^[=+\-@\t\r]/.test(text);

const QUOTED: Partial<Record<StyleName, StyleName>> = { plain: 'quoted', text: 'textQuoted', words: 'wordsQuoted' };

function textCell(at: string, text: string, style: StyleName): string {
  if (text === '') return `<c r="${at}" s="${STYLES[style]}"/>`;
  const chosen = looksLikeFormula(text) ? (QUOTED[style] ?? style) : style;
  return `<c r="${at}" s="${STYLES[chosen]}" t="inlineStr"><is><t xml:space="preserve">${xml(text)}</t></is></c>`;
}

function cell(value: CellOut, at: string): string {
  if (value === null) return '';
  if (typeof value === 'number') return `<c r="${at}" s="${STYLES.plain}"><v>${value}</v></c>`;
  if (typeof value === 'string') return textCell(at, value, 'plain');
  if ('text' in value) return textCell(at, value.text, value.style);
  return value.entry === null ? `<c r="${at}" s="${STYLES.entry}"/>` : `<c r="${at}" s="${STYLES.entry}"><v>${value.entry}</v></c>`;
}

/** One row; `number` from 1. */
export function rowXml(row: readonly CellOut[], number: number, height?: number): string {
  const tall = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
  return `<row r="${number}"${tall}>${row.map((value, column) => cell(value, `${columnName(column + 1)}${number}`)).join('')}</row>`;
}

const quotedName = (sheet: string): string => `'${xml(sheet.replaceAll("'", "''"))}'`;

function validation(check: CellCheck): string {
  const name = columnName(check.column);
  const range = `sqref="${name}${check.from}:${name}${check.to}" allowBlank="1" showErrorMessage="1"`;
  switch (check.kind) {
    case 'list':
      return `<dataValidation type="list" ${range}><formula1>"${xml(check.values.join(','))}"</formula1></dataValidation>`;
    case 'choice': {
      const list = `$${columnName(check.listColumn)}$`;
      return `<dataValidation type="list" ${range} errorTitle="请从列表中选择" error="这一列请从下拉列表中选择。"><formula1>${quotedName(check.sheet)}!${list}1:${list}${check.count}</formula1></dataValidation>`;
    }
    case 'points':
      return `<dataValidation type="decimal" operator="between" ${range} errorTitle="分数" error="应在 0 至 ${check.most} 之间"><formula1>0</formula1><formula2>${check.most}</formula2></dataValidation>`;
  }
}

/** What stands before the rows of a sheet. */
export function sheetStart({ widths, headRows }: Pick<SheetOut, 'widths' | 'headRows'>): string {
  const columns = widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('');
  const pane = headRows > 0 ? `<pane ySplit="${headRows}" topLeftCell="A${headRows + 1}" activePane="bottomLeft" state="frozen"/>` : '';
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${columns}</cols><sheetData>`;
}

/** What stands behind the rows. */
export function sheetEnd({ checks, merges = [], paper = 'a4', numbered }: Pick<SheetOut, 'checks' | 'merges' | 'paper' | 'numbered'>): string {
  const merged = merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>` : '';
  const checked = checks.length > 0 ? `<dataValidations count="${checks.length}">${checks.map(validation).join('')}</dataValidations>` : '';
  const foot = numbered ? '<headerFooter><oddFooter>&amp;C第 &amp;P 页　共 &amp;N 页</oddFooter></headerFooter>' : '';
  return `</sheetData>${merged}${checked}<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="${PAPERS[paper]}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>${foot}</worksheet>`;
}

/** A whole sheet. */
export function sheetXml(sheet: SheetOut): string {
  return sheetStart(sheet) + sheet.rows.map((row, index) => rowXml(row, index + 1, sheet.heights?.[index + 1])).join('') + sheetEnd(sheet);
}

/** The names a sheet defines in its workbook: what is printed, and what is repeated on every page. */
export function definedNames({ name, headRows, repeatRow, printArea }: SheetOut, index: number): string[] {
  const absolute = (range: string): string => range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  const defined = (kind: string, range: string): string => `<definedName name="_xlnm.${kind}" localSheetId="${index}">${quotedName(name)}!${range}</definedName>`;
  return [
    ...(printArea ? [defined('Print_Area', absolute(printArea))] : []),
    ...(headRows > 0 ? [defined('Print_Titles', repeatRow ? `$${repeatRow}:$${repeatRow}` : `$1:$${headRows}`)] : []),
  ];
}
