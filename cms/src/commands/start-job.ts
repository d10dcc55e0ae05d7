/** Starts a long task from a command: the row is part of its transaction, and the work begins after COMMIT. */
import { createId } from '@paralleldrive/cuid2';
import type { Work } from './run-command';

export interface NewJob {
  /** A kind registered in `src/jobs/index.ts`. */
  kind: string;
  /** What the handler needs: ids and choices, never personal numbers. */
  input: Readonly<Record<string, unknown>>;
  /** Steps the person will see counted, when known. */
  total?: number;
  /** What the person reads while it waits: 「生成申报材料册」. */
  text?: string;
}

/** The id under which the owner follows it at `/rest/jobs/:id`; the result stays there for the days its handler says. */
export async function startJob({ sql, actor }: Pick<Work, 'sql' | 'actor'>, { kind, input, total, text }: NewJob): Promise<string> {
  const id = createId();
  await sql`
    insert into app_jobs (document_id, kind, actor_id, input, total, text, expires_at)
    values (${id}, ${kind}, ${actor.id}, ${JSON.stringify(input)}::jsonb, ${total ?? null}, ${text ?? null}, now() + interval '7 days')`;
  return id;
}
