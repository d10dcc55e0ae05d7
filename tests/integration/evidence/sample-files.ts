/** Files as offices send them, and as they should not. */
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

/** As much of the server's own libraries as is used here: their types belong to its packages. */
interface Pdf {
  addPage(size: [number, number]): void;
  addJavaScript(name: string, script: string): void;
  catalog: { set(key: unknown, value: unknown): void; Pages(): { set(key: unknown, value: unknown): void } };
  context: { obj(value: unknown): unknown };
  save(): Promise<Uint8Array>;
}
interface PdfLib {
  PDFDocument: { create(): Promise<Pdf> };
  PDFName: { of(name: string): unknown };
  PDFString: { of(text: string): unknown };
}
type Sharp = (made: { create: { width: number; height: number; channels: 3; background: string } }) => { toFormat(format: string): { toBuffer(): Promise<Buffer> } };

const fromServer = createRequire(resolve(import.meta.dirname, '../../../cms/package.json'));
const sharp = fromServer('sharp') as Sharp;
const { PDFDocument, PDFName, PDFString } = fromServer('pdf-lib') as PdfLib;

/** A picture of one colour. */
export function picture(format: 'jpeg' | 'png' = 'jpeg', { width = 413, height = 579, colour = '#3366aa' } = {}): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: colour } }).toFormat(format).toBuffer();
}

/** A PDF with so many empty pages. */
export async function pdf(pages = 1, change: (document: Pdf) => void = () => undefined): Promise<Buffer> {
  const document = await PDFDocument.create();
  for (let page = 0; page < pages; page += 1) document.addPage([595, 842]);
  change(document);
  return Buffer.from(await document.save());
}

/** A PDF that runs a script when it is opened. */
export const pdfWithScript = (): Promise<Buffer> => pdf(1, (document) => document.addJavaScript('greet', 'app.alert("x")'));

/** A PDF whose form is XFA. */
export const pdfWithXfa = (): Promise<Buffer> =>
  pdf(1, (document) => document.catalog.set(PDFName.of('AcroForm'), document.context.obj({ XFA: PDFString.of('<xdp/>'), Fields: [] })));

/** A PDF of one page that says it has a hundred thousand. */
export const pdfThatBoasts = (): Promise<Buffer> =>
  pdf(1, (document) => document.catalog.Pages().set(PDFName.of('Count'), document.context.obj(100_000)));

/** A PDF locked with a password: its trailer says so. */
export const lockedPdf = (): Buffer =>
  Buffer.from(
    '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n3 0 obj\n<< /Filter /Standard /V 1 /R 2 /O (x) /U (y) /P -4 >>\nendobj\ntrailer\n<< /Root 1 0 R /Encrypt 3 0 R /Size 4 >>\nstartxref\n0\n%%EOF\n',
  );

/** A PNG that says it is 100,000 pixels wide and high; decoded it would fill 40 GB. */
export async function bombPng(): Promise<Buffer> {
  const bytes = await picture('png');
  bytes.writeUInt32BE(100_000, 16);
  bytes.writeUInt32BE(100_000, 20);
  return bytes;
}

/** The first bytes of a photo from an iPhone. */
export const heic = (): Buffer => Buffer.concat([Buffer.from('00000018', 'hex'), Buffer.from('ftypheic'), Buffer.alloc(64)]);
