/** A member's own vote on a motion, which others do not see while the vote is open. */
import { readRows } from './read-rows';

export interface OwnBallot {
  choice: 'for' | 'against' | 'abstain' | 'recused' | null;
  note: string | null;
}

export async function readOwnBallot(motionId: string, memberId: string): Promise<OwnBallot> {
  const [ballot] = await readRows<OwnBallot>({
    text: `select b.choice, b.note from ballots b join motions t on t.id = b.motion_id where t.document_id = $1 and b.member_id = $2`,
    values: [motionId, memberId],
    stable: true,
  });
  return ballot ?? { choice: null, note: null };
}
