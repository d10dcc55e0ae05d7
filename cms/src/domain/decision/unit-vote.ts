/** Counts a unit's collective decision on its list by hands (通知三（一）1、2): enough came, and enough of them agreed. */
import type { Issue } from '../rules/issue';
import { reaches, type VoteRules } from './count-votes';

export interface UnitVote {
  /** Members of the leadership, how many of them came, how many of those agreed. */
  entitled: number;
  present: number;
  inFavour: number;
}

/** Whether the decision was carried; decision.numbers when the numbers cannot be: more came than belong, more agreed than came. */
export function countUnitVote({ entitled, present, inFavour }: UnitVote, rules: VoteRules, clause: string): { passed: boolean } | Issue {
  if (present > entitled || inFavour > present) {
    return { code: 'decision.numbers', clause, severity: 'error', field: present > entitled ? 'present' : 'inFavour', params: { entitled, present, inFavour } };
  }
  return { passed: present > 0 && reaches(present, entitled, rules.quorum) && reaches(inFavour, present, rules.majority) };
}
