/** Judges a whole list: each person by the rules of the edition, the list by its order and its places. */
import { judgeNominee, type Judgement } from '../eligibility/judge';
import type { JudgeContext } from '../eligibility/judge-context';
import type { NomineeFacts } from '../eligibility/nominee-facts';
import { checkQuota, type ByAward } from '../quota/check-quota';
import type { Issue } from '../rules/issue';
import type { EditionRules } from '../rules/schema';
import { checkRanking } from './check-ranking';

export interface SlateMember {
  rank: number | null;
  facts: NomineeFacts;
  /** What is known of this person elsewhere. */
  known: Pick<JudgeContext, 'priorHonours' | 'otherNominations' | 'employer'>;
}

export interface SlateAssessment {
  /** In the order of the members. */
  judgements: Judgement[];
  /** R10.quota and R11.rank, one for each award concerned. */
  issues: Issue[];
}

/** `allocation` null: places are not known here, the quota is not judged. */
export function assessSlate(
  members: readonly SlateMember[],
  allocation: ByAward | null,
  rules: EditionRules,
  today: string,
): SlateAssessment {
  const judgements = members.map(({ facts, known }) => judgeNominee(facts, { rules, today, ...known }));
  const ranked = members.flatMap(({ rank, facts }) => (facts.award === null ? [] : [{ rank, award: facts.award }]));
  const counts: Record<string, number> = {};
  for (const { award } of ranked) counts[award] = (counts[award] ?? 0) + 1;
  return {
    judgements,
    issues: [
      ...(allocation === null ? [] : checkQuota(counts, allocation, rules.awards)),
      ...checkRanking(ranked, rules.awards),
    ],
  };
}
