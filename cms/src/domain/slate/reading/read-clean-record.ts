/** «有无违法违纪等情况»: a plain no clears, a yes or a described measure does not, anything mixed must be looked at. */
import type { Cell } from '../sheet';
import { compact, textOf } from './plain-text';

export interface ReadCleanRecord {
  cleanRecord: boolean | null;
  /** What is said to have happened. */
  note: string | null;
}

const DENIES = /^(?:.{0,8}以来)?(?:本人|也|均|且|亦|一直)?(?:无|没|否|未|不存在)/;
const ACCUSES = /^(?:有|是$|存在)|警告|记过|降级|撤职|开除|处分|处罚|诫勉|约谈|问责|违法|违纪|失信|审查|(?:19|20)\d\d/;

/** cleanRecord null when the cell does not say, or both denies and accuses. */
export function readCleanRecord(cell: Cell | undefined): ReadCleanRecord {
  const text = compact(cell);
  // Whoever writes 有： has said it; what follows tells of it, whatever it denies.
  if (/^有[:：]/.test(text)) return { cleanRecord: false, note: noteOf(cell) };
  const clauses = text.split(/[,，。;；、:：]/).filter((clause) => clause !== '');
  const denied = clauses.some((clause) => DENIES.test(clause));
  const accused = clauses.some((clause) => !DENIES.test(clause) && ACCUSES.test(clause));
  if (denied === accused) return { cleanRecord: null, note: accused ? textOf(cell) : null };
  if (denied) return { cleanRecord: true, note: null };
  return { cleanRecord: false, note: noteOf(cell) };
}

const noteOf = (cell: Cell | undefined): string | null => textOf(cell).replace(/^(?:有|是|存在)(?:[:：,，、]\s*|$)/, '') || null;

/** The words of a record, which are read as what they were made of. */
export function cleanRecordWords(clean: unknown, note: string): string {
  if (clean === true) return '无';
  if (clean === false) return note === '' ? '有' : `有：${note}`;
  return '';
}
