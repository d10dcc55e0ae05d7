/** Starts and stops the embedded PostgreSQL: real PostgreSQL, on 127.0.0.1 alone, on a port the kernel gives. */
import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { lastWords } from '../build/run-logged.ts';
import { Failure } from '../launch/failure.js';
import { keepPreviousLog } from '../launch/logs.js';
import { claimPort } from '../launch/preflight.js';
import { commandOf, isRunning } from '../launch/processes.js';
import { endGroup, hasEnded } from '../launch/shutdown.js';
import { DATABASE_ENVIRONMENT, DATABASE_ROLE, ensureCluster, type ClusterOptions } from './cluster.ts';
import type { Place } from './place.ts';
import { watchOver } from './watchdog.ts';

const LISTEN = '127.0.0.1';
const READY_PATIENCE_MS = 60_000;
const STOP_PATIENCE_MS = 15_000;

export interface EmbeddedOptions extends ClusterOptions {
  log: string;
  /** The database to make and to connect to. */
  database: string;
}

export interface EmbeddedDatabase {
  /** Address with the password, for the server process. */
  url: string;
  /** Resolves when the process is gone, however it went. */
  ended: Promise<void>;
}

/** @throws Failure with what PostgreSQL said last */
export async function startEmbedded(place: Place, options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  await ensureCluster(place, options);
  await clearRemains(place.cluster);
  keepPreviousLog(options.log);
  const port = await claimPort(LISTEN, 0);
  const child = launch(place, port, options);
  const dismiss = child.pid === undefined ? () => undefined : watchOver(child.pid, place.account);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  options.shutdown.add(async () => {
    await endGroup(child, 'SIGINT', STOP_PATIENCE_MS);
    dismiss();
  });
  await untilReady(child, place.cluster, options.log);
  await ensureDatabase(addressOf(options.password, port, 'postgres'), options.database);
  return { url: addressOf(options.password, port, options.database), ended };
}

function addressOf(password: string, port: number, database: string): string {
  return `postgresql://${DATABASE_ROLE}:${password}@${LISTEN}:${port}/${database}`;
}

function launch(place: Place, port: number, options: EmbeddedOptions): ChildProcess {
  const settings = {
    port,
    listen_addresses: LISTEN,
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    max_connections: 100,
    ...(options.durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' }),
  };
  const words = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const output = openSync(options.log, 'a');
  const child = spawn(path.join(place.native, 'bin/postgres'), ['-D', place.cluster, ...words], {
    uid: place.account.uid,
    gid: place.account.gid,
    cwd: place.cluster,
    env: DATABASE_ENVIRONMENT,
    stdio: ['ignore', output, output],
    detached: true,
  });
  child.on('error', () => undefined);
  closeSync(output);
  return child;
}

/** PostgreSQL writes its state into the eighth line of its pid file; `pg_ctl` waits in the same way. */
async function untilReady(child: ChildProcess, cluster: string, log: string): Promise<void> {
  const file = path.join(cluster, 'postmaster.pid');
  const deadline = Date.now() + READY_PATIENCE_MS;
  while (!hasEnded(child) && Date.now() < deadline) {
    const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return;
    await pause(15);
  }
  const reason = hasEnded(child) ? lastWords(log) : `${READY_PATIENCE_MS / 1000} 秒内没有就绪`;
  throw new Failure(`内置 PostgreSQL 未能启动：${reason}`, log);
}

/**
 * A pid file left by a crash: PostgreSQL that still runs on these files is stopped, a number that now belongs to
 * another program is forgotten, since PostgreSQL itself would refuse to start because of it.
 */
async function clearRemains(cluster: string): Promise<void> {
  const file = path.join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (commandOf(pid).includes(cluster)) {
    process.kill(pid, 'SIGINT');
    const deadline = Date.now() + STOP_PATIENCE_MS;
    while (isRunning(pid)) {
      if (Date.now() > deadline) throw new Failure(`上次的数据库进程 ${pid} 仍在运行且不肯退出：请结束它后重试。`);
      await pause(50);
    }
  }
  rmSync(file, { force: true });
}

async function ensureDatabase(address: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}
