import type { Sql } from './sql';

/** Whether nominees agreed separately to be named in public (个人信息保护法第二十五条), by row number; null: nobody has recorded it. */
export async function consentsOf(sql: Sql, nomineeKeys: readonly number[]): Promise<Map<number, boolean | null>> {
  // Through the row's JSON, so that it holds before the column of the answer is there; what is not asked is not refused.
  const rows = await sql<{ key: number; consented: boolean | null }>`
    select n.id as key, case when jsonb_exists(to_jsonb(n), 'consent_given') then (to_jsonb(n)->>'consent_given')::boolean else true end as consented
    from nominees n where n.id = any(${nomineeKeys}::int[])`;
  return new Map(rows.map(({ key, consented }) => [key, consented]));
}
