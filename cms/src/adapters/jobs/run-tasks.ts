/**
 * Carries out long tasks (`app_jobs`), one at a time in a process. Who runs a task holds an advisory lock in its own
 * session: when the process dies the lock is gone, and the task is taken up again by whoever looks next.
 */
import type { Client } from 'pg';
import type { Knex } from 'knex';
import { failureText } from './failure-text';
import { TaskFailure, TaskStopped, type TaskHandler, type TaskRun } from './handler';

/** First key of the advisory locks of tasks. */
const TASK_LOCK = 140_2023;
/** A task that was interrupted this often is given up. */
const RUNS = 3;
const KEPT_DAYS = 7;
const BETWEEN_WRITES_MS = 300;

interface Claimed {
  id: number;
  document_id: string;
  kind: string;
  actor_id: string;
  input: string;
  attempts: number;
  cancel_requested: boolean;
}

export interface TaskDesk {
  /** Runs what waits, until nothing does. */
  work(client: Client): Promise<void>;
  /** Ends the running task: it waits again for another process. */
  stop(): Promise<void>;
}

async function claim(client: Client, kinds: readonly string[]): Promise<Claimed | null> {
  const { rows } = await client.query<{ id: number }>(
    `select id::int as id from app_jobs where state in ('waiting', 'running') and kind = any($1::text[]) order by id limit 50`,
    [kinds],
  );
  for (const { id } of rows) {
    const { rows: locks } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1, $2) as got', [TASK_LOCK, id]);
    if (!locks[0]?.got) continue;
    const { rows: taken } = await client.query<Claimed>(
      `update app_jobs set state = 'running', attempts = attempts + 1, started_at = coalesce(started_at, now())
       where id = $1 and state in ('waiting', 'running') returning id::int as id, document_id, kind, actor_id, input::text as input, attempts, cancel_requested`,
      [id],
    );
    if (taken[0]) return taken[0];
    await client.query('select pg_advisory_unlock($1, $2)', [TASK_LOCK, id]);
  }
  return null;
}

/** The desk of one process. `connection` writes progress and results; the client that claims holds the locks. */
export function createTaskDesk(connection: () => Knex, handlers: Readonly<Record<string, TaskHandler>>, report: { failed(message: string): void }): TaskDesk {
  let current: { abort: AbortController; over: Promise<void> } | null = null;

  /** Ends a run; does nothing when another process has taken it over meanwhile. */
  async function close(run: Claimed, state: string, more: { result?: unknown; error?: string; keptDays?: number }): Promise<void> {
    await connection().raw(
      `update app_jobs set state = ?, result = ?::jsonb, error = ?, finished_at = now(), expires_at = now() + make_interval(days => ?)
       where id = ? and state = 'running' and attempts = ?`,
      [state, more.result === undefined ? null : JSON.stringify(more.result), more.error ?? null, more.keptDays ?? KEPT_DAYS, run.id, run.attempts],
    );
  }

  function runOf(run: Claimed, abort: AbortController): TaskRun {
    let written = -Infinity;
    return {
      id: run.document_id,
      actorId: run.actor_id,
      input: JSON.parse(run.input) as Record<string, unknown>,
      attempt: run.attempts,
      signal: abort.signal,
      async progress(done, total = null, text = null) {
        if (abort.signal.aborted) throw new TaskStopped();
        if (performance.now() - written < BETWEEN_WRITES_MS && done !== total) return;
        written = performance.now();
        const { rows } = await connection().raw<{ rows: { cancel_requested: boolean }[] }>(
          `update app_jobs set done = ?, total = coalesce(?, total), text = coalesce(?, text) where id = ? and state = 'running' and attempts = ? returning cancel_requested`,
          [done, total, text, run.id, run.attempts],
        );
        if (!rows[0] || rows[0].cancel_requested) {
          abort.abort();
          throw new TaskStopped();
        }
      },
    };
  }

  async function finish(run: Claimed, abort: AbortController, stopping: () => boolean): Promise<void> {
    const handler = handlers[run.kind]!;
    if (run.cancel_requested) return close(run, 'cancelled', {});
    if (run.attempts > RUNS) return close(run, 'failed', { error: `已中断 ${RUNS} 次，不再重试。请重新发起；仍不成功请联系系统管理员。` });
    try {
      const result = await handler.run(runOf(run, abort));
      await close(run, 'done', { result, ...(handler.keptDays === undefined ? {} : { keptDays: handler.keptDays }) });
    } catch (error) {
      if (stopping()) {
        // An orderly stop is no failed run.
        await connection().raw(`update app_jobs set state = 'waiting', attempts = attempts - 1 where id = ? and state = 'running' and attempts = ?`, [run.id, run.attempts]);
        return;
      }
      if (error instanceof TaskStopped || abort.signal.aborted) return close(run, 'cancelled', {});
      report.failed(`任务 ${run.kind}（${run.document_id}）失败：${failureText(error)}`);
      await close(run, 'failed', { error: error instanceof TaskFailure ? error.message : '系统出错，任务没有完成。请重新发起；仍不成功请联系系统管理员。' });
    }
  }

  let stopping = false;
  let busy = false;

  async function workThrough(client: Client): Promise<void> {
    for (;;) {
      const run = stopping ? null : await claim(client, Object.keys(handlers));
      if (!run) return;
      const abort = new AbortController();
      const lost = (): void => abort.abort();
      client.once('end', lost);
      const over = finish(run, abort, () => stopping);
      current = { abort, over: over.catch(() => undefined) };
      try {
        await over;
      } finally {
        current = null;
        client.off('end', lost);
        await client.query('select pg_advisory_unlock($1, $2)', [TASK_LOCK, run.id]).catch(() => undefined);
      }
    }
  }

  return {
    async work(client) {
      if (busy) return;
      busy = true;
      await workThrough(client).finally(() => {
        busy = false;
      });
    },
    async stop() {
      stopping = true;
      current?.abort.abort();
      await current?.over;
    },
  };
}
