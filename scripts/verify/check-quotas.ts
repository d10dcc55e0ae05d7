/** The places: what the sent lists take, counted on the nearest allocation above, fits the places and what is booked. */
import type { JournalDocument } from './document';
import type { Problem } from './problem';

/** quota.exceeded, quota.booked (booked use differs from what the lists take), quota.none (a list without places), quota.ceiling. */
export function checkQuotas({ allocations, slates, edition, complete }: JournalDocument): Problem[] {
  if (!complete) return [];
  const problems: Problem[] = [];
  const taken = new Map<string, number>();
  for (const { path, level, state, entries, unit } of slates) {
    if (level !== 'body' || state === 'drafting' || state === 'returned') continue;
    for (const { award } of entries) {
      const above = allocations.filter((line) => line.award === award && path.startsWith(line.path)).sort((a, b) => b.path.length - a.path.length)[0];
      if (!above) problems.push({ sequence: null, code: 'quota.none', detail: `${unit} 的 ${award} 没有名额，名单上却有人` });
      else taken.set(`${above.unit} ${award}`, (taken.get(`${above.unit} ${award}`) ?? 0) + 1);
    }
  }
  for (const { unit, award, places, used } of allocations) {
    const count = taken.get(`${unit} ${award}`) ?? 0;
    if (used > places) problems.push({ sequence: null, code: 'quota.exceeded', detail: `${unit} 的 ${award} 已用 ${used}，名额 ${places}` });
    if (count > used) problems.push({ sequence: null, code: 'quota.booked', detail: `${unit} 的 ${award} 名单上 ${count} 人，台账已用 ${used}` });
  }
  for (const { level, state, entries, id } of slates) {
    if (level !== 'province' || state === 'drafting') continue;
    for (const { id: award, ceiling } of edition.rules.awards) {
      const count = entries.filter((entry) => entry.award === award).length;
      if (count > ceiling) problems.push({ sequence: null, code: 'quota.ceiling', detail: `省级名单 ${id} 的 ${award} 有 ${count} 人，表彰上限 ${ceiling}` });
    }
  }
  return problems;
}
