/** 男, 女, 男性, or the codes of GB/T 2261.1. */
import type { Cell } from '../sheet';
import { compact } from './plain-text';

/** null when the cell says neither. */
export function readSex(cell: Cell | undefined): 'male' | 'female' | null {
  const text = compact(cell).toUpperCase();
  if (/^(?:男性?|1|01|M|MALE)$/.test(text)) return 'male';
  if (/^(?:女性?|2|02|F|FEMALE)$/.test(text)) return 'female';
  return null;
}
