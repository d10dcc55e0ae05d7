import { z } from 'zod';
import type { Sql } from './sql';
import { publicId } from './case-text';
import type { Command } from './run-command';

const input = z.object({ id: publicId });

interface OwnJob {
  key: number;
  id: string;
  state: string;
}

async function lockOwnJob(sql: Sql, id: string, actorId: string): Promise<OwnJob | null> {
  const [job] = await sql<OwnJob>`select id::int as key, document_id as id, state from app_jobs where document_id = ${id} and actor_id = ${actorId} for update`;
  return job ?? null;
}

/**
 * Asks a long task of one's own to stop. One that waits is cancelled at once, one that runs at its next step; one that is
 * over stays as it is. No case data changes, so nothing is journalled.
 */
export const cancelJob: Command<z.infer<typeof input>, OwnJob, { id: string }> = {
  name: 'cancel-job',
  label: '任务',
  action: null,
  input,
  lock: (sql, { id }, actor) => lockOwnJob(sql, id, actor.id),
  editionOf: () => null,
  facts: () => ({}),
  async write({ key, id }, _input, { sql }) {
    await sql`
      update app_jobs set cancel_requested = true,
        state = case when state = 'waiting' then 'cancelled' else state end,
        finished_at = case when state = 'waiting' then now() else finished_at end
      where id = ${key} and state in ('waiting', 'running')`;
    return { answer: { id }, journal: [] };
  },
};
