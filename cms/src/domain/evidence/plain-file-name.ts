/** Eleven digits or more, however they are spaced: an ID number or a phone. */
const LONG_NUMBER = /(?:\d[\s\-·.]?){10,}[\dXx]/gu;
const MOST = 120;

/**
 * The name of an uploaded file as it is kept and shown: the last part of its path, without control characters, and
 * without numbers that could be a person's, since people name scans after ID numbers and names are shown to many.
 */
export function plainFileName(name: string): string {
  const last = name.normalize('NFKC').replace(/^.*[\\/]/s, '');
  const visible = [...last].filter((sign) => !/[\p{Cc}\p{Cf}\p{Cs}\uFFFE\uFFFF]/u.test(sign)).join('');
  const short = [...visible.replace(LONG_NUMBER, '＊').trim()];
  if (short.length <= MOST) return short.join('') || '未命名';
  // The end tells the type: it stays.
  return [...short.slice(0, MOST - 20), '…', ...short.slice(-19)].join('');
}
