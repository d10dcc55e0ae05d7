/** Asks a database for everything that breaks a truth, in one reading statement. */
import type pg from 'pg';
import type { Truth } from './truth';
import { TRUTHS } from './truths';

/** A truth that does not hold, with the first rows that break it. */
export interface BrokenTruth {
  id: string;
  holds: string;
  count: number;
  rows: unknown[];
}

const SHOWN = 5;

/** The broken truths, in the order of the list. */
export async function checkTruths(client: pg.Client | pg.Pool, truths: readonly Truth[] = TRUTHS): Promise<BrokenTruth[]> {
  const text = truths
    .map(({ sql }, place) => `select ${place} as place, count(*)::int as count, (array_agg(row_to_json(x)::text))[1:${SHOWN}]::text[] as rows from (${sql}) x having count(*) > 0`)
    .join(' union all ');
  const { rows } = await client.query<{ place: number; count: number; rows: string[] }>(`${text} order by 1`);
  return rows.map(({ place, count, rows: found }) => ({ id: truths[place]!.id, holds: truths[place]!.holds, count, rows: found.map((row) => JSON.parse(row) as unknown) }));
}
