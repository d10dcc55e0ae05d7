/** What somebody who objected may follow: where it stands, and nothing of what it says; one statement. */
import { platform } from '../adapters/platform';
import { readRows } from './read-rows';

export interface FollowedObjection {
  state: string;
  /** Civil date. */
  arrivedOn: string;
  noticeTitle: string;
  noticePath: string | null;
}

/** By the receipt alone; null when there is none. */
export async function followObjection(receipt: string): Promise<FollowedObjection | null> {
  const [row] = await readRows<FollowedObjection>({
    text: `select o.state, o.arrived_on::text as "arrivedOn", n.title as "noticeTitle", n.path as "noticePath"
      from objection_secrets s join objections o on o.id = s.objection_id join public_notices n on n.id = o.notice_id where s.receipt_hash = $1`,
    values: [platform().objectionVault.receiptHash(receipt)],
    stable: true,
  });
  return row ?? null;
}
