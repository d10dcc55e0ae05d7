/** Whether a minuted vote is valid and carried under the edition's fractions (review.json «votes»): counts only, where names are not recorded. */
import { reaches, type VoteRules } from './count-votes';

export interface MinutedVote {
  /** Members of the body that votes. */
  entitled: number;
  present: number;
  inFavour: number;
}

/** Enough members present, enough of those present in favour, and no more of either than there are. */
export function isCarried({ entitled, present, inFavour }: MinutedVote, { quorum, majority }: VoteRules): boolean {
  return present > 0 && present <= entitled && inFavour <= present && reaches(present, entitled, quorum) && reaches(inFavour, present, majority);
}
