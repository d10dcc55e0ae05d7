/** What may stand between two digits of one number as people and programs break it up. */
export const GAP = '[\\s\\p{Cf}\\u034f\\ufe00-\\ufe0f\\-\\u2010-\\u2015_–—·.•/|,，、]{0,6}';

/** A number is broken into few pieces, or between all its digits; anything else is a row of figures: 2 4 3 5 7 10 11. */
export function isRowOfFigures(written: string): boolean {
  const pieces = written.split(/[^\dXx]+/);
  return pieces.length > 6 && pieces.some((piece) => piece.length > 1);
}
