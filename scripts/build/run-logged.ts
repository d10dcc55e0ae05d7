/** Runs one step of a build in a Node process of its own; what it says goes to a log. */
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Failure } from '../launch/failure.js';
import { endGroup, type Shutdown } from '../launch/shutdown.js';

/** Where a step writes its log and who ends it when we are asked to stop. */
export interface Steps {
  logs: string;
  shutdown: Shutdown;
}

export interface LoggedRun {
  /** What failed, for the person, when it fails. */
  label: string;
  log: string;
  /** The script and its arguments for Node. */
  words: string[];
  cwd: string;
  env: Record<string, string | undefined>;
  /** Leaves the processor to everybody else. */
  nice?: boolean;
}

/** @throws Failure with the last thing the step said */
export async function runLogged(steps: Steps, run: LoggedRun): Promise<void> {
  const log = path.join(steps.logs, run.log);
  const output = openSync(log, 'w');
  const [program, first] = run.nice ? ['nice', ['-n', '19', process.execPath]] : [process.execPath, []];
  const child = spawn(program as string, [...(first as string[]), ...run.words], {
    cwd: run.cwd,
    env: { ...process.env, ...run.env },
    // The channel carries nothing; that it breaks tells a long step that we are gone.
    stdio: ['ignore', output, output, 'ipc'],
    detached: true,
  });
  closeSync(output);
  const forget = steps.shutdown.add(() => endGroup(child, 'SIGTERM', 1000));
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (exitCode) => resolve(exitCode ?? 1));
  });
  forget();
  if (code !== 0) throw new Failure(`${run.label}失败：${lastWords(log)}`, log);
}

/** The line of a log that most likely says why: the first that speaks of an error, else the last one. */
export function lastWords(log: string): string {
  const lines = readFileSync(log, 'utf8').replace(/\x1b\[[0-9;]*m/g, '').split('\n').map((line) => line.trim()).filter(Boolean);
  const spoken = lines.findIndex((line) => /error|fatal/i.test(line));
  const words = spoken < 0 ? lines.slice(-1) : lines.slice(spoken, lines[spoken]?.endsWith(':') ? spoken + 2 : spoken + 1);
  return words.join(' ').replace(/:+$/, '').slice(0, 300) || '没有说明原因';
}
