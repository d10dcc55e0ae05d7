/** «以姓氏笔画为序»: names by strokes, as lists of people are customarily printed. */

const collator = new Intl.Collator('zh-u-co-stroke');

/** Compares two names by stroke count, then by form; names the collation holds equal, by code point. */
export function compareByStroke(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}
