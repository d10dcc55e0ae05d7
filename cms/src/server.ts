/**
 * Starts one process of the service. Tells its parent over IPC `{ready: true, port}` once it listens, or
 * `{failed: '…'}` with one line before it exits with 1. SIGTERM and SIGINT drain: no new connections, running
 * requests get their answer, then everything is closed.
 */
import nodeModule from 'node:module';
import { Server as NetServer, type AddressInfo } from 'node:net';
import { devNull } from 'node:os';
import { join } from 'node:path';

// Before anything reads the time or the environment: no machine's zone and no stray .env has a say.
process.env.TZ = 'UTC';
process.env.ENV_PATH = devNull;
process.env.NODE_ENV ||= 'development';
process.env.STRAPI_TELEMETRY_DISABLED = 'true';
process.env.STRAPI_HIDE_STARTUP_MESSAGE = 'true';

import { bootSession } from './adapters/boot-session';
import { secrets } from './adapters/secrets';
import { settings, SettingsError } from './adapters/settings';

const DRAIN_MS = 10_000;
/** A proxy may have sent a request on a connection it believes open: such connections get this long. */
const GRACE_MS = 150;

/** Says why not, to the parent and to the person, and ends. */
function fail(error: unknown): void {
  const line =
    error instanceof SettingsError ? error.message : `服务启动失败：${error instanceof Error ? error.message.split('\n')[0] : String(error)}`;
  process.stderr.write(`${line}\n`);
  if (!(error instanceof SettingsError) && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  if (!process.send) process.exit(1);
  process.send({ failed: line }, () => process.exit(1));
  setTimeout(() => process.exit(1), 1_000).unref();
}

async function start(): Promise<void> {
  const wanted = settings();
  secrets(wanted.dataDir);
  // From Node 22 on, compiled code is kept between starts: a third of the start-up time.
  (nodeModule as { enableCompileCache?: (folder: string) => unknown }).enableCompileCache?.(join(wanted.dataDir, 'cache', 'compiled'));
  // A database that is away is told before Strapi is even loaded.
  // Connected before the synchronous loading below: on a busy machine that takes longer than the connection may.
  await bootSession(wanted.databaseUrl);
  // require: the ESM build of Strapi does not load in Node; late, so that a failing database is found first.
  const { createStrapi } = require('@strapi/strapi') as typeof import('@strapi/strapi');
  const strapi = createStrapi({ appDir: wanted.appDir, distDir: wanted.distDir });
  // Strapi's own handlers would cut running requests off.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.removeAllListeners(signal);
  let stopping = false;
  let listening = false;

  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    if (!listening) process.exit(0);
    const server = strapi.server.httpServer;
    // Only the listener: http's own close() would also cut connections on which a request is just arriving.
    const closed = new Promise<void>((done) => NetServer.prototype.close.call(server, () => done()));
    server.prependListener('request', (_request, response) => response.setHeader('Connection', 'close'));
    const sweep = setInterval(() => server.closeIdleConnections(), GRACE_MS);
    await Promise.race([closed, new Promise((done) => setTimeout(done, DRAIN_MS))]);
    clearInterval(sweep);
    await Promise.race([strapi.destroy().catch(() => undefined), new Promise((done) => setTimeout(done, 3_000))]);
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
  // A parent that vanished takes its child along.
  if (process.send) process.on('disconnect', () => void stop());

  strapi.stopWithError = ((error: unknown) => fail(error instanceof Error ? error : new Error(String(error)))) as typeof strapi.stopWithError;
  await strapi.load();
  const server = strapi.server.httpServer;
  await new Promise<void>((done, reject) => {
    server.removeAllListeners('error');
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why: Record<string, string> = {
        EADDRINUSE: `端口 ${wanted.port} 已被占用，请换一个 PORT 或先停掉占用它的程序。`,
        EACCES: `没有权限使用端口 ${wanted.port}，请换一个大于 1024 的 PORT。`,
        EADDRNOTAVAIL: `本机没有地址 ${wanted.host}，请检查 HOST。`,
      };
      reject(new SettingsError(why[error.code ?? ''] ?? `无法监听 ${wanted.host}:${wanted.port}（${error.code}）。`));
    });
    strapi.server.listen(wanted.port, wanted.host, () => done());
  });
  server.on('error', (error) => strapi.log.error(error));
  listening = true;
  process.send?.({ ready: true, port: (server.address() as AddressInfo).port });
}

start().catch(fail);
