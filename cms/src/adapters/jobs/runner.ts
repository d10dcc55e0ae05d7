/**
 * Background work of one process: wakes on NOTIFY, delivers after-effects, runs tasks, notices a new day. An idle process
 * asks the database twice a minute; there is no other polling. Nothing here is needed for serving: it starts after the port is open.
 */
import { Client } from 'pg';
import type { Knex } from 'knex';
import { deliverEffects, secondsToNextEffect } from './deliver-effects';
import type { Handlers } from './handler';
import { createTaskDesk } from './run-tasks';

/** Channel of NOTIFY; sent by a trigger on `outbox` and `app_jobs` (constraints/jobs.ts). */
const LISTEN = 'listen app_jobs';
/** Looks even without being told this often: finds tasks of processes that died, and a connection that died silently. */
const SWEEP_SECONDS = 60;
const RECONNECT_MS = [250, 500, 1_000, 2_000, 5_000];

export interface JobsDependencies {
  databaseUrl: string;
  connection: Knex;
  handlers: Handlers;
  /** Whether an error means that the database is away (it then says so itself). */
  outage(error: unknown): boolean;
  log: { warn(message: string): void; error(message: string): void };
  /** Called with every wake, before work: notices that the day has changed. Answers the milliseconds until it changes again. */
  observeDay(): Promise<number>;
}

export interface Jobs {
  start(): void;
  /** Lets running deliveries end, puts a running task back, closes the connection. */
  stop(): Promise<void>;
}

export function createJobs({ databaseUrl, connection, handlers, outage, log, observeDay }: JobsDependencies): Jobs {
  let client: Client | null = null;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;
  let again = false;
  let failures = 0;
  const desk = createTaskDesk(() => connection, handlers.tasks, { failed: (message) => log.error(message) });
  const topics = Object.keys(handlers.effects);

  function wakeIn(milliseconds: number): void {
    clearTimeout(timer);
    if (stopped) return;
    timer = setTimeout(wake, Math.min(milliseconds, SWEEP_SECONDS * 1_000));
    timer.unref();
  }

  async function connect(): Promise<Client> {
    const fresh = new Client({ connectionString: databaseUrl, application_name: 'skills-award jobs', keepAlive: true, connectionTimeoutMillis: 5_000, query_timeout: 10_000 });
    fresh.on('error', () => undefined);
    fresh.once('end', () => {
      if (client !== fresh) return;
      client = null;
      wakeIn(RECONNECT_MS[0]!);
    });
    fresh.on('notification', wake);
    try {
      await fresh.connect();
      await fresh.query(LISTEN);
    } catch (error) {
      await fresh.end().catch(() => undefined);
      throw error;
    }
    return fresh;
  }

  async function round(): Promise<void> {
    client ??= await connect();
    const listener = client;
    const toNextDay = await observeDay();
    await deliverEffects(connection, handlers.effects, { outage, failed: (message) => log.warn(message) }, () => stopped);
    // A long task must not keep after-effects waiting: it goes on beside the next rounds.
    void desk.work(listener).catch((error: unknown) => met(error));
    const seconds = await secondsToNextEffect(async (text, values) => (await listener.query<{ seconds: number | null }>(text, values)).rows, topics);
    failures = 0;
    wakeIn(Math.min(toNextDay, (seconds ?? SWEEP_SECONDS) * 1_000));
  }

  function met(error: unknown): void {
    if (stopped) return;
    if (!outage(error)) log.error(`后台事项出错：${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    const dead = client;
    client = null;
    void dead?.end().catch(() => undefined);
    wakeIn(RECONNECT_MS[Math.min(failures, RECONNECT_MS.length - 1)]!);
    failures += 1;
  }

  function wake(): void {
    if (stopped) return;
    if (running) {
      again = true;
      return;
    }
    clearTimeout(timer);
    running = round()
      .catch(met)
      .finally(() => {
        running = null;
        if (again) {
          again = false;
          wake();
        }
      });
  }

  return {
    start: wake,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await Promise.allSettled([running, desk.stop()]);
      const last = client;
      client = null;
      await last?.end().catch(() => undefined);
    },
  };
}
