import { BODY_KINDS, type UnitKind } from '../domain/access/actor';
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
    order by length(b.path) desc limit 1`;
  return body ?? null;
}
