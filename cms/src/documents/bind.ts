/** Several finished PDFs as one file: bound in order, or packed side by side. */
import { zipSync } from 'fflate';
import { PDFDocument } from 'pdf-lib';

export interface NamedPdf {
  /** File name without ending. */
  name: string;
  pdf: Uint8Array;
}

/** One PDF with all pages in order. Pages are copied as they are, with their faces. */
export async function bindPdf(parts: readonly NamedPdf[], title: string, date: string): Promise<Buffer> {
  const bound = await PDFDocument.create({ updateMetadata: false });
  for (const { pdf } of parts) {
    const part = await PDFDocument.load(pdf, { updateMetadata: false });
    for (const page of await bound.copyPages(part, part.getPageIndices())) bound.addPage(page);
  }
  bound.setTitle(title, { showInWindowTitleBar: true });
  bound.setLanguage('zh-CN');
  bound.setCreationDate(new Date(`${date}T00:00:00Z`));
  return Buffer.from(await bound.save());
}

/** One ZIP with a file for each. PDFs are compressed already. */
export function packPdf(parts: readonly NamedPdf[], date: string): Buffer {
  const files = Object.fromEntries(parts.map(({ name, pdf }) => [`${name.replace(/[\n\\/:*?"<>|]/g, '')}.pdf`, pdf]));
  return Buffer.from(zipSync(files, { level: 0, mtime: new Date(`${date}T12:00:00Z`) }));
}
