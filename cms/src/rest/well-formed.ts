import { badRequest } from '../commands/refusal';

/** PostgreSQL stores neither NUL nor half a surrogate pair; either would come back as a 500. */
export function isWellFormed(text: string): boolean {
  return !text.includes('\0') && (text as string & { isWellFormed(): boolean }).isWellFormed();
}

/** Refuses input with characters that cannot be stored, naming where; also input nested beyond reason. */
export function demandWellFormed(value: unknown, place = '', depth = 0): void {
  if (depth > 12) throw badRequest('请求的内容嵌套过深。');
  if (typeof value === 'string') {
    if (!isWellFormed(value)) throw badRequest(`${place ? `「${place}」` : '请求'}中含有无法保存的字符，请重新输入。`, place ? { [place]: '含有无法保存的字符' } : {});
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    if (!isWellFormed(key)) throw badRequest('字段名中含有无法识别的字符。');
    demandWellFormed(item, place ? `${place}.${key}` : key, depth + 1);
  }
}
