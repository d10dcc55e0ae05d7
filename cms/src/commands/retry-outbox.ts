import { z } from 'zod';
import type { Command } from './run-command';

const input = z.object({ id: z.string().regex(/^o\d{1,18}$/) });

interface DeadEffect {
  key: number;
  id: string;
  topic: string;
  attempts: number;
  dead: boolean;
}

/** Lets an after-effect that was laid aside be tried again, after what stood against it was mended. Refuses: outbox.not-dead. */
export const retryOutbox: Command<z.infer<typeof input>, DeadEffect, { id: string }> = {
  name: 'retry-outbox',
  label: '后续事项',
  action: 'outbox.retry',
  input,
  async lock(sql, { id }) {
    const [effect] = await sql<DeadEffect>`select id::int as key, document_id as id, topic, attempts, dead_at is not null as dead from outbox where document_id = ${id} for update`;
    return effect ?? null;
  },
  editionOf: () => null,
  facts: () => ({}),
  refusal: '不能重新办理',
  check: ({ dead }) => (dead ? [] : [{ code: 'outbox.not-dead', clause: '本系统', severity: 'error', params: {} }]),
  async write({ key, id, topic, attempts }, _input, { sql }) {
    await sql`update outbox set dead_at = null, attempts = 0, last_error = null, available_at = now() where id = ${key}`;
    await sql`select pg_notify('app_jobs', '')`;
    return { answer: { id }, journal: [{ subjectType: 'outbox', subjectId: id, before: { topic, attempts, dead: true }, after: { topic, attempts: 0, dead: false } }] };
  },
};
