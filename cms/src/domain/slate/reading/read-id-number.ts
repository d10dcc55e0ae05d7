/** An ID number as typed: full-width, grouped by spaces, small x, or ruined by a number cell. */
import type { Cell } from '../sheet';
import { compact } from './plain-text';

export interface ReadIdNumber {
  /** Normal form, right or wrong; null when absent or lost. */
  idNumber: string | null;
  /** A number cell keeps fifteen digits: the rest is gone. */
  lost: boolean;
}

/** Stands for an ID number whose last digits the spreadsheet lost; the digits themselves are not kept. */
export const DIGITS_LOST = '末几位已丢失';

const EXPONENT = /^\d(?:\.\d+)?E\+?\d+$/i;

/** Reads the cell; the number is not judged here (person/id-number does). */
export function readIdNumber(cell: Cell | undefined): ReadIdNumber {
  const text = compact(cell).replace(/^['`‘’]+/, '').replace(/[-‐–—_·]/g, '');
  if (text === '') return { idNumber: null, lost: false };
  if (text === DIGITS_LOST || EXPONENT.test(text) || (typeof cell === 'number' && cell > Number.MAX_SAFE_INTEGER)) return { idNumber: null, lost: true };
  return { idNumber: text.toUpperCase().replace(/[ХХх×✕╳*]$/u, 'X'), lost: false };
}
