/**
 * Ranks tallied nominees within each award: by score, then by the declared chain of dimensions,
 * then by the recommending body's own rank. What is still equal goes to a vote: chance never decides.
 */
import type { Hundredths } from './points';
import type { NomineeTally } from './tally';

export interface RankedNominee {
  readonly nominee: string;
  readonly award: string;
  readonly rank: number;
  /** What separated this nominee from the one ranked just before: the score, a link of the chain, the body's rank; 'vote' when nothing did. */
  readonly separatedBy: 'first' | 'score' | 'tie-chain' | 'body-rank' | 'vote';
}

export interface Standing {
  readonly award: string;
  /** The recommending body's rank of this nominee for this award. */
  readonly bodyRank: number;
}

/**
 * Ranks per award, best first. Nominees whom no declared step separates share a rank
 * (separatedBy 'vote'), and the next rank skips accordingly. Nominees without a score are left out.
 */
export function rankByScore(tallies: readonly NomineeTally[], standingOf: (nominee: string) => Standing): RankedNominee[] {
  const byAward = new Map<string, Candidate[]>();
  for (const tally of tallies) {
    if (tally.score === null) continue;
    const standing = standingOf(tally.nominee);
    byAward.set(standing.award, [...(byAward.get(standing.award) ?? []), { tally, score: tally.score, standing }]);
  }
  return [...byAward].flatMap(([award, candidates]) => {
    const sorted = candidates.sort((a, b) => separation(a, b).order);
    let rank = 0;
    return sorted.map((candidate, index): RankedNominee => {
      const before = sorted[index - 1];
      const separatedBy = before ? separation(before, candidate).by : 'first';
      if (separatedBy !== 'vote') rank = index + 1;
      return { nominee: candidate.tally.nominee, award, rank, separatedBy };
    });
  });
}

interface Candidate {
  readonly tally: NomineeTally;
  readonly score: Hundredths;
  readonly standing: Standing;
}

function separation(a: Candidate, b: Candidate): { order: number; by: Exclude<RankedNominee['separatedBy'], 'first'> } {
  const byScore = b.score - a.score;
  if (byScore !== 0) return { order: byScore, by: 'score' };
  for (let link = 0; link < a.tally.tieMeans.length; link += 1) {
    const byLink = Number(b.tally.tieMeans[link]) - Number(a.tally.tieMeans[link]);
    if (byLink !== 0) return { order: byLink, by: 'tie-chain' };
  }
  const byBody = a.standing.bodyRank - b.standing.bodyRank;
  return byBody !== 0 ? { order: byBody, by: 'body-rank' } : { order: 0, by: 'vote' };
}
