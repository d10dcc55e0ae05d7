/**
 * The process that brings scans to A4 and puts them on their sheets: pictures turned upright at 200 dpi, pages of PDFs as
 * they are. It serves one booklet and may end without harm; picture libraries are not JavaScript.
 */
import { degrees, PDFDocument, PDFImage, type PDFEmbeddedPage, type PDFPage } from 'pdf-lib';
import sharp from 'sharp';
import { answerQuestions } from '../isolated-process';
import type { BinderAnswer, BinderQuestion, ScanFrame } from './binding';

/** A4 at 200 dpi. */
const LONG = 2339;
const SHORT = 1654;
const QUALITY = 75;
/** Pictures decoded at once would fill the memory. */
sharp.concurrency(1);
sharp.cache(false);

type Ready = { jpeg: Buffer } | { pdf: Uint8Array };

const scans: Ready[] = [];

async function take(bytes: Uint8Array, type: string): Promise<number> {
  if (type === 'application/pdf') {
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    scans.push({ pdf: bytes });
    return document.getPageCount();
  }
  const picture = sharp(bytes, { failOn: 'error' }).rotate();
  const { width = 0, height = 0, orientation = 1 } = await picture.metadata();
  const lying = orientation > 4 ? height > width : width > height;
  const jpeg = await picture
    .resize({ ...(lying ? { width: LONG, height: SHORT } : { width: SHORT, height: LONG }), fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: QUALITY })
    .toBuffer();
  scans.push({ jpeg });
  return 1;
}

/** Puts something of a size into the middle of the frame, as large as it fits; turned by a quarter as often as said. */
function place(page: PDFPage, drawn: PDFImage | PDFEmbeddedPage, { width, height }: { width: number; height: number }, turns: number, frame: ScanFrame): void {
  const across = turns % 2 === 1;
  const scale = Math.min(frame.width / (across ? height : width), frame.height / (across ? width : height));
  const [w, h] = [width * scale, height * scale];
  const [boxWidth, boxHeight] = across ? [h, w] : [w, h];
  const left = frame.x + (frame.width - boxWidth) / 2;
  const bottom = page.getHeight() - frame.y - frame.height + (frame.height - boxHeight) / 2;
  // Turned clockwise about its own corner, which then lies at another corner of the box.
  const corner = [[left, bottom], [left, bottom + boxHeight], [left + boxWidth, bottom + boxHeight], [left + boxWidth, bottom]][turns % 4] as [number, number];
  const options = { x: corner[0], y: corner[1], width: w, height: h, rotate: degrees(-90 * turns) };
  if (drawn instanceof PDFImage) page.drawImage(drawn, options);
  else page.drawPage(drawn, options);
}

async function bind(base: Uint8Array, at: readonly number[], frame: ScanFrame): Promise<{ pdf: Uint8Array; pages: number }> {
  const document = await PDFDocument.load(base, { updateMetadata: false });
  let next = 0;
  const sheet = (): PDFPage => document.getPage(at[(next += 1) - 1]!);
  for (const scan of scans) {
    if ('jpeg' in scan) {
      const image = await document.embedJpg(scan.jpeg);
      place(sheet(), image, image, 0, frame);
      continue;
    }
    const source = await PDFDocument.load(scan.pdf, { updateMetadata: false });
    for (const page of source.getPages()) {
      const onto = sheet();
      // A page without content is an empty sheet; the library would refuse it.
      if (!page.node.Contents()) continue;
      const embedded = await document.embedPage(page);
      place(onto, embedded, embedded, (((page.getRotation().angle / 90) % 4) + 4) % 4, frame);
    }
  }
  return { pdf: await document.save({ useObjectStreams: false }), pages: document.getPageCount() };
}

answerQuestions(async (question: BinderQuestion): Promise<BinderAnswer> => {
  try {
    if ('scan' in question) return { pages: await take(question.scan, question.type) };
    return await bind(question.base, question.at, question.frame);
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
});
