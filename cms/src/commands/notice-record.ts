import type { Sql } from './sql';

/** A public notice as commands see it. */
export interface NoticeRecord {
  key: number;
  id: string;
  editionKey: number;
  slateKey: number;
  kind: 'publicity' | 'results';
  state: string;
  title: string;
  lastDay: string | null;
  version: number;
}

/** Locks a notice by public id. */
export async function lockNotice(sql: Sql, id: string): Promise<NoticeRecord | null> {
  const [notice] = await sql<NoticeRecord>`
    select id as key, document_id as id, edition_id as "editionKey", slate_id as "slateKey", kind, state, title, last_day::text as "lastDay", version
    from public_notices where document_id = ${id} for update`;
  return notice ?? null;
}

/** The same unlocked: its list and edition never change, and they are locked first. */
export async function findNotice(sql: Sql, id: string): Promise<{ editionKey: number; slateKey: number; id: string } | null> {
  const [notice] = await sql<{ editionKey: number; slateKey: number; id: string }>`
    select edition_id as "editionKey", slate_id as "slateKey", document_id as id from public_notices where document_id = ${id}`;
  return notice ?? null;
}
