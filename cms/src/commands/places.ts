/** Places given to a unit: the nearest allocation at or above it, for each award; units below it share them. */
import { now } from '../adapters/clock';
import type { ByAward } from '../domain/quota/check-quota';
import { postEntries } from './quota-ledger';
import type { Sql } from './sql';

export interface Allocation {
  key: number;
  id: string;
  award: string;
  places: number;
  used: number;
  unitName: string;
  unitKey: number;
  editionKey: number;
}

async function nearestKeys(sql: Sql, editionKey: number, unitPath: string): Promise<number[]> {
  const rows = await sql<{ key: number }>`
    select distinct on (q.award) q.id as key from quota_allocations q join units u on u.id = q.unit_id
    where q.edition_id = ${editionKey} and starts_with(${unitPath}, u.path) order by q.award, length(u.path) desc`;
  return rows.map(({ key }) => key);
}

/** Locks the allocations a unit draws on, in the order of their numbers; `used` is what earlier transactions committed. */
export async function lockPlaces(sql: Sql, editionKey: number, unitPath: string): Promise<Allocation[]> {
  const keys = await nearestKeys(sql, editionKey, unitPath);
  return sql<Allocation>`
    select q.id as key, q.document_id as id, q.award, q.places, q.used, u.name as "unitName", u.id as "unitKey", q.edition_id as "editionKey"
    from quota_allocations q join units u on u.id = q.unit_id where q.id = any(${keys}::int[]) order by q.id for update of q`;
}

/** The same without locking: for advice, never for a decision. */
export async function readPlaces(sql: Sql, editionKey: number, unitPath: string): Promise<Allocation[]> {
  const keys = await nearestKeys(sql, editionKey, unitPath);
  return sql<Allocation>`
    select q.id as key, q.document_id as id, q.award, q.places, q.used, u.name as "unitName", u.id as "unitKey", q.edition_id as "editionKey"
    from quota_allocations q join units u on u.id = q.unit_id where q.id = any(${keys}::int[]) order by q.id`;
}

/**
 * The allocations for a list about to take its places: locked, unless the list asks for more than was free a moment ago.
 * That is refused anyway, and whoever is refused keeps nobody waiting.
 */
export async function placesFor(sql: Sql, slate: { key: number; editionKey: number; unitPath: string }): Promise<Allocation[]> {
  const seen = await readPlaces(sql, slate.editionKey, slate.unitPath);
  const wanted = await sql<{ award: string; count: number }>`select award, count(*)::int as count from slate_entries where slate_id = ${slate.key} group by award`;
  const free = freePlaces(seen);
  if (wanted.some(({ award, count }) => count > (free[award] ?? 0))) return seen;
  return lockPlaces(sql, slate.editionKey, slate.unitPath);
}

/** What is still free, by award. */
export function freePlaces(allocations: readonly Allocation[]): ByAward {
  return Object.fromEntries(allocations.map(({ award, places, used }) => [award, places - used]));
}

/**
 * Takes (or with -1 gives back) the places of a list: an entry each in the ledger, which the sums follow. The CHECK on the
 * allocations refuses more than there are.
 */
export async function movePlaces(sql: Sql, allocations: readonly Allocation[], counts: ByAward, sign: 1 | -1): Promise<void> {
  const taken = allocations.filter(({ award }) => (counts[award] ?? 0) > 0);
  await postEntries(
    sql,
    taken.map(({ editionKey, unitKey, award, unitName }) => ({ editionKey, unitKey, award, kind: sign === 1 ? 'used' : 'released', places: counts[award]!, documentNumber: `${unitName}汇总表`, at: now() })),
  );
}
