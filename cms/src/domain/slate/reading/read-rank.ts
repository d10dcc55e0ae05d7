/** The position in the order: 1, «３», 第2名, 4., 五. */
import type { Cell } from '../sheet';
import { readChineseNumber } from './chinese-number';
import { compact } from './plain-text';

/** A positive whole number, or null. A text with two numbers says nothing. */
export function readRank(cell: Cell | undefined): number | null {
  if (typeof cell === 'number') return Number.isInteger(cell) && cell > 0 ? cell : null;
  const text = compact(cell);
  const digits = /^\D*(\d{1,4})(?:\.0+)?\D*$/.exec(text);
  const rank = digits ? Number(digits[1]) : readChineseNumber(text.replace(/^第|[名位号、.]$/g, ''));
  return rank !== null && rank > 0 ? rank : null;
}
