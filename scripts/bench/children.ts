/** Servers that a measurement starts and ends. */
import { fork, type ChildProcess } from 'node:child_process';
import { openSync } from 'node:fs';
import path from 'node:path';
import type { Launch } from '../launch/bootstrap.js';
import { Failure } from '../launch/failure.js';
import { endGroup } from '../launch/shutdown.js';

export interface Started {
  port: number;
  stop(): Promise<void>;
}

/** Starts a program that tells its port over the channel to its parent. */
export async function startChild(launch: Launch, name: string, script: string, words: string[], env: Record<string, string | undefined>): Promise<Started> {
  const output = openSync(path.join(launch.logs, `bench-${name}.log`), 'w');
  const child: ChildProcess = fork(script, words, { env: { ...process.env, ...env }, stdio: ['ignore', output, output, 'ipc'], detached: true, execArgv: [] });
  const ending = (): Promise<void> => endGroup(child, 'SIGTERM', 5_000);
  const forget = launch.shutdown.add(ending);
  const port = await new Promise<number>((resolve, reject) => {
    child.on('message', (told: { ready?: boolean; port?: number; failed?: string }) => {
      if (told.port !== undefined) resolve(told.port);
      else reject(new Failure(`${name} 无法启动：${told.failed}`));
    });
    child.once('exit', () => reject(new Failure(`${name} 无法启动，见 ${launch.logs}/bench-${name}.log`)));
  });
  return {
    port,
    async stop() {
      await ending();
      forget();
    },
  };
}

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
