import type { Sql } from './sql';

/** The last day the office has extended the window to for a unit, 'YYYY-MM-DD': by an extension for all or for the body above it; null: none. */
export async function extendedTo(sql: Sql, editionKey: number, unitPath: string): Promise<string | null> {
  const [row] = await sql<{ until: string | null }>`
    select max(x.until)::text as until from window_extensions x left join units u on u.id = x.body_id
    where x.edition_id = ${editionKey} and (x.body_id is null or starts_with(${unitPath}, u.path))`;
  return row?.until ?? null;
}
