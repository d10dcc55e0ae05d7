/**
 * The database being away is not our death: rejections nobody awaited are logged, requests are answered 503
 * with Retry-After until a probe succeeds, and statements on a stopped (not dead) database are cut off.
 */
import { Client } from 'pg';
import type { Context, Next } from 'koa';
import type { Knex } from 'knex';
import { requestScope } from './request-scope';

const OUTAGE_CODES = new Set([
  'ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN',
  '57P01', '57P02', '57P03', '57P05', '08000', '08001', '08003', '08004', '08006', '08007', '08P01', '53300', '53400', '25006',
]);
const OUTAGE_WORDS =
  /Connection terminated|connection error and is not queryable|Client was closed|timeout exceeded when trying to connect|timeout expired|Timeout acquiring a connection|Connection ended unexpectedly|Unable to acquire a connection/i;
/** Statement cancelled, lock not available, serialization failure, deadlock: try again, nothing was written. */
const BUSY_CODES = new Set(['57014', '55P03', '40001', '40P01']);

interface DatabaseError extends Error {
  code?: string;
  /** Of an AggregateError a list; a refusal keeps its fields under the same name. */
  errors?: unknown;
  cause?: unknown;
}

/** True when an error means that the database could not be reached, not that it refused. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, message, errors, cause } = error as DatabaseError;
  if (code !== undefined && OUTAGE_CODES.has(code)) return true;
  if (OUTAGE_WORDS.test(message)) return true;
  return (Array.isArray(errors) && errors.some(isOutage)) || (cause !== undefined && cause !== error && isOutage(cause));
}

/** True when an error means «others were in the way»: the transaction is gone and may simply be repeated. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && BUSY_CODES.has((error as DatabaseError).code ?? '');
}

interface Logger {
  warn(message: string): void;
  error(message: string): void;
}

export interface OutageGate {
  /** Answers 503 while the database is away, and for requests that met the outage half-way. */
  middleware(ctx: Context, next: Next): Promise<void>;
  /** Tells the gate about an error met anywhere; returns whether it was an outage. */
  report(error: unknown): boolean;
  /** Watches a knex connection: counts statements, notices outages, cuts off statements of a stopped database. */
  watch(connection: Knex): void;
  available(): boolean;
  close(): void;
}

/** A statement unanswered for this long makes the gate ask whether the database still lives. */
const SUSPICION_MS = 2_000;
const PROBE_TIMEOUT_MS = 1_500;
const PROBE_PAUSE_MS = 200;

/** For proxies and monitors: 200 while business can be done, 503 otherwise. */
const HEALTH = '/rest/health';

type Callback = (error: Error | null, result?: unknown) => void;
interface RawConnection {
  query: (...args: unknown[]) => unknown;
  connection?: { stream?: { destroy(): void } };
}

/** Makes the gate of one process for one database. */
export function createOutageGate(databaseUrl: string, log: Logger): OutageGate {
  const running = new Map<symbol, { connection: RawConnection; since: number }>();
  let away = false;
  let watched: Knex | null = null;
  let probing: Promise<void> | null = null;
  let closed = false;
  let lastProbe = 0;

  async function probe(): Promise<boolean> {
    const client = new Client({ connectionString: databaseUrl, application_name: 'skills-award probe', connectionTimeoutMillis: PROBE_TIMEOUT_MS, query_timeout: PROBE_TIMEOUT_MS });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { rows } = await client.query<{ standby: boolean }>('select pg_is_in_recovery() as standby');
      return rows[0]?.standby === false;
    } catch {
      return false;
    } finally {
      const stream = (client as unknown as RawConnection).connection?.stream;
      const ended = client.end().catch(() => undefined);
      await Promise.race([ended, new Promise((done) => setTimeout(done, 200).unref())]);
      stream?.destroy();
    }
  }

  function cutOff(): void {
    for (const { connection } of running.values()) connection.connection?.stream?.destroy();
    running.clear();
  }

  function startProbing(): void {
    if (probing || closed) return;
    lastProbe = performance.now();
    probing = (async () => {
      while (!closed) {
        if (await probe()) {
          if (away) log.warn('数据库已恢复，继续办理。');
          away = false;
          return;
        }
        if (!away) log.error('数据库连接中断，暂停办理；恢复后自动继续。');
        away = true;
        cutOff();
        await new Promise((done) => setTimeout(done, PROBE_PAUSE_MS));
      }
    })().finally(() => {
      probing = null;
    });
  }

  function report(error: unknown): boolean {
    const scope = requestScope();
    if (isBusy(error) && scope) scope.busy = true;
    if (!isOutage(error)) return false;
    if (scope) scope.outage = true;
    startProbing();
    return true;
  }

  const watchdog = setInterval(() => {
    const limit = performance.now() - SUSPICION_MS;
    // A statement that is merely long is asked about once per limit, not at each look.
    if (lastProbe > limit) return;
    for (const { since } of running.values()) {
      if (since < limit) return startProbing();
    }
  }, 500);
  watchdog.unref();

  function instrument(connection: RawConnection): void {
    const original = connection.query.bind(connection);
    connection.query = (...args: unknown[]) => {
      const callback = args[args.length - 1];
      const scope = requestScope();
      if (scope) scope.statements += 1;
      const since = performance.now();
      const ticket = Symbol();
      running.set(ticket, { connection, since });
      const settle = (error: unknown): void => {
        running.delete(ticket);
        if (scope) scope.databaseMs += performance.now() - since;
        if (error) report(error);
      };
      if (typeof callback === 'function') {
        args[args.length - 1] = (error: Error | null, result: unknown) => {
          settle(error);
          (callback as Callback)(error, result);
        };
        return original(...args);
      }
      const answer = original(...args);
      if (answer instanceof Promise) answer.then(() => settle(null), settle);
      else running.delete(ticket);
      return answer;
    };
  }

  function watch(connection: Knex): void {
    watched = connection;
    const client = connection.client as { acquireRawConnection(): Promise<RawConnection> };
    const original = client.acquireRawConnection.bind(client);
    client.acquireRawConnection = async () => {
      try {
        const raw = await original();
        instrument(raw);
        return raw;
      } catch (error) {
        report(error);
        throw error;
      }
    };
  }

  function refuse(ctx: Context, message: string): void {
    ctx.status = 503;
    ctx.set('Retry-After', '1');
    ctx.set('Cache-Control', 'no-store');
    ctx.body = { message, code: 'unavailable', errors: { root: { serverError: message } } };
  }

  async function answerHealth(ctx: Context): Promise<void> {
    await watched?.raw('select 1');
    ctx.set('Cache-Control', 'no-store');
    ctx.body = { status: 'ok' };
  }

  const AWAY = '数据库暂时连不上，系统正在自动恢复。您填写的内容没有丢失，请稍候重试。';
  const BUSY = '同时办理的人较多，本次没有保存。请稍候重试。';

  async function middleware(ctx: Context, next: Next): Promise<void> {
    if (away) return refuse(ctx, AWAY);
    try {
      if (ctx.path === HEALTH) await answerHealth(ctx);
      else await next();
    } catch (error) {
      const scope = requestScope();
      if (report(error) || scope?.outage) return refuse(ctx, AWAY);
      if (isBusy(error) || scope?.busy) return refuse(ctx, BUSY);
      throw error;
    }
    const scope = requestScope();
    if (scope?.outage && (ctx.status >= 500 || ctx.status === 401)) refuse(ctx, AWAY);
    else if (scope?.busy && ctx.status >= 500) refuse(ctx, BUSY);
  }

  return {
    middleware,
    report,
    watch,
    available: () => !away,
    close: () => {
      closed = true;
      clearInterval(watchdog);
    },
  };
}

/** Keeps the process alive through rejections nobody awaited; a broken program still ends on a thrown exception. */
export function surviveOutages(gate: OutageGate, log: Logger): void {
  process.on('unhandledRejection', (reason) => {
    if (gate.report(reason)) log.warn(`数据库中断时的后台读取失败：${reason instanceof Error ? reason.message : String(reason)}`);
    else log.error(`未处理的异步错误：${reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)}`);
  });
  process.on('uncaughtException', (error) => {
    if (gate.report(error)) {
      log.warn(`数据库中断：${error.message}`);
      return;
    }
    log.error(`程序错误，进程退出：${error.stack ?? error.message}`);
    process.exit(1);
  });
}
