/** Everybody on the list is judged to meet the conditions; fail and unknown both hold it up (通知二、三（二）3). */
import { refused, type Guard } from './guard';

export const eligible: Guard<'eligible'> = ({ people }) => {
  const blocked = people.filter(({ verdict }) => verdict !== 'pass');
  if (blocked.length === 0) return [];
  const names = blocked.map(({ name, clauses }) => `${name}（${[...new Set(clauses)].join('、')}）`).join('、');
  return [refused('slate.blocked', '通知二、三（二）', { count: blocked.length, names })];
};
