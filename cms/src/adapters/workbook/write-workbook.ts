/**
 * Writes a small .xlsx: typed text, so that no cell is ever a formula, widths, a frozen head, titles on every printed page,
 * lists and bounds for what people fill in. The same content gives the same bytes.
 */
import { strToU8, zipSync } from 'fflate';

export interface SheetOut {
  name: string;
  /** Width of each column, in characters. */
  widths: readonly number[];
  rows: readonly (readonly CellOut[])[];
  /** Rows from the top that stay in sight and are printed on every page. */
  headRows: number;
  /** What may be entered where; rows and columns counted from 1, inclusive. */
  checks: readonly CellCheck[];
}

export type CellOut = string | number | null | { text: string; style: 'title' | 'head' | 'entry' } | { entry: number | null };

export type CellCheck = { column: number; from: number; to: number } & ({ kind: 'list'; values: readonly string[] } | { kind: 'points'; most: number });

const EPOCH = new Date(Date.UTC(2000, 0, 1));
const STYLES = { plain: 0, quoted: 1, title: 2, head: 3, entry: 4 } as const;

/** What XML allows, escaped; other control characters are dropped. */
function xml(text: string): string {
  return [...text]
    .filter((sign) => sign >= ' ' || sign === '\n' || sign === '\t')
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

function textCell(at: string, text: string, style: number): string {
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xml(text)}</t></is></c>`;
}

function cell(value: CellOut, at: string): string {
  if (value === null) return '';
  if (typeof value === 'number') return `<c r="${at}" s="${STYLES.plain}"><v>${value}</v></c>`;
  if (typeof value === 'string') return textCell(at, value, looksLikeFormula(value) ? STYLES.quoted : STYLES.plain);
  if ('text' in value) return textCell(at, value.text, STYLES[value.style]);
  return value.entry === null ? `<c r="${at}" s="${STYLES.entry}"/>` : `<c r="${at}" s="${STYLES.entry}"><v>${value.entry}</v></c>`;
}

function validation(check: CellCheck): string {
  const name = columnName(check.column);
  const range = `sqref="${name}${check.from}:${name}${check.to}" allowBlank="1" showErrorMessage="1"`;
  if (check.kind === 'list') return `<dataValidation type="list" ${range}><formula1>"${xml(check.values.join(','))}"</formula1></dataValidation>`;
  return `<dataValidation type="decimal" operator="between" ${range} errorTitle="分数" error="应在 0 至 ${check.most} 之间"><formula1>0</formula1><formula2>${check.most}</formula2></dataValidation>`;
}

function sheetXml({ widths, rows, headRows, checks }: SheetOut): string {
  const columns = widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('');
  const body = rows.map((row, index) => `<row r="${index + 1}">${row.map((value, column) => cell(value, `${columnName(column + 1)}${index + 1}`)).join('')}</row>`).join('');
  const pane = headRows > 0 ? `<pane ySplit="${headRows}" topLeftCell="A${headRows + 1}" activePane="bottomLeft" state="frozen"/>` : '';
  return `${HEAD}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${columns}</cols><sheetData>${body}</sheetData>${checks.length > 0 ? `<dataValidations count="${checks.length}">${checks.map(validation).join('')}</dataValidations>` : ''}<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const STYLE_SHEET = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF8E1"/></patternFill></fill></fills><borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf fontId="0" borderId="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf fontId="0" borderId="1" quotePrefix="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf fontId="1"/><xf fontId="1" borderId="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf fontId="0" fillId="2" borderId="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;

function workbookXml(sheets: readonly SheetOut[]): string {
  const list = sheets.map(({ name }, index) => `<sheet name="${xml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('');
  const titles = sheets
    .map(({ name, headRows }, index) => (headRows > 0 ? `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${xml(name.replaceAll("'", "''"))}'!$1:$${headRows}</definedName>` : ''))
    .join('');
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><sheets>${list}</sheets>${titles === '' ? '' : `<definedNames>${titles}</definedNames>`}</workbook>`;
}

/** The bytes of a workbook. Names of sheets must be unique, at most 31 characters, without []:*?/\. */
export function writeWorkbook(sheets: readonly SheetOut[]): Buffer {
  const part = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;
  const relations = sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${RELATION}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('');
  const types = sheets.map((_, index) => `<Override PartName="/${part(index)}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('');
  const files: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${types}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': workbookXml(sheets),
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}<Relationship Id="rId${sheets.length + 1}" Type="${RELATION}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLE_SHEET,
    ...Object.fromEntries(sheets.map((sheet, index) => [part(index), sheetXml(sheet)])),
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), { mtime: EPOCH, level: 6 }));
}
