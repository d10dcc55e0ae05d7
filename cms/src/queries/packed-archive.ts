import type { Readable } from 'node:stream';
import { platform } from '../adapters/platform';
import { readRows } from './read-rows';

/** A finished archive package. */
export interface PackedArchive {
  number: number;
  storageKey: string;
  bytes: number;
  sha256: string;
}

/** The package of one's own task while it is kept; null otherwise. */
export async function packedArchive(id: string, actorId: string): Promise<PackedArchive | null> {
  const [row] = await readRows<{ result: string }>({
    text: `select result::text as result from app_jobs where document_id = $1 and actor_id = $2 and kind = 'archive-edition' and state = 'done' and expires_at > now()`,
    values: [id, actorId],
    stable: true,
  });
  return row ? (JSON.parse(row.result) as PackedArchive) : null;
}

/** Its bytes. Throws EvidenceLost. */
export const archiveBytes = async ({ storageKey }: PackedArchive): Promise<Readable> => (await platform().evidence.read(storageKey)).stream;
