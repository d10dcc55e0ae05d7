/** Draws sheets as a PDF: subset faces embedded, text extractable, the same sheets always the same bytes. */
import PDFDocument from 'pdfkit';
import type { Faces } from '../faces/faces';
import type { Mark, Sheet, TextMark } from '../sheet/sheet';
import { EmbeddedFaces, type FaceDocument } from './embedded-faces';
import { qrBoxes } from './qr';

export interface Papers {
  title: string;
  author: string;
  /** Civil date of the document: its date of creation, so that drawing it again gives the same bytes. */
  date: string;
  /** Pictures by the name templates call them. */
  images?: Readonly<Record<string, Uint8Array>>;
  /** Of the viewer's outline, by page from 1. */
  bookmarks?: readonly { title: string; page: number }[];
  /** Across every sheet: 草稿. */
  watermark?: string | null;
}

/** What pdfkit does not declare: raw content, and what faces need. */
type Canvas = PDFKit.PDFDocument & FaceDocument & { addContent(content: string): void };

const number = (value: number): string => String(Math.round(value * 1000) / 1000);

/** A colour as PDF operands. */
function rgb(color: string): string {
  return [1, 3, 5].map((at) => number(parseInt(color.slice(at, at + 2), 16) / 255)).join(' ');
}

class Painter {
  constructor(
    private readonly canvas: Canvas,
    private readonly embedded: EmbeddedFaces,
    private readonly faces: Faces,
    private readonly papers: Papers,
  ) {}

  sheet({ width, height, marks }: Sheet): void {
    this.canvas.addPage({ size: [width, height], margin: 0 });
    if (this.papers.watermark) this.watermark(this.papers.watermark, width, height);
    for (const mark of marks) this.mark(mark, width, height);
  }

  private mark(mark: Mark, width: number, height: number): void {
    switch (mark.kind) {
      case 'text':
        return this.text(mark);
      case 'line':
        this.canvas.addContent(`${rgb(mark.color)} RG ${number(mark.weight)} w ${mark.from.map(number).join(' ')} m ${mark.to.map(number).join(' ')} l S`);
        return;
      case 'box': {
        const outline = `${[mark.x, mark.y, mark.width, mark.height].map(number).join(' ')} re`;
        if (mark.fill) this.canvas.addContent(`${rgb(mark.fill)} rg ${outline} f`);
        if (mark.weight > 0) this.canvas.addContent(`${rgb(mark.color)} RG ${number(mark.weight)} w ${outline} S`);
        return;
      }
      case 'image': {
        const picture = this.papers.images?.[mark.name];
        if (picture) this.canvas.image(Buffer.from(picture), mark.x, mark.y, { fit: [mark.width, mark.height], align: 'center', valign: 'center' });
        return;
      }
      case 'qr':
        this.canvas.addContent(`0 0 0 rg ${qrBoxes(mark).map((box) => `${box.map(number).join(' ')} re`).join(' ')} f`);
        return;
      case 'watermark':
        return this.watermark(mark.text, width, height);
    }
  }

  /** `turned` is the text's direction as the first two numbers of a matrix. */
  private text(mark: TextMark, [cosine, sine]: readonly [number, number] = [1, 0]): void {
    let { x } = mark;
    const parts = this.faces.runs(mark.text, mark.role).map(({ face, text }) => {
      const { name, glyphs } = this.embedded.encode(face, text);
      // The page's axis points down; the text's own points up.
      const part = `/${name} ${number(mark.size)} Tf ${number(cosine)} ${number(-sine)} ${number(-sine)} ${number(-cosine)} ${number(x)} ${number(mark.baseline)} Tm <${glyphs}> Tj`;
      x += this.faces.width(text, mark.role, mark.size, mark.spacing);
      return part;
    });
    this.canvas.addContent(`BT ${rgb(mark.color)} rg ${number(mark.spacing)} Tc ${parts.join(' ')} ET`);
  }

  private watermark(text: string, width: number, height: number): void {
    const size = Math.min(width, height) / 4;
    const long = this.faces.width(text, 'hei', size);
    const [cosine, sine] = [Math.cos(Math.PI / 6), Math.sin(Math.PI / 6)];
    const x = width / 2 - (long / 2) * cosine - size * 0.35 * -sine;
    const baseline = height / 2 + (long / 2) * sine + size * 0.35 * cosine;
    this.text({ kind: 'text', text, x, baseline, role: 'hei', size, color: '#ececec', spacing: 0 }, [cosine, sine]);
  }
}

/** pdfkit's class of embedded fonts, which it does not export: taken once from a document that has one. */
let embeddedFont: FaceDocument['_font']['constructor'] | null = null;

function newCanvas(papers: Papers): Canvas {
  const at = new Date(`${papers.date}T00:00:00Z`);
  return new PDFDocument({
    autoFirstPage: false,
    pdfVersion: '1.7',
    lang: 'zh-CN',
    displayTitle: true,
    // A face of the fourteen that no viewer need embed is never touched.
    font: null as unknown as string,
    info: { Title: papers.title, Author: papers.author, Creator: papers.author, Producer: papers.author, CreationDate: at, ModDate: at },
  }) as unknown as Canvas;
}

/** The bytes of the PDF. */
export async function paint(sheets: readonly Sheet[], faces: Faces, papers: Papers): Promise<Buffer> {
  const canvas = newCanvas(papers);
  if (embeddedFont === null) {
    const probe = newCanvas(papers);
    const { readFileSync } = await import('node:fs');
    probe.font(readFileSync(faces.faces.get('latin')!.file));
    embeddedFont = probe._font.constructor;
  }
  const chunks: Buffer[] = [];
  const done = new Promise<void>((resolve, reject) => {
    canvas.on('data', (chunk: Buffer) => chunks.push(chunk));
    canvas.on('end', resolve);
    canvas.on('error', reject);
  });
  const painter = new Painter(canvas, new EmbeddedFaces(canvas, embeddedFont, faces), faces, papers);
  sheets.forEach((sheet, index) => {
    painter.sheet(sheet);
    for (const { title, page } of papers.bookmarks ?? []) if (page === index + 1) canvas.outline.addItem(title);
  });
  canvas.end();
  await done;
  return Buffer.concat(chunks);
}
