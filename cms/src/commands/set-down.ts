/** The way back down: people taken off a list are held again by the unit below whose list they came from. */
import type { SlateRecord } from './slate-record';
import type { Sql } from './sql';
import { closeRanks } from './write-nominees';

/** Levels from the highest down, for ordering in SQL. */
const DOWNWARDS = ['province', 'body', 'county', 'employer'];

/** Which of the people came to the list from a list below. */
export async function cameFromBelow(sql: Sql, slate: Pick<SlateRecord, 'key'>, nomineeKeys: readonly number[]): Promise<number[]> {
  const rows = await sql<{ key: number }>`
    select distinct e.nominee_id as key from slate_entries e join slates s on s.id = e.slate_id, slates own
    where own.id = ${slate.key} and e.nominee_id = any(${nomineeKeys}::int[])
      and array_position(${DOWNWARDS}::text[], s.level) > array_position(${DOWNWARDS}::text[], own.level) order by 1`;
  return rows.map(({ key }) => key);
}

/** Takes people off a list and gives them back to the list below; those behind move up. */
export async function setDown(sql: Sql, slate: Pick<SlateRecord, 'key'>, nomineeKeys: readonly number[]): Promise<void> {
  if (nomineeKeys.length === 0) return;
  await sql`delete from slate_entries where slate_id = ${slate.key} and nominee_id = any(${nomineeKeys}::int[])`;
  await sql`
    update nominees n set level = below.level, version = n.version + 1, updated_at = now()
    from (
      select distinct on (e.nominee_id) e.nominee_id, s.level from slate_entries e join slates s on s.id = e.slate_id
      where e.nominee_id = any(${nomineeKeys}::int[]) order by e.nominee_id, array_position(${DOWNWARDS}::text[], s.level)
    ) below where n.id = below.nominee_id`;
  await closeRanks(sql, slate.key);
}
