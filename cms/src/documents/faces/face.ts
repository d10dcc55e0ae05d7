/** One font file, opened once a process: its glyphs by code point and how wide they are. */
import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';

export interface Glyph {
  id: number;
  /** Advance in thousandths of the size. */
  advance: number;
}

export class Face {
  readonly font: Font;
  private readonly glyphs = new Map<number, Glyph | null>();

  constructor(readonly file: string) {
    const font = create(readFileSync(file));
    if (!('glyphForCodePoint' in font)) throw new Error(`${file}: a collection of fonts, not one font.`);
    this.font = font;
  }

  /** The glyph of a code point, or null where the face has none. */
  glyph(codePoint: number): Glyph | null {
    const known = this.glyphs.get(codePoint);
    if (known !== undefined) return known;
    const { font } = this;
    const found = font.hasGlyphForCodePoint(codePoint) ? font.glyphForCodePoint(codePoint) : null;
    const glyph = found && { id: found.id, advance: (found.advanceWidth * 1000) / font.unitsPerEm };
    this.glyphs.set(codePoint, glyph);
    return glyph;
  }

  has(codePoint: number): boolean {
    return this.glyph(codePoint) !== null;
  }
}
