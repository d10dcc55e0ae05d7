/** Whether the places given out keep the differential ratio the edition asks for (通知三「差额评选」). */
import { differentials } from '../rules/differential';
import type { Issue } from '../rules/issue';
import type { Award, EditionRules } from '../rules/schema';

/** One R10.ratio for each award with fewer places than its ratio asks; an award without a setting has none to keep. */
export function checkDifferential(quotas: EditionRules['quotas'], awards: readonly Award[]): Issue[] {
  return differentials(quotas, awards).flatMap(({ award, awardLabel, clause, places, ceiling, minimum, needed }): Issue[] => {
    if (minimum === null || places >= needed) return [];
    return [{ code: 'R10.ratio', clause, severity: 'error', params: { award, awardLabel, places, ceiling, minimum } }];
  });
}
