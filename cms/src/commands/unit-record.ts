import { BODY_KINDS, type UnitKind } from '../domain/access/actor';
import type { EditionRules } from '../domain/rules/schema';
import { levelOf } from '../domain/slate/level';
import type { Sql } from './sql';

export interface UnitRecord {
  key: number;
  id: string;
  code: string;
  name: string;
  kind: UnitKind;
  path: string;
  channel: string | null;
}

/** A unit by its public id. */
export async function findUnit(sql: Sql, id: string): Promise<UnitRecord | null> {
  const [unit] = await sql<UnitRecord>`
    select id as key, document_id as id, code, name, kind, path, channel from units where document_id = ${id}`;
  return unit ?? null;
}

/** The recommending body a unit reports through: itself, the body above it, or for an employer its channel. */
export async function bodyOf(sql: Sql, unit: { path: string; kind: UnitKind; code: string }): Promise<UnitRecord | null> {
  const [body] = await sql<UnitRecord>`
    select b.id as key, b.document_id as id, b.code, b.name, b.kind, b.path, b.channel
    from units b
    where b.kind = any(${BODY_KINDS}::text[])
      and (starts_with(${unit.path}, b.path) or b.code = (select channel from units where code = ${unit.code} and kind = 'employer'))
    order by b.code = (select channel from units where code = ${unit.code} and kind = 'employer') desc nulls last, length(b.path) desc limit 1`;
  return body ?? null;
}

/**
 * The unit that receives a unit's list, level by level (通知三（一）1、2): an employer's goes to the county bureau above
 * it, unless the edition has no county lists or its channel lies elsewhere; a county's and all others' to the body of
 * the channel; a body's to the province; null for the province itself.
 */
export async function receiverOf(sql: Sql, unit: Pick<UnitRecord, 'code' | 'kind' | 'path'>, stages: EditionRules['stages']): Promise<UnitRecord | null> {
  const level = levelOf(unit.kind);
  const one = async (rows: Promise<UnitRecord[]>): Promise<UnitRecord | null> => (await rows)[0] ?? null;
  if (level === null || level === 'province') return null;
  if (level === 'body') {
    return one(sql<UnitRecord>`
      select id as key, document_id as id, code, name, kind, path, channel from units
      where kind = 'province' and starts_with(${unit.path}, path) order by length(path) desc limit 1`);
  }
  const body = await bodyOf(sql, unit);
  if (level === 'county' || !stages['county-slate'] || !body) return body;
  const county = await one(sql<UnitRecord>`
    select id as key, document_id as id, code, name, kind, path, channel from units
    where kind = 'county-bureau' and starts_with(${unit.path}, path) and starts_with(path, ${body.path}) order by length(path) desc limit 1`);
  return county ?? body;
}
