import { BODY_KINDS } from '../domain/access/actor';
import { readRows } from './read-rows';

/** A recommending body by public id: whose template is wanted. Units are known to everybody. Null for anything else. */
export async function templateUnit(id: string): Promise<{ name: string } | null> {
  const [row] = await readRows<{ name: string }>({ text: 'select name from units where document_id = $1 and kind = any($2)', values: [id, BODY_KINDS], stable: true });
  return row ?? null;
}
