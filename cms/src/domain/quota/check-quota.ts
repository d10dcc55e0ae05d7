/** A body's list within the places it was given (通知三（一）2, 附件3), and the edition within its ceilings. */
import type { Issue } from '../rules/issue';
import type { Award } from '../rules/schema';

/** People or places for each award id. */
export type ByAward = Readonly<Record<string, number>>;

type AwardName = Pick<Award, 'id' | 'label'>;

/** One R10.quota for each award with more people than places; an award without an allocation has no place. */
export function checkQuota(counts: ByAward, allocation: ByAward, awards: readonly AwardName[] = []): Issue[] {
  return Object.entries(counts).flatMap(([award, count]): Issue[] => {
    const places = allocation[award] ?? 0;
    if (count <= places) return [];
    const awardLabel = awards.find((candidate) => candidate.id === award)?.label ?? award;
    return [{ code: 'R10.quota', clause: '通知三（一）2、附件3', severity: 'error', params: { award, awardLabel, count, places } }];
  });
}

/** One R1.ceiling for each award with more people than may be commended. Fewer is legal: 宁缺毋滥. */
export function checkCeilings(counts: ByAward, awards: readonly Pick<Award, 'id' | 'label' | 'ceiling' | 'clause'>[]): Issue[] {
  return awards.flatMap(({ id, label, ceiling, clause }): Issue[] => {
    const count = counts[id] ?? 0;
    if (count <= ceiling) return [];
    return [{ code: 'R1.ceiling', clause, severity: 'error', params: { award: id, awardLabel: label, count, ceiling } }];
  });
}
