/** The minuted decisions of the 领导小组, for the guard `decision-minuted`. */
import type { MinutedDecision } from '../domain/workflow/facts';
import type { MotionKind } from './meeting-record';
import { subjectOf } from './motion-subject';
import type { Sql } from './sql';

/**
 * The last decision on a subject whose minutes are signed; `outdated` when the subject is no longer what was voted on.
 * Null while there is none. `nomineeIds`: for the choice of whom to assess.
 */
export async function decisionOn(sql: Sql, editionKey: number, kind: MotionKind, subjectId: string, nomineeIds: readonly string[] = []): Promise<MinutedDecision | null> {
  const [decision] = await sql<{ minutes: string; heldOn: string; outcome: string; hash: string }>`
    select m.minutes_number as minutes, m.held_on::text as "heldOn", t.outcome, t.subject_hash as hash
    from motions t join meetings m on m.id = t.meeting_id
    where t.edition_id = ${editionKey} and t.kind = ${kind} and t.subject_id = ${subjectId} and t.state = 'closed' and m.state = 'signed'
    order by t.closed_at desc, t.id desc limit 1`;
  if (!decision) return null;
  const subject = await subjectOf(sql, editionKey, kind, subjectId, nomineeIds);
  return { minutes: decision.minutes, heldOn: decision.heldOn, passed: decision.outcome === 'passed', outdated: subject?.hash !== decision.hash };
}
