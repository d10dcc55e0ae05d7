/** Turns texts into lines and lines into marks; the one place where words meet faces. */
import { printable, type Faces } from '../faces/faces';
import type { Sheet } from '../sheet/sheet';
import { breakEvenly, breakText, type BrokenLine } from './break-lines';
import { ASCENT, type TextStyle } from './text-style';

/** A text broken for a width, ready to be placed. */
export interface SetText {
  style: TextStyle;
  lines: BrokenLine[];
  /** Height of all lines, in points. */
  height: number;
}

/** The most a line is stretched to be flush: beyond it ragged looks better. In parts of the size, for each gap. */
const MOST_STRETCH = 0.3;

export class Typesetter {
  constructor(readonly faces: Faces) {}

  /** Width of a text on one line. */
  width(text: string, style: TextStyle): number {
    return this.faces.width(printable(text), style.role, style.size, style.spacing);
  }

  /** Breaks a text for a width. Line feeds part paragraphs. */
  set(text: string, style: TextStyle, width: number): SetText {
    const clean = text.split('\n').map(printable).join('\n');
    const role = style.whole ? this.faces.wholeRole(clean, style.role) : style.role;
    const chosen = { ...style, role };
    const measure = (part: string): number => this.faces.width(part, role, style.size, style.spacing);
    const lines = (style.even ? breakEvenly : breakText)(clean, { width, indent: style.indent, hang: style.hang, measure });
    return { style: chosen, lines, height: lines.length * style.pitch };
  }

  /** Places lines below `top` between `x` and `x + width`; `lead` is how far the first line's em box lies below `top`. */
  place(sheet: Sheet, { style, lines }: Pick<SetText, 'style' | 'lines'>, x: number, top: number, width: number, lead = (style.pitch - style.size) / 2): void {
    const { role, size, pitch, color } = style;
    lines.forEach((line, index) => {
      if (line.text === '') return;
      const room = width - line.indent - line.width;
      const gaps = [...line.text].length - 1;
      const stretch = style.align === 'justify' && !line.last && gaps > 0 && room > 0 && room / gaps <= size * MOST_STRETCH ? room / gaps : 0;
      const shift = style.align === 'center' ? room / 2 : style.align === 'right' ? room : 0;
      const baseline = top + lead + index * pitch + ASCENT * size;
      sheet.marks.push({ kind: 'text', text: line.text, x: x + line.indent + shift, baseline, role, size, color, spacing: style.spacing + stretch });
    });
  }

  /** One line, not broken: `x` is its left edge, its middle or its right edge by the style's alignment. */
  line(sheet: Sheet, text: string, style: TextStyle, x: number, top: number): void {
    const set = this.set(text, style, Infinity);
    const width = set.lines[0]!.width;
    const left = style.align === 'center' ? x - width / 2 : style.align === 'right' ? x - width : x;
    this.place(sheet, { style: { ...set.style, align: 'left' }, lines: set.lines }, left, top, width, 0);
  }
}
