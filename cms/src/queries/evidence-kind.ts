import { readRows } from './read-rows';

/** The kind of record a file belongs to; it never changes, and decides who may do what. Null when there was never such a file. */
export async function evidenceKind(id: string): Promise<string | null> {
  const [row] = await readRows<{ kind: string }>({ text: `select subject_type as kind from evidences where document_id = $1`, values: [id], stable: true });
  return row?.kind ?? null;
}
