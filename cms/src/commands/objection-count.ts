import type { Sql } from './sql';

/**
 * Objections to a posted list that nobody has decided yet, those to an earlier posting of the same list included
 * (通知三（一）6): what keeps a period open and a result back.
 */
export async function openObjections(sql: Sql, noticeKey: number): Promise<number> {
  const [row] = await sql<{ open: number }>`
    select count(*)::int as open from objections o join public_notices n on n.id = o.notice_id
    where n.slate_id = (select slate_id from public_notices where id = ${noticeKey}) and o.state not in ('decided', 'settled')`;
  return row!.open;
}
