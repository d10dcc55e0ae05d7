/** Breaks paragraphs into lines by measured widths. Pure: what a text measures is asked of the caller. */
import { clusters } from './clusters';

export interface BrokenLine {
  text: string;
  /** Distance from the left edge, in points. */
  indent: number;
  /** Width of the text itself. */
  width: number;
  /** The last line of its paragraph: never stretched. */
  last: boolean;
}

export interface BreakOptions {
  width: number;
  /** First line's indent in points; the others' is `hang`. */
  indent?: number;
  hang?: number;
  /** Short asides in brackets stay whole. */
  asides?: boolean;
  measure(text: string): number;
}

/** A piece wider than a whole line is broken between its characters. */
function fitting(piece: string, width: number, measure: (text: string) => number): string[] {
  if (measure(piece) <= width) return [piece];
  const parts: string[] = [];
  let part = '';
  for (const character of piece) {
    if (part !== '' && measure(part + character) > width) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}

/** The lines of one paragraph; an empty paragraph is one empty line. */
export function breakParagraph(text: string, { width, indent = 0, hang = 0, asides = false, measure }: BreakOptions): BrokenLine[] {
  const lines: BrokenLine[] = [];
  let line = '';
  let used = 0;
  const room = (): number => width - (lines.length === 0 ? indent : hang) + 0.01;
  const close = (last: boolean): void => {
    const shown = line.trimEnd();
    lines.push({ text: shown, indent: lines.length === 0 ? indent : hang, width: measure(shown), last });
    line = '';
    used = 0;
  };
  for (const piece of clusters(text, asides).flatMap((whole) => fitting(whole, width - Math.max(indent, hang), measure))) {
    const wide = measure(piece);
    const isSpace = piece.trim() === '';
    if (line !== '' && used + (isSpace ? 0 : measure(piece.trimEnd())) > room()) close(false);
    if (line === '' && isSpace && lines.length > 0) continue;
    line += piece;
    used += wide;
  }
  close(true);
  return lines;
}

/** The lines of a text whose paragraphs stand on lines of their own. */
export function breakText(text: string, options: BreakOptions): BrokenLine[] {
  return text.split('\n').flatMap((paragraph) => breakParagraph(paragraph, options));
}

/** As few lines as `width` allows, then as even as they can be: for short words in narrow cells. */
export function breakEvenly(text: string, options: BreakOptions): BrokenLine[] {
  const whole = { ...options, asides: true };
  const greedy = breakText(text, whole);
  if (greedy.length < 2 || greedy.length > 4) return greedy;
  // Narrower than its widest piece a column would part words.
  const widest = Math.max(...text.split('\n').flatMap((paragraph) => clusters(paragraph, true)).map(options.measure));
  let [low, high] = [Math.min(widest - 0.01, options.width), options.width];
  let best = greedy;
  for (let step = 0; step < 8; step += 1) {
    const middle = (low + high) / 2;
    const tried = breakText(text, { ...whole, width: middle });
    const fits = tried.length === greedy.length && tried.every((line) => line.width <= middle + 0.01);
    if (fits) [high, best] = [middle, tried];
    else low = middle;
  }
  return best;
}
