/** What differs between two texts, with a little of what stands around it. */
export interface TrimmedDiff {
  head: string;
  removed: string;
  added: string;
  tail: string;
}

/** Characters shown on either side. */
const AROUND = 8;

/**
 * One stretch of difference: the texts without what they begin and end with in common. Counted in characters as people
 * see them, so that a rare one is never cut in half.
 * @example trimmedDiff('一车间班长', '一车间工段长') → { head: '一车间', removed: '班', added: '工段', tail: '长' }
 */
export function trimmedDiff(before: string, after: string): TrimmedDiff {
  const old = [...before];
  const now = [...after];
  const most = Math.min(old.length, now.length);
  let start = 0;
  while (start < most && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < most - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  const around = (characters: string[], side: 'head' | 'tail'): string => {
    if (characters.length <= AROUND) return characters.join('');
    return side === 'head' ? `…${characters.slice(-AROUND).join('')}` : `${characters.slice(0, AROUND).join('')}…`;
  };
  return {
    head: around(old.slice(0, start), 'head'),
    removed: old.slice(start, old.length - end).join(''),
    added: now.slice(start, now.length - end).join(''),
    tail: around(old.slice(old.length - end), 'tail'),
  };
}
