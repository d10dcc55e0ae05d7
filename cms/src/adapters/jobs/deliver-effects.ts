/**
 * Delivers what commands left in `outbox`. A try is counted and committed before the work begins: what kills its process is
 * laid aside like anything else that fails. The row then stays locked while its handler writes, and «delivered» is
 * committed with what the handler wrote: a process that dies takes both back.
 */
import type { Knex } from 'knex';
import { secondsToWait } from './backoff';
import { failureText } from './failure-text';
import type { EffectHandler, PermanentFailure } from './handler';

const ATTEMPTS = 15;
/** What is noted of a try that ended with its process. */
const CUT_SHORT = '办理中断，没有结果';
/** Deliveries at a time in one process: each holds a connection of the pool. */
const LANES = 2;
/** Shorter than PostgreSQL's patience with an idle transaction: a handler that hangs is a failed try, not a lost connection. */
const LONGEST_MS = 45_000;

interface Claimed {
  id: string;
  topic: string;
  payload: string;
  /** This try counted. */
  attempts: number;
}

export interface EffectsReport {
  outage(error: unknown): boolean;
  failed(message: string): void;
}

const triesOf = ({ attempts = ATTEMPTS }: EffectHandler): number => attempts;

async function within(milliseconds: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_done, reject) => {
    timer = setTimeout(() => reject(new Error(`${milliseconds / 1_000} 秒没有办完`)), milliseconds);
  });
  await Promise.race([work, tooLong]).finally(() => clearTimeout(timer));
}

/**
 * Counts a try at one due effect and puts it off as if it had failed: whoever dies now has failed. Nobody else takes it
 * before, and nobody while the handler's transaction holds the row.
 */
async function claim(connection: Knex, topics: readonly string[]): Promise<Claimed | null> {
  const { rows } = await connection.raw<{ rows: Claimed[] }>(
    `update outbox o set attempts = o.attempts + 1, available_at = now() + make_interval(secs => least(1800, 2 ^ least(o.attempts, 11))),
       last_error = case when o.attempts > 0 then coalesce(o.last_error, ?) end
     where o.id = (select id from outbox where delivered_at is null and dead_at is null and available_at <= now() and topic = any(?::text[])
       order by available_at, id limit 1 for update skip locked)
     returning o.id::text as id, o.topic, o.payload::text as payload, o.attempts`,
    [CUT_SHORT, topics],
  );
  return rows[0] ?? null;
}

/** Carries out a claimed effect; does nothing when its put-off was shorter than our pause and somebody else has it now. */
async function carryOut(connection: Knex, { id, topic, payload, attempts }: Claimed, handler: EffectHandler): Promise<void> {
  await connection.transaction(async (transaction) => {
    const { rows } = await transaction.raw<{ rows: unknown[] }>(
      'select id from outbox where id = ? and attempts = ? and delivered_at is null and dead_at is null for update skip locked',
      [id, attempts],
    );
    if (rows.length === 0) return;
    await within(LONGEST_MS, handler.deliver({ key: `outbox-${id}`, topic, payload: JSON.parse(payload) as Record<string, unknown>, transaction, attempt: attempts }));
    await transaction.raw('update outbox set delivered_at = now(), last_error = null where id = ?', [id]);
  });
}

/** Delivers one due effect; false when none was to be had. Throws only when the database itself failed. */
async function deliverOne(connection: Knex, handlers: Readonly<Record<string, EffectHandler>>, report: EffectsReport): Promise<boolean> {
  const claimed = await claim(connection, Object.keys(handlers));
  if (!claimed) return false;
  const handler = handlers[claimed.topic]!;
  // So many tries were begun and none came back: trying once more would end this process too.
  if (claimed.attempts > triesOf(handler)) {
    await layAside(connection, { ...claimed, attempts: claimed.attempts - 1 }, handler, Object.assign(new Error(CUT_SHORT), { permanent: true }), report);
    return true;
  }
  try {
    await carryOut(connection, claimed, handler);
  } catch (error) {
    if (report.outage(error)) throw error;
    await layAside(connection, claimed, handler, error, report);
  }
  return true;
}

/** Notes a failed try: due again later, or dead. */
async function layAside(connection: Knex, { id, topic, attempts }: Claimed, handler: EffectHandler, error: unknown, report: EffectsReport): Promise<void> {
  const dead = (error as Partial<PermanentFailure>).permanent === true || attempts >= triesOf(handler);
  const text = failureText(error);
  await connection.raw(
    `update outbox set attempts = ?, last_error = ?, available_at = now() + make_interval(secs => ?), dead_at = case when ? then now() end
     where id = ? and delivered_at is null`,
    [attempts, text, secondsToWait(attempts), dead, id],
  );
  report.failed(`后续事项 ${topic}（${id}）第 ${attempts} 次办理失败${dead ? '，不再重试' : ''}：${text}`);
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
 * Seconds until an effect must be looked at again: one that was put off, or one that somebody is at now (who may
 * die). Null when nothing waits.
 */
export async function secondsToNextEffect(query: (text: string, values: unknown[]) => Promise<{ seconds: number | null }[]>, topics: readonly string[]): Promise<number | null> {
  const [row] = await query(
    `select greatest(2, extract(epoch from min(available_at) - now()))::float8 as seconds from outbox
     where delivered_at is null and dead_at is null and topic = any($1::text[])`,
    [topics],
  );
  return row?.seconds ?? null;
}
