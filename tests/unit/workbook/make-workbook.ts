/** Makes small .xlsx files, honest and dishonest, byte by byte. */
import { deflateRawSync } from 'node:zlib';
import { packArchive } from '@cms/adapters/workbook/pack-archive';

export type Value = string | number | null;

/** The parts of a workbook with these sheets. */
export function partsOf(sheets: Record<string, Value[][]>): Map<string, Buffer> {
  const names = Object.keys(sheets);
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const parts: [string, string][] = [
    ['[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'],
    ['xl/workbook.xml', `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', `<Relationships>${names.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}</Relationships>`],
    ...names.map((name, at): [string, string] => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(main, sheets[name] ?? [])]),
  ];
  return new Map(parts.map(([name, text]) => [name, Buffer.from(text)]));
}

/** A workbook as a file. */
export function workbookOf(sheets: Record<string, Value[][]>): Buffer {
  return packArchive(partsOf(sheets));
}

function sheetXml(namespace: string, rows: Value[][]): string {
  const cell = (value: Value, at: string): string =>
    value === null ? '' : typeof value === 'number' ? `<c r="${at}"><v>${value}</v></c>` : `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`;
  const row = (values: Value[], number: number): string =>
    values.length === 0 ? '' : `<row r="${number}">${values.map((value, column) => cell(value, `${columnName(column)}${number}`)).join('')}</row>`;
  return `<worksheet xmlns="${namespace}"><sheetData>${rows.map((values, at) => row(values, at + 1)).join('')}</sheetData></worksheet>`;
}

function columnName(column: number): string {
  return (column >= 26 ? columnName(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

/** A part that is deflated, and may lie about its size in the central directory. */
export interface PackedPart {
  name: string;
  content: Buffer;
  declaredSize?: number;
  encrypted?: boolean;
}

/** A zip archive with compressed parts; `hidden` ones stand in the file but not in its directory. */
export function deflatedArchive(parts: PackedPart[], hidden: PackedPart[] = []): Buffer {
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of [...hidden, ...parts]) {
    const packed = deflateRawSync(part.content);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(part.encrypted ? 1 : 0, 2);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(part.declaredSize ?? part.content.length, 18);
    facts.writeUInt16LE(Buffer.byteLength(part.name), 22);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), facts, Buffer.from(part.name), packed]);
    if (parts.includes(part)) {
      const tail = Buffer.alloc(14);
      tail.writeUInt32LE(offset, 10);
      directory.push(Buffer.from('504b01021400', 'hex'), facts, tail, Buffer.from(part.name));
    }
    body.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('504b0506', 'hex');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...body, central, end]);
}

/** An OLE file that holds a stream of this name: what an encrypted .xlsx and an old .xls are. */
export function oleFile(stream: string): Buffer {
  return Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1016), Buffer.from(stream, 'utf16le'), Buffer.alloc(512)]);
}
