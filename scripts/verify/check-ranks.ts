/** The ranks: dense in every list, and a list that was sent still has the people and the order it was sent with. */
import type { JournalDocument } from './document';
import type { Problem } from './problem';

type Ranking = Record<string, string[]>;

const rankingIn = (facts: unknown): Ranking | null => {
  const ranking = facts !== null && typeof facts === 'object' ? (facts as { ranking?: unknown }).ranking : null;
  return ranking !== null && typeof ranking === 'object' ? (ranking as Ranking) : null;
};

/** rank.dense, rank.twice (one person at two places of a ranking), rank.changed (not what was sent). */
export function checkRanks({ entries, slates, complete, edition }: JournalDocument): Problem[] {
  const problems: Problem[] = [];
  const sent = new Map<string, { sequence: number; ranking: Ranking }>();
  for (const { sequence, command, subjectType, subjectId, after } of entries) {
    const ranking = subjectType === 'slate' ? rankingIn(after) : null;
    if (!ranking) continue;
    const people = Object.values(ranking).flat();
    if (new Set(people).size !== people.length) problems.push({ sequence, code: 'rank.twice', detail: `名单 ${subjectId} 的排序中有人出现两次` });
    if (command === 'submit-slate') sent.set(subjectId!, { sequence, ranking });
  }
  if (!complete) return problems;
  const editable = new Set(Object.entries(edition.rules.stages).filter(([name]) => name.endsWith('slate')).flatMap(([, machine]) => machine.states.filter((state) => state.editable).map(({ id }) => id)));
  for (const { id, state, entries: people } of slates) {
    const awards = new Map<string, { nominee: string; rank: number }[]>();
    for (const { award, nominee, rank } of people) awards.set(award, [...(awards.get(award) ?? []), { nominee, rank }]);
    const last = sent.get(id);
    for (const [award, listed] of awards) {
      const order = [...listed].sort((a, b) => a.rank - b.rank);
      if (order.some(({ rank }, place) => rank !== place + 1)) problems.push({ sequence: null, code: 'rank.dense', detail: `名单 ${id} 的 ${award} 排序不是 1..${order.length}` });
      if (!last || editable.has(state)) continue;
      const wanted = (last.ranking[award] ?? []).filter((person) => order.some(({ nominee }) => nominee === person));
      if (order.some(({ nominee }, place) => nominee !== wanted[place])) problems.push({ sequence: last.sequence, code: 'rank.changed', detail: `名单 ${id} 的 ${award} 排序与报送时不同` });
    }
  }
  return problems;
}
