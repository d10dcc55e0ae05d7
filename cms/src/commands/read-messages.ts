import { z } from 'zod';
import { publicId } from './case-text';
import type { Command } from './run-command';

const input = z.object({ ids: z.array(publicId).max(1_000).nullish() });

/** Marks messages of one's own as read: those named, or all when none is named. No case data changes, so nothing is journalled. */
export const readMessages: Command<z.infer<typeof input>, Record<string, never>, { read: number }> = {
  name: 'read-messages',
  label: '消息',
  action: null,
  input,
  lock: async () => ({}),
  editionOf: () => null,
  facts: () => ({}),
  async write(_subject, { ids }, { sql, actor }) {
    const read = await sql`
      update messages set read_at = now() where account_id = ${actor.id} and read_at is null and (${ids ?? null}::text[] is null or document_id = any(${ids ?? null}::text[]))
      returning id`;
    return { answer: { read: read.length }, journal: [] };
  },
};
