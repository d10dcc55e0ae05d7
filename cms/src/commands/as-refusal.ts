/** What a failed statement means to the person who asked; null when it is a fault of the program. */
import { isBusy, isOutage } from '../adapters/outage';
import { platform } from '../adapters/platform';
import { Refusal } from './refusal';

interface DatabaseError extends Error {
  code?: string;
  constraint?: string;
}

const OVERFILLED = 'quota_allocations_not_overfilled';

/** Maps an error to a refusal. Constraint names stay in the log: they say nothing to a clerk. */
export function asRefusal(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  if (!(error instanceof Error)) return null;
  platform().gate.report(error);
  if (isOutage(error)) return new Refusal('unavailable', '数据库暂时连不上，系统正在自动恢复。您填写的内容没有丢失，请稍候重试。', { retryAfter: 1 });
  if (isBusy(error)) return new Refusal('unavailable', '同时办理的人较多，本次没有保存。请稍候重试。', { retryAfter: 1 });
  const { code, constraint } = error as DatabaseError;
  switch (code) {
    case '23505':
      return new Refusal('duplicate', '已有相同的记录，没有重复保存。请刷新后核对。');
    case '23503':
    case '23001': // since PostgreSQL 18 a foreign key that restricts says so by a code of its own
      return new Refusal('duplicate', '有其他记录与它相关，不能这样办理。请先处理相关的记录。');
    case '23514':
      return constraint === OVERFILLED ? new Refusal('refused', '名额已满，没有保存。请删减人数，或由省厅调剂名额。') : new Refusal('refused', '填写的内容不符合数据规定，没有保存。请核对后重试。');
    case '22001':
    case '22003':
    case '22007':
    case '22008':
    case '22021':
    case '22P02':
    case '22P05':
      return new Refusal('bad-request', '填写的内容过长或格式不对，没有保存。请核对后重试。');
    default:
      return null;
  }
}
