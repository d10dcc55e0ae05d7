import { readRows } from './read-rows';

/** The kind of record a file belongs to; it never changes, and decides who may do what. Null when there is no such file. */
export async function evidenceKind(id: string): Promise<string | null> {
  const [row] = await readRows<{ kind: string }>({ text: `select subject_type as kind from evidences where document_id = $1 and state = 'kept'`, values: [id], stable: true });
  return row?.kind ?? null;
}
