import { platform } from '../adapters/platform';
import { readRows } from './read-rows';

/** A finished batch of forms, or a booklet. */
export interface PrintBatch {
  title: string;
  format: 'pdf' | 'zip';
  storageKey: string;
}

/** The result of a batch of one's own while it is kept; null otherwise. */
export async function printBatch(id: string, actorId: string): Promise<PrintBatch | null> {
  const [row] = await readRows<{ result: string }>({
    text: `select result::text as result from app_jobs where document_id = $1 and actor_id = $2 and kind in ('print-forms', 'bind-booklet') and state = 'done' and expires_at > now()`,
    values: [id, actorId],
    stable: true,
  });
  return row ? (JSON.parse(row.result) as PrintBatch) : null;
}

/** Its bytes. Throws EvidenceLost. */
export const batchBytes = ({ storageKey }: PrintBatch): Promise<Buffer> => platform().evidence.readWhole(storageKey);
