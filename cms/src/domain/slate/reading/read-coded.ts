/** A value of a code list (民族, 政治面貌, 学历) by its label or one of its spellings. */
import type { CodeList } from '../../rules/schema';
import type { Cell } from '../sheet';
import { compact, textOf } from './plain-text';

/** The list's label; the text itself when the list does not know it; null when empty. */
export function readCoded(cell: Cell | undefined, list: CodeList | undefined): string | null {
  const text = compact(cell);
  if (text === '') return null;
  const known = list?.items.find((item) => item.label === text || item.spellings.includes(text) || item.code === text);
  return known?.label ?? textOf(cell);
}
