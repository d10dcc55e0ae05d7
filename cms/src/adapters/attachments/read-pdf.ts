/** PDF files: the text of each page, notes, form fields and properties. Pages without text are pictures. */
import { AttachmentFault, type AttachmentLimits, type AttachmentText, type TextPart } from './attachment-text';

export async function readPdf(bytes: Buffer, limits: AttachmentLimits): Promise<AttachmentText> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(bytes), isEvalSupported: false, useSystemFonts: false, disableFontFace: true, stopAtErrors: false, verbosity: VerbosityLevel.ERRORS });
  try {
    const file = await task.promise.catch((error: { name?: string }) => {
      throw new AttachmentFault(error.name === 'PasswordException' ? 'attachment.closed' : 'attachment.broken');
    });
    if (file.numPages > limits.pages) throw new AttachmentFault('attachment.too-large', { limit: limits.pages });
    if (await file.getAttachments()) throw new AttachmentFault('attachment.active');
    const parts: TextPart[] = [];
    const pictures: number[] = [];
    for (let number = 1; number <= file.numPages; number += 1) {
      const page = await file.getPage(number);
      const { items } = await page.getTextContent();
      const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
      const notes = (await page.getAnnotations()) as { contentsObj?: { str?: string }; fieldValue?: unknown; titleObj?: { str?: string }; url?: string }[];
      const noted = notes.flatMap((note) => [note.contentsObj?.str, note.titleObj?.str, note.url, typeof note.fieldValue === 'string' ? note.fieldValue : undefined]).filter(Boolean).join('\n');
      if (text.trim() === '') pictures.push(number);
      parts.push({ place: `第 ${number} 页`, text });
      if (noted !== '') parts.push({ place: `第 ${number} 页批注`, text: noted });
      page.cleanup();
    }
    const { info, metadata } = await file.getMetadata();
    const outline = (await file.getOutline()) as { title: string }[] | null;
    const properties = [...Object.values(info as Record<string, unknown>).map(String), ...Object.values((metadata?.getAll() as Record<string, unknown> | undefined) ?? {}).map(String), ...(outline ?? []).map(({ title }) => title)];
    parts.push({ place: '文档属性', text: properties.join('\n') });
    return { parts: parts.filter(({ text }) => text.trim() !== ''), unread: pictures.length > 0 ? [`第 ${pictures.join('、')} 页是图片`] : [], located: [] };
  } finally {
    await task.destroy();
  }
}
