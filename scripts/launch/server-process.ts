/** The server as a process of its own: started with its environment, ready when it says so, ended politely. */
import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import path from 'node:path';
import { lastWords } from '../build/run-logged.ts';
import { Failure } from './failure.js';
import { keepPreviousLog } from './logs.js';
import { endGroup, type Shutdown } from './shutdown.js';

/** The server lets running requests finish for up to ten seconds; only then is it killed. */
const STOP_PATIENCE_MS = 14_000;

export interface ServerProcess {
  port: number;
  /** Ends this one before its time. */
  stop: () => Promise<void>;
  /** Resolves when the process is gone, however it went. */
  ended: Promise<void>;
}

/** What the server tells over IPC; the first message decides. */
type Told = { ready: true; port: number } | { failed: string };

export interface ServerStart {
  root: string;
  /** What the server reads its settings from. */
  env: Record<string, string | undefined>;
  log: string;
  shutdown: Shutdown;
  nodeOptions: string[];
}

/**
 * @throws Failure with the line the server gave, or the last one of its log
 */
export async function startServer({ root, env, log, shutdown, nodeOptions }: ServerStart): Promise<ServerProcess> {
  const entry = path.join(root, 'cms/dist/src/server.js');
  if (!existsSync(entry)) throw new Failure('服务端没有入口文件 cms/dist/src/server.js：程序文件不完整，请重新获取。');
  keepPreviousLog(log);
  const output = openSync(log, 'w');
  const child = spawn(process.execPath, [...nodeOptions, entry], {
    cwd: root,
    env,
    stdio: ['ignore', output, output, 'ipc'],
    detached: true,
  });
  closeSync(output);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const ending = () => endGroup(child, 'SIGTERM', STOP_PATIENCE_MS);
  const forget = shutdown.add(ending);
  const stop = async () => {
    await ending();
    forget();
  };
  return { port: await untilReady(child, log), stop, ended };
}

function untilReady(child: ChildProcess, log: string): Promise<number> {
  return new Promise((resolve, reject) => {
    child.on('message', (told: Told) => {
      if ('ready' in told) resolve(told.port);
      else reject(new Failure(told.failed, log));
    });
    child.once('error', (error) => reject(new Failure(`服务端无法启动：${error.message}`, log)));
    child.once('exit', () => reject(new Failure(`服务端未能启动：${lastWords(log)}`, log)));
  });
}
