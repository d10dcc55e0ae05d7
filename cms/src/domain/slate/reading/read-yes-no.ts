/** 是/否 and its relatives: √, ×, 有, 无, Y, N, 非一线. */
import type { Cell } from '../sheet';
import { compact } from './plain-text';

/** null when the cell says neither. */
export function readYesNo(cell: Cell | undefined): boolean | null {
  const text = compact(cell).toLowerCase();
  if (/^(?:否|非|不|无|没|未|×|✕|✗|x$|n$|no$|f$|false$|0$)/.test(text)) return false;
  if (/^(?:是|有|在|√|✓|✔|☑|对|y$|yes$|t$|true$|1$|一线|生产|服务)/.test(text)) return true;
  return null;
}
