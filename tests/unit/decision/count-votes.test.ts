import { describe, expect, test } from 'vitest';
import { countVotes, leastReaching, type Ballot, type VoteRules } from '@domain/decision/count-votes';

const rules: VoteRules = { quorum: { numerator: 2, denominator: 3 }, majority: { numerator: 2, denominator: 3 } };
const names = (count: number) => Array.from({ length: count }, (_, index) => `M${index}`);

/** A vote of `members`, of whom `present` came, `inFavour` voted for and the rest against. */
function vote(members: number, present: number, inFavour: number, recused: string[] = []) {
  const came = names(present).filter((name) => !recused.includes(name));
  const ballots = Object.fromEntries(came.map((name, index): [string, Ballot] => [name, index < inFavour ? 'for' : 'against']));
  return countVotes({ members: names(members), present: names(present), recused, ballots }, rules);
}

describe('two thirds present, two thirds of those in favour', () => {
  test.each([
    [9, 6, 4, 'passed'],
    [9, 6, 3, 'rejected'],
    [9, 5, 5, 'no-quorum'],
    [7, 5, 4, 'passed'],
    [7, 5, 3, 'rejected'],
    [7, 4, 4, 'no-quorum'],
    [3, 2, 2, 'passed'],
    [3, 2, 1, 'rejected'],
    [1, 1, 1, 'passed'],
    [1, 0, 0, 'no-quorum'],
    [0, 0, 0, 'no-quorum'],
  ])('%d members, %d present, %d for: %s', (members, present, inFavour, outcome) => {
    expect(vote(members, present, inFavour).outcome).toBe(outcome);
  });

  test('an abstention counts as present and not as in favour', () => {
    const ballots: Record<string, Ballot> = { M0: 'for', M1: 'for', M2: 'abstain' };
    expect(countVotes({ members: names(3), present: names(3), recused: [], ballots }, rules)).toEqual({
      outcome: 'passed',
      count: { members: 3, present: 3, for: 2, against: 0, abstain: 1 },
    });
  });

  test('who stands aside counts neither as a member nor as present', () => {
    expect(vote(9, 6, 4, ['M0'])).toEqual({ outcome: 'no-quorum', count: { members: 8, present: 5, for: 4, against: 1, abstain: 0 }, needed: 6 });
    expect(vote(9, 7, 4, ['M0']).outcome).toBe('passed');
  });

  test('the least number that reaches a share', () => {
    expect([leastReaching(9, rules.quorum), leastReaching(10, rules.quorum), leastReaching(0, rules.quorum)]).toEqual([6, 7, 0]);
  });
});

describe('a faulty count is named, never mended in silence', () => {
  test('every fault', () => {
    const outcome = countVotes(
      { members: names(5), present: ['M0', 'M1', 'M2', 'X'], recused: ['M2'], ballots: { M0: 'for', M2: 'for', M4: 'for', Y: 'for' } },
      rules,
    );
    expect(outcome).toEqual({
      outcome: 'invalid',
      problems: [
        { kind: 'not-a-member', who: 'X' },
        { kind: 'not-a-member', who: 'Y' },
        { kind: 'ballot-of-absent', who: 'M4' },
        { kind: 'ballot-of-recused', who: 'M2' },
        { kind: 'no-ballot', who: 'M1' },
      ],
    });
  });
});
