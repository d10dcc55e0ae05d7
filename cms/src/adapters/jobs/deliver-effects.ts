/**
 * Delivers what commands left in `outbox`. A row stays locked while its handler writes, and «delivered» is committed with
 * what the handler wrote: a process that dies takes both back, and the row is free for the next one at once.
 */
import type { Knex } from 'knex';
import { secondsToWait } from './backoff';
import { failureText } from './failure-text';
import type { EffectHandler, PermanentFailure } from './handler';

const ATTEMPTS = 15;
/** Deliveries at a time in one process: each holds a connection of the pool. */
const LANES = 2;
/** Shorter than PostgreSQL's patience with an idle transaction: a handler that hangs is a failed try, not a lost connection. */
const LONGEST_MS = 45_000;

interface Claimed {
  id: string;
  topic: string;
  payload: string;
  attempts: number;
}

export interface EffectsReport {
  outage(error: unknown): boolean;
  failed(message: string): void;
}

async function within(milliseconds: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_done, reject) => {
    timer = setTimeout(() => reject(new Error(`${milliseconds / 1_000} 秒没有办完`)), milliseconds);
  });
  await Promise.race([work, tooLong]).finally(() => clearTimeout(timer));
}

/** Delivers one due effect; false when none was to be had. Throws only when the database itself failed. */
async function deliverOne(connection: Knex, handlers: Readonly<Record<string, EffectHandler>>, report: EffectsReport): Promise<boolean> {
  let claimed: Claimed | null = null;
  try {
    return await connection.transaction(async (transaction) => {
      const { rows } = await transaction.raw<{ rows: Claimed[] }>(
        `select id::text as id, topic, payload::text as payload, attempts from outbox
         where delivered_at is null and dead_at is null and available_at <= now() and topic = any(?::text[])
         order by available_at, id limit 1 for update skip locked`,
        [Object.keys(handlers)],
      );
      const [row] = rows;
      if (!row) return false;
      claimed = row;
      await within(LONGEST_MS, handlers[row.topic]!.deliver({
        key: `outbox-${row.id}`,
        topic: row.topic,
        payload: JSON.parse(row.payload) as Record<string, unknown>,
        transaction,
        attempt: row.attempts + 1,
      }));
      await transaction.raw(`update outbox set delivered_at = now(), attempts = attempts + 1, last_error = null where id = ?`, [row.id]);
      return true;
    });
  } catch (error) {
    if (!claimed || report.outage(error)) throw error;
    await layAside(connection, claimed, handlers, error, report);
    return true;
  }
}

/** Notes a failed try: due again later, or dead. */
async function layAside(connection: Knex, { id, topic, attempts }: Claimed, handlers: Readonly<Record<string, EffectHandler>>, error: unknown, report: EffectsReport): Promise<void> {
  const tries = attempts + 1;
  const dead = (error as Partial<PermanentFailure>).permanent === true || tries >= (handlers[topic]!.attempts ?? ATTEMPTS);
  const text = failureText(error);
  await connection.raw(
    `update outbox set attempts = ?, last_error = ?, available_at = now() + make_interval(secs => ?), dead_at = case when ? then now() end
     where id = ? and delivered_at is null`,
    [tries, text, secondsToWait(tries), dead, id],
  );
  report.failed(`后续事项 ${topic}（${id}）第 ${tries} 次办理失败${dead ? '，不再重试' : ''}：${text}`);
}

/** Delivers until nothing is due any more or `stopped()`. */
export async function deliverEffects(connection: Knex, handlers: Readonly<Record<string, EffectHandler>>, report: EffectsReport, stopped: () => boolean): Promise<void> {
  const lane = async (): Promise<void> => {
    while (!stopped() && (await deliverOne(connection, handlers, report)));
  };
  const [first] = (await Promise.allSettled(Array.from({ length: LANES }, lane))).filter((lane) => lane.status === 'rejected');
  if (first) throw first.reason;
}

/**
 * Seconds until an effect must be looked at again: one that was put off, or one that somebody else holds now (whoever
 * holds it may die). Null when nothing waits.
 */
export async function secondsToNextEffect(query: (text: string, values: unknown[]) => Promise<{ seconds: number | null }[]>, topics: readonly string[]): Promise<number | null> {
  const [row] = await query(
    `select greatest(2, extract(epoch from min(available_at) - now()))::float8 as seconds from outbox
     where delivered_at is null and dead_at is null and topic = any($1::text[])`,
    [topics],
  );
  return row?.seconds ?? null;
}
