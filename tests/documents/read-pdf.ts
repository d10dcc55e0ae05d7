/** A PDF as its reader finds it: texts with their places, faces with whether they are embedded. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PlacedText {
  text: string;
  /** Points from the left and, for the upper edge of the em box and the baseline, from the top. */
  x: number;
  top: number;
  baseline: number;
  size: number;
  width: number;
}

export interface ReadPage {
  width: number;
  height: number;
  texts: PlacedText[];
  /** Items of one baseline joined, top to bottom. */
  lines: { text: string; x: number; right: number; top: number; baseline: number; size: number }[];
}

export interface ReadPdf {
  pages: ReadPage[];
  /** All text without white space. */
  text: string;
  info: Record<string, unknown>;
  language: string | null;
  /** The names of faces in the file's raw objects, and how many font files it carries. */
  faces: string[];
  fontFiles: number;
}

/** Share of the size above the baseline, in every face of the set. */
const ASCENT = 0.88;

function linesOf(texts: readonly PlacedText[]): ReadPage['lines'] {
  const byBaseline = new Map<number, PlacedText[]>();
  for (const text of texts.filter(({ text: words }) => words.trim() !== '')) {
    const key = Math.round(text.baseline * 2);
    byBaseline.set(key, [...(byBaseline.get(key) ?? []), text]);
  }
  return [...byBaseline.values()]
    .map((items) => {
      const sorted = items.sort((a, b) => a.x - b.x);
      const first = sorted[0]!;
      const last = sorted.at(-1)!;
      return { text: sorted.map(({ text }) => text).join(''), x: first.x, right: last.x + last.width, top: first.top, baseline: first.baseline, size: first.size };
    })
    .sort((a, b) => a.baseline - b.baseline);
}

/** Reads bytes; they are copied first, for pdf.js takes them over. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 }).promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item): PlacedText[] => {
      if (!('str' in item)) return [];
      const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
      const size = Math.hypot(a, b);
      return [{ text: item.str, x, baseline: height - y, top: height - y - ASCENT * size, size, width: item.width }];
    });
    pages.push({ width, height, texts, lines: linesOf(texts) });
  }
  const { info } = await document.getMetadata();
  const raw = Buffer.from(bytes).toString('latin1');
  return {
    pages,
    text: pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join('').replace(/\s/g, ''),
    info: info as Record<string, unknown>,
    language: /\/Lang \(([^)]*)\)/.exec(raw)?.[1] ?? null,
    faces: [...new Set([...raw.matchAll(/\/BaseFont \/(\S+)/g)].map(([, name]) => name!))],
    fontFiles: [...raw.matchAll(/\/FontFile[23]? /g)].length,
  };
}
