/** What the counter must have in hand: papers in the copies asked for, a complete booklet for each person (通知三（三）). */
import type { Issue } from '../../rules/issue';
import { refused, type Guard } from './guard';

export const materialsComplete: Guard<'materials-complete'> = ({ copies, booklets }, { materials }) => {
  const papers = materials.submission.flatMap(({ id, label, copies: wanted, clause }): Issue[] => {
    const found = copies[id] ?? 0;
    return found >= wanted ? [] : [refused('material.missing', clause, { label, wanted, found })];
  });
  const required = materials.booklet.filter((part) => part.required);
  const parts = booklets.flatMap(({ name, parts: held }): Issue[] => {
    const missing = required.filter(({ id }) => !held.includes(id));
    const [first] = missing;
    return first ? [refused('booklet.missing', first.clause, { name, labels: missing.map(({ label }) => label).join('、') })] : [];
  });
  return [...papers, ...parts];
};
