/**
 * Writes a small .xlsx: titles on every printed page, a frozen head, lists and bounds for what people fill in. The same
 * content gives the same bytes. Long lists are streamed instead (`stream-workbook.ts`).
 */
import { strToU8, zipSync } from 'fflate';
import { definedNames, sheetXml, xml, type SheetOut } from './sheet-xml';
import { HEAD, MAIN, STYLE_SHEET } from './styles';

export { columnName, type CellCheck, type CellOut, type SheetOut } from './sheet-xml';

const EPOCH = new Date(Date.UTC(2000, 0, 1));
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function workbookXml(sheets: readonly SheetOut[]): string {
  const list = sheets.map(({ name, hidden }, index) => `<sheet name="${xml(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`).join('');
  const names = sheets.flatMap(definedNames).join('');
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><sheets>${list}</sheets>${names === '' ? '' : `<definedNames>${names}</definedNames>`}</workbook>`;
}

/** Where the n-th sheet stands in the archive, from 0. */
export const sheetPart = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;

/** Every part of a workbook but its sheets. */
export function workbookParts(sheets: readonly SheetOut[]): Record<string, string> {
  const relations = sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${RELATION}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('');
  const types = sheets.map((_, index) => `<Override PartName="/${sheetPart(index)}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('');
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${types}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': workbookXml(sheets),
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}<Relationship Id="rId${sheets.length + 1}" Type="${RELATION}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLE_SHEET,
  };
}

/** The bytes of a workbook. Names of sheets must be unique, at most 31 characters, without []:*?/\. */
export function writeWorkbook(sheets: readonly SheetOut[]): Buffer {
  const files = { ...workbookParts(sheets), ...Object.fromEntries(sheets.map((sheet, index) => [sheetPart(index), sheetXml(sheet)])) };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), { mtime: EPOCH, level: 6 }));
}
