import { createId } from '@paralleldrive/cuid2';
import { z } from 'zod';
import type { Issue } from '../domain/rules/issue';
import { optionalText, publicId } from './case-text';
import { checkSitting, CLAUSE, lockMotion, type MotionRecord } from './meeting-record';
import type { Command, Work } from './run-command';

const input = z.object({ id: publicId, choice: z.enum(['for', 'against', 'abstain', 'recused']), note: optionalText(1_000) });
const paperInput = input.extend({ memberId: z.string().max(60) });
type PaperVote = z.infer<typeof paperInput>;

const refuse = (code: Issue['code'], params: Issue['params'] = {}): Issue[] => [{ code, clause: CLAUSE, severity: 'error', params }];

/** A member who is there, or who stands aside; while the vote is open. */
function checkVote({ meeting, state }: MotionRecord, { memberId, choice }: Pick<PaperVote, 'memberId' | 'choice'>, today: string): Issue[] {
  const sitting = checkSitting(meeting, today);
  if (sitting.length > 0) return sitting;
  if (state === 'closed') return refuse('motion.closed');
  const member = meeting.members.find(({ id }) => id === memberId);
  if (!member) return refuse('ballot.stranger');
  return choice === 'recused' || meeting.present.includes(memberId) ? [] : refuse('ballot.absent', { name: member.name });
}

async function writeVote({ key, id, meeting, ballots }: MotionRecord, vote: PaperVote, way: 'own' | 'paper', { sql, now, actor }: Work) {
  const { name } = meeting.members.find((member) => member.id === vote.memberId)!;
  const before = ballots.find(({ memberId }) => memberId === vote.memberId);
  await sql`
    insert into ballots (document_id, motion_id, member_id, member_name, choice, note, way, cast_by_name, cast_at, version, created_at, updated_at, published_at)
    values (${createId()}, ${key}, ${vote.memberId}, ${name}, ${vote.choice}, ${vote.note ?? null}, ${way}, ${actor.displayName}, ${now.toISOString()}::timestamptz at time zone 'UTC', 1, now(), now(), now())
    on conflict (motion_id, member_id) do update set choice = excluded.choice, note = excluded.note, way = excluded.way, cast_by_name = excluded.cast_by_name,
      cast_at = excluded.cast_at, version = ballots.version + 1, updated_at = now()`;
  await sql`update motions set version = version + 1, updated_at = now() where id = ${key}`;
  return {
    answer: { id },
    journal: [{ subjectType: 'motion', subjectId: id, reason: vote.note ?? null, before: before ? { choice: before.choice } : null, after: { member: name, choice: vote.choice, way } }],
  };
}

const frame = {
  label: '议题',
  editionOf: ({ meeting }: MotionRecord) => meeting.editionKey,
  facts: () => ({}),
  refusal: '不能表决',
};

/**
 * A member's own vote (通知三（一）5), for, against, abstaining or standing aside; it may be changed until the vote is closed.
 * Refuses: meeting.minuted, meeting.ahead, motion.closed, ballot.stranger, ballot.absent.
 */
export const castVote: Command<z.infer<typeof input>, MotionRecord, { id: string }> = {
  ...frame,
  name: 'cast-vote',
  action: 'ballot.cast',
  input,
  lock: (sql, { id }) => lockMotion(sql, id),
  check: (motion, { choice }, { actor, today }) => checkVote(motion, { memberId: actor.id, choice }, today),
  write: (motion, vote, work) => writeVote(motion, { ...vote, memberId: work.actor.id }, 'own', work),
};

/** The clerk enters a member's vote from paper. Refuses as castVote. */
export const recordVote: Command<PaperVote, MotionRecord, { id: string }> = {
  ...frame,
  name: 'record-vote',
  action: 'meeting.convene',
  input: paperInput,
  lock: (sql, { id }) => lockMotion(sql, id),
  check: (motion, vote, { today }) => checkVote(motion, vote, today),
  write: (motion, vote, work) => writeVote(motion, vote, 'paper', work),
};
