/** Full years in an occupation: 13, «１６», 30年, 8年6个月, 十二年. Estimates (10余年, 8年以上, 约10年) are not numbers. */
import type { Cell } from '../sheet';
import { readChineseNumber } from './chinese-number';
import { compact } from './plain-text';

/** Nobody works longer: a larger number is a calendar year or a slip. */
const LONGEST = 70;

/** Whole years, rounded down, or null. */
export function readYears(cell: Cell | undefined): number | null {
  if (typeof cell === 'number') return plausible(cell);
  if (cell instanceof Date) return null;
  const text = compact(cell).replace(/^[满已]|[整满]$/g, '');
  const digits = /^(\d{1,2}(?:\.\d+)?)(?:周?年(?:整|半|零?\d{1,2}个?月)?)?$/.exec(text);
  if (digits) return plausible(Number(digits[1]));
  const chinese = readChineseNumber(text.replace(/周?年(?:整|半)?$/, ''));
  return chinese === null ? null : plausible(chinese);
}

function plausible(years: number): number | null {
  return years >= 0 && years <= LONGEST ? Math.floor(years) : null;
}
