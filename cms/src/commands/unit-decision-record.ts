/** The collective decision of a unit on its list, as the guard of a submission asks for it (通知三（一）1、2). */
import { rankingHash } from '../adapters/ranking-hash';
import type { MinutedDecision } from '../domain/workflow/facts';
import { SqlText, type Sql } from './sql';

const HASH_OF_SLATE = new SqlText(rankingHash('s.id'));

/** SHA-256 over who stands where on a list now; null when nobody does. */
export async function rankingHashOf(sql: Sql, slateKey: number): Promise<string | null> {
  const [row] = await sql<{ hash: string | null }>`select ${HASH_OF_SLATE} as hash from slates s where s.id = ${slateKey}`;
  return row?.hash ?? null;
}

/** The standing decision on a list; outdated when the people or their order changed after it. */
export async function decisionOf(sql: Sql, slateKey: number): Promise<MinutedDecision | null> {
  const [row] = await sql<MinutedDecision>`
    select d.minutes_number as minutes, d.held_on::text as "heldOn", d.passed, d.ranking_hash is distinct from ${HASH_OF_SLATE} as outdated
    from unit_decisions d join slates s on s.id = d.slate_id where d.slate_id = ${slateKey} and d.state = 'standing'`;
  return row ?? null;
}
