/** What is published, from `publications` alone: nothing the public reads touches a case table. */
import { readRows } from './read-rows';

/** A stored publication without its model; `publishAt` in milliseconds since 1970. */
export interface StoredPublication {
  id: string;
  path: string;
  version: number;
  modelHash: string;
  publishAt: number;
  withdrawn: boolean;
}

/** Differs whenever a publication was added or withdrawn; rows are never deleted or otherwise changed. */
export async function publicationRevision(): Promise<string> {
  const [row] = await readRows<{ revision: string }>({
    text: `select concat_ws('/', count(*), count(withdrawn_at), extract(epoch from max(withdrawn_at))) as revision from publications`,
    values: [],
    stable: true,
  });
  return row?.revision ?? '';
}

/** Every publication, future and withdrawn ones included: the caller decides by its clock. */
export async function listPublications(): Promise<StoredPublication[]> {
  const rows = await readRows<Omit<StoredPublication, 'publishAt'> & { publishAt: string }>({
    text: `select id, path, version, model_hash as "modelHash", withdrawn_at is not null as withdrawn,
             (extract(epoch from publish_at) * 1000)::bigint::text as "publishAt"
           from publications`,
    values: [],
    stable: true,
  });
  return rows.map((row) => ({ ...row, publishAt: Number(row.publishAt) }));
}

/** A file published with a page; null when there is none of that name. */
export async function readPublicationFile(publicationId: string, name: string): Promise<{ type: string; bytes: Buffer } | null> {
  const [row] = await readRows<{ type: string; bytes: Buffer }>({
    text: `select media_type as type, content as bytes from publication_files where publication_id = $1 and name = $2`,
    values: [publicationId, name],
    stable: true,
  });
  return row ?? null;
}

/** Stored models by publication id; an id that does not exist is absent. */
export async function readPublicationModels(ids: string[]): Promise<Map<string, unknown>> {
  const rows = await readRows<{ id: string; model: string }>({
    text: `select id, model::text as model from publications where id = any($1::text[])`,
    values: [ids],
    stable: true,
  });
  return new Map(rows.map((row) => [row.id, JSON.parse(row.model) as unknown]));
}
