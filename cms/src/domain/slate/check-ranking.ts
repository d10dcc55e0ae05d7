/** Ranks run 1, 2, 3 … for each award, without gaps or ties (通知三（一）2: 按照评审推荐顺序进行排序). */
import type { Issue } from '../rules/issue';
import type { Award } from '../rules/schema';

export interface RankedEntry {
  award: string;
  /** null: nothing readable was given. */
  rank: number | null;
}

/** One R11.rank for each award whose ranks are not 1..n, naming every number missing, doubled or out of place. */
export function checkRanking(entries: readonly RankedEntry[], awards: readonly Pick<Award, 'id' | 'label'>[] = []): Issue[] {
  const byAward = new Map<string, (number | null)[]>();
  for (const { award, rank } of entries) byAward.set(award, [...(byAward.get(award) ?? []), rank]);
  return [...byAward].flatMap(([award, ranks]): Issue[] => {
    const fault = faultOf(ranks);
    if (fault === '') return [];
    const awardLabel = awards.find((candidate) => candidate.id === award)?.label ?? award;
    return [{ code: 'R11.rank', clause: '通知三（一）2、三（三）2', severity: 'error', field: 'rank', params: { award, awardLabel, count: ranks.length, fault } }];
  });
}

function faultOf(ranks: readonly (number | null)[]): string {
  const given = ranks.filter((rank) => rank !== null);
  const wanted = ranks.map((_, index) => index + 1);
  const missing = wanted.filter((rank) => !given.includes(rank));
  const doubled = wanted.filter((rank) => given.filter((other) => other === rank).length > 1);
  const strange = given.filter((rank) => !wanted.includes(rank));
  const blank = ranks.length - given.length;
  return [
    blank > 0 ? `有 ${blank} 人没有序号` : '',
    doubled.length > 0 ? `${doubled.join('、')} 重复` : '',
    missing.length > 0 ? `缺 ${missing.join('、')}` : '',
    strange.length > 0 ? `${strange.join('、')} 超出` : '',
  ].filter(Boolean).join('，');
}
