/**
 * Counts a collective vote of the 领导小组: quorum of the members, majority of those present,
 * both as exact fractions from the rules (default: two thirds each).
 */

export interface VoteRules {
  readonly quorum: Fraction;
  readonly majority: Fraction;
}

/** Exact share: at least numerator/denominator. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

export type Ballot = 'for' | 'against' | 'abstain';

export interface Motion {
  /** Everyone entitled to vote in this body. */
  readonly members: readonly string[];
  readonly present: readonly string[];
  /** Members who stand aside on this motion: they count neither as members nor as present for it. */
  readonly recused: readonly string[];
  readonly ballots: Readonly<Record<string, Ballot>>;
}

export type VoteProblem =
  | { readonly kind: 'not-a-member'; readonly who: string }
  | { readonly kind: 'ballot-of-absent' | 'ballot-of-recused' | 'no-ballot'; readonly who: string };

export type VoteOutcome =
  | { readonly outcome: 'passed' | 'rejected'; readonly count: VoteCount }
  | { readonly outcome: 'no-quorum'; readonly count: VoteCount; readonly needed: number }
  | { readonly outcome: 'invalid'; readonly problems: readonly VoteProblem[] };

export interface VoteCount {
  readonly members: number;
  readonly present: number;
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
}

/** Counts one motion. Faulty ballots make the whole count invalid and are all named; nothing is silently dropped. */
export function countVotes(motion: Motion, rules: VoteRules): VoteOutcome {
  const problems = problemsOf(motion);
  if (problems.length > 0) return { outcome: 'invalid', problems };
  const recused = new Set(motion.recused);
  const members = new Set(motion.members.filter((member) => !recused.has(member)));
  const present = [...new Set(motion.present)].filter((member) => members.has(member));
  const cast = (kind: Ballot) => present.filter((member) => motion.ballots[member] === kind).length;
  const count = { members: members.size, present: present.length, for: cast('for'), against: cast('against'), abstain: cast('abstain') };
  if (present.length === 0 || !reaches(present.length, members.size, rules.quorum)) {
    return { outcome: 'no-quorum', count, needed: Math.max(1, leastReaching(members.size, rules.quorum)) };
  }
  return { outcome: reaches(count.for, count.present, rules.majority) ? 'passed' : 'rejected', count };
}

/** Whether part is at least the fraction of whole, in whole numbers. */
export function reaches(part: number, whole: number, fraction: Fraction): boolean {
  return part * fraction.denominator >= whole * fraction.numerator;
}

/** The least whole number that reaches the fraction of whole. */
export function leastReaching(whole: number, fraction: Fraction): number {
  return Math.ceil((whole * fraction.numerator) / fraction.denominator);
}

function problemsOf(motion: Motion): VoteProblem[] {
  const members = new Set(motion.members);
  const present = new Set(motion.present);
  const recused = new Set(motion.recused);
  const named = new Set([...motion.present, ...motion.recused, ...Object.keys(motion.ballots)]);
  const strangers = [...named].filter((who) => !members.has(who)).map((who) => ({ kind: 'not-a-member', who }) as const);
  const ballots = Object.keys(motion.ballots).filter((who) => members.has(who));
  return [
    ...strangers,
    ...ballots.filter((who) => !present.has(who) && !recused.has(who)).map((who) => ({ kind: 'ballot-of-absent', who }) as const),
    ...ballots.filter((who) => recused.has(who)).map((who) => ({ kind: 'ballot-of-recused', who }) as const),
    ...[...present]
      .filter((who) => members.has(who) && !recused.has(who) && motion.ballots[who] === undefined)
      .map((who) => ({ kind: 'no-ballot', who }) as const),
  ];
}
