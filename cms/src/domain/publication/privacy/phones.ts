/** Mobile telephone numbers, and fixed lines said to be somebody's home. Offices' fixed lines are public. */
import type { Stretch } from './find-personal-data';
import { GAP, isRowOfFigures } from './gap';

const MOBILE = new RegExp(`(?<!\\d)(?:(?:\\+|00)?${GAP}\\(?86\\)?${GAP})?\\(?1${GAP}[3-9](?:[()]?${GAP}\\d){9}(?!\\d)`, 'gu');
const HOME = /(?:宅电|住宅电话|家庭电话|家中电话|家里电话)[：:\s]*(?:0\d{2,3}[-\s]*)?\d{7,8}/gu;

/** Stretches that read as such a number. */
export function phones(text: string): Stretch[] {
  return [MOBILE, HOME].flatMap((pattern) =>
    [...text.matchAll(pattern)]
      .filter(([written]) => !isRowOfFigures(written))
      .map((match) => ({ kind: 'phone' as const, start: match.index, end: match.index + match[0].length })),
  );
}
