import { z } from 'zod';
import { countVotes, type Ballot, type VoteOutcome } from '../domain/decision/count-votes';
import type { EditionRules } from '../domain/rules/schema';
import { publicId } from './case-text';
import { checkSitting, CLAUSE, lockMotion, type MotionRecord } from './meeting-record';
import type { Command } from './run-command';

const input = z.object({ id: publicId });

/** Counts what was cast by the edition's quorum and majority. */
function outcomeOf({ meeting, ballots }: MotionRecord, { review }: EditionRules): VoteOutcome {
  const cast = ballots.filter((ballot): ballot is typeof ballot & { choice: Ballot } => ballot.choice !== 'recused');
  return countVotes(
    {
      members: meeting.members.map(({ id }) => id),
      present: meeting.present,
      recused: ballots.filter(({ choice }) => choice === 'recused').map(({ memberId }) => memberId),
      ballots: Object.fromEntries(cast.map(({ memberId, choice }) => [memberId, choice])),
    },
    review.votes,
  );
}

/**
 * Ends a vote and counts it (通知三（一）5): everybody there has voted or stands aside; too few there is an outcome too.
 * Refuses: meeting.minuted, meeting.ahead, motion.closed, ballot.missing.
 */
export const closeMotion: Command<z.infer<typeof input>, MotionRecord, { id: string }> = {
  name: 'close-motion',
  label: '议题',
  action: 'meeting.convene',
  input,
  lock: (sql, { id }) => lockMotion(sql, id),
  editionOf: ({ meeting }) => meeting.editionKey,
  facts: () => ({}),
  refusal: '不能结束表决',
  check(motion, _input, { edition, today }) {
    const sitting = checkSitting(motion.meeting, today);
    if (sitting.length > 0) return sitting;
    if (motion.state === 'closed') return [{ code: 'motion.closed', clause: CLAUSE, severity: 'error', params: {} }];
    const outcome = outcomeOf(motion, edition.rules);
    if (outcome.outcome !== 'invalid') return [];
    const names = outcome.problems.map(({ who }) => motion.meeting.members.find(({ id }) => id === who)?.name ?? who);
    return [{ code: 'ballot.missing', clause: CLAUSE, severity: 'error', params: { names: [...new Set(names)].join('、') } }];
  },
  async write(motion, _input, { sql, edition, now }) {
    const counted = outcomeOf(motion, edition.rules);
    if (counted.outcome === 'invalid') throw new Error('A faulty vote was let through.');
    const { outcome, count } = counted;
    const dissent = motion.ballots.filter(({ choice }) => choice === 'against').map(({ memberName, note }) => ({ name: memberName, note }));
    const recused = motion.ballots.filter(({ choice }) => choice === 'recused').map(({ memberName, note }) => ({ name: memberName, note }));
    const counts = { ...count, recused: recused.length };
    await sql`
      update motions set state = 'closed', outcome = ${outcome}, counts = ${JSON.stringify(counts)}::jsonb, closed_at = ${now.toISOString()}::timestamptz at time zone 'UTC',
        version = version + 1, updated_at = now() where id = ${motion.key}`;
    return {
      answer: { id: motion.id },
      journal: [{ subjectType: 'motion', subjectId: motion.id, before: { state: 'open' }, after: { state: 'closed', outcome, counts, dissent, recused, subject: motion.subjectId } }],
      effects: [{ topic: 'motion.closed', payload: { motion: motion.id, outcome } }],
    };
  },
};
