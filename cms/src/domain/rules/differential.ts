/** Differential selection (差额, 通知三): more places are given out than may be commended; how many more is a setting. */
import type { Award, EditionRules } from './schema';

export interface Differential {
  award: string;
  awardLabel: string;
  clause: string;
  places: number;
  ceiling: number;
  /** Places for each person who may be commended. */
  ratio: number;
  /** The least ratio the edition asks for; null where it asks for none. */
  minimum: number | null;
  /** The least places that keep it. */
  needed: number;
}

/** Ratios are read to a millionth, so that 1.1 times 10 asks for 11 places and not for 12. */
const UNIT = 1_000_000;

/** How many places stand against each ceiling, in the order of the awards. */
export function differentials(quotas: EditionRules['quotas'], awards: readonly Award[]): Differential[] {
  return awards.map(({ id, label, ceiling, clause, differential }) => {
    const places = quotas.filter((quota) => quota.award === id).reduce((sum, quota) => sum + quota.places, 0);
    const minimum = differential?.minimum ?? null;
    const needed = Math.ceil((Math.round((minimum ?? 0) * UNIT) * ceiling) / UNIT);
    return { award: id, awardLabel: label, clause: differential?.clause ?? clause, places, ceiling, ratio: places / ceiling, minimum, needed };
  });
}
