/** Which of the award's conditions are claimed: 4, 条件4, （四）, ④, 第四条, 2、4. */
import type { Cell } from '../sheet';
import { readChineseNumber } from './chinese-number';
import { compact } from './plain-text';

/** Longer texts quote the condition; only a number at their head counts. */
const LONGEST_REFERENCE = 24;

/** Numbers in order, without repetition; [] when none can be read. */
export function readConditions(cell: Cell | undefined): number[] {
  if (typeof cell === 'number') return Number.isInteger(cell) && cell > 0 ? [cell] : [];
  if (cell instanceof Date) return [];
  const text = compact(cell).replace(/^通知|二\((?:一|二)\)(?=\D*\d)/g, '');
  const found = text.length > LONGEST_REFERENCE ? atHead(text) : throughout(text);
  return [...new Set(found)].filter((number) => number > 0).sort((a, b) => a - b);
}

function atHead(text: string): number[] {
  const head = /^(?:条件|第|符合)?\(?(\d{1,2}|[一二三四五六七八九十]{1,2})[).、条项:]/.exec(text)?.[1];
  return head === undefined ? [] : [valueOf(head)];
}

function throughout(text: string): number[] {
  const numbers = text.match(/\d+/g) ?? text.replace(/一线|一项|之一/g, '').match(/[一二三四五六七八九十]+/g) ?? [];
  return numbers.map(valueOf);
}

function valueOf(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : (readChineseNumber(text) ?? 0);
}
