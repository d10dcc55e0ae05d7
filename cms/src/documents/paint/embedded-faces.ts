/**
 * The faces of one PDF. pdfkit opens a font anew for every document and shapes every text; here an opened face is used
 * again and each character is its own glyph, which is all that Chinese and our Latin need.
 */
import type { Face } from '../faces/face';
import type { FaceId } from '../faces/face-files';
import type { Faces } from '../faces/faces';

/** What pdfkit's embedded font does for us; its types leave it out. */
interface PdfFont {
  id: string;
  ref(): unknown;
  layout(text: string): unknown;
  encode(text: string): [string[], unknown];
}

/** The parts of a pdfkit document that faces need. */
export interface FaceDocument {
  page: { fonts: Record<string, unknown> };
  _fontFamilies: Record<string, PdfFont>;
  font(source: Uint8Array): unknown;
  _font: { constructor: new (document: unknown, font: unknown, id: string) => PdfFont };
}

type EmbeddedFont = FaceDocument['_font']['constructor'];

export class EmbeddedFaces {
  private readonly fonts = new Map<FaceId, PdfFont>();

  constructor(
    private readonly document: FaceDocument,
    private readonly make: EmbeddedFont,
    private readonly faces: Faces,
  ) {}

  /** The name of a face on the page that is being drawn, and a text as its glyphs in hexadecimal. */
  encode(id: FaceId, text: string): { name: string; glyphs: string } {
    const font = this.fonts.get(id) ?? this.open(id);
    this.document.page.fonts[font.id] ??= font.ref();
    return { name: font.id, glyphs: font.encode(text)[0].join('') };
  }

  private open(id: FaceId): PdfFont {
    const face = this.faces.faces.get(id)!;
    const font = new this.make(this.document, face.font, `F${this.fonts.size + 1}`);
    font.layout = (text) => glyphByGlyph(face, text);
    this.fonts.set(id, font);
    // pdfkit writes the fonts it finds here when the document ends.
    this.document._fontFamilies[id] = font;
    return font;
  }
}

/** The shape of fontkit's answer, without shaping. */
function glyphByGlyph(face: Face, text: string): unknown {
  const glyphs = [...text].map((character) => face.font.glyphForCodePoint(character.codePointAt(0)!));
  return { glyphs, positions: glyphs.map(({ advanceWidth }) => ({ advanceWidth })), advanceWidth: 0 };
}
