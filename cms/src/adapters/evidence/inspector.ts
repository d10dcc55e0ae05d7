/**
 * Has uploaded files looked into by a process of its own, with limits of memory and time: picture libraries are not
 * JavaScript, and what they do wrong must not end the server. One process serves one file after another; it is
 * replaced when a file breaks it, and ends when there has been nothing to do.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { EvidenceFault } from './evidence-fault';
import type { Bounds, Inspection, InspectorAnswer } from './inspection';

export interface InspectorLimits {
  /** From handing a file over to the answer. */
  seconds: number;
  /** JavaScript heap of the process. */
  heapMegabytes: number;
  idleSeconds: number;
}

export const inspectorLimits: Readonly<InspectorLimits> = { seconds: 20, heapMegabytes: 384, idleSeconds: 60 };

export class Inspector {
  private child: ChildProcess | null = null;
  private turn: Promise<unknown> = Promise.resolve();
  private idle: NodeJS.Timeout | null = null;

  constructor(private readonly limits: Readonly<InspectorLimits> = inspectorLimits) {}

  /** What the file is. Rejects with EvidenceFault when it is not taken in or exhausted the inspector. */
  inspect(bytes: Buffer, bounds: Bounds): Promise<Inspection> {
    const result = this.turn.then(() => this.inspectNext(bytes, bounds));
    this.turn = result.catch(() => undefined);
    return result;
  }

  /** Ends the process, if there is one. */
  close(): void {
    if (this.idle) clearTimeout(this.idle);
    this.child?.kill('SIGKILL');
    this.child = null;
  }

  private async inspectNext(bytes: Buffer, bounds: Bounds): Promise<Inspection> {
    if (this.idle) clearTimeout(this.idle);
    const child = (this.child ??= start(this.limits));
    let answer: InspectorAnswer;
    try {
      answer = await ask(child, bytes, bounds, this.limits.seconds);
    } catch (error) {
      this.close();
      throw error;
    }
    this.idle = setTimeout(() => this.close(), this.limits.idleSeconds * 1000);
    this.idle.unref();
    if ('fault' in answer) throw new EvidenceFault(answer.fault.code, answer.fault.params);
    const { found } = answer;
    return { ...found, thumbnail: found.thumbnail && Buffer.from(found.thumbnail) };
  }
}

function ask(child: ChildProcess, bytes: Buffer, bounds: Bounds, seconds: number): Promise<InspectorAnswer> {
  return new Promise((resolve, reject) => {
    const exhausted = (): void => settle(() => reject(new EvidenceFault('evidence.exhausting')));
    const onMessage = (answer: unknown): void => settle(() => resolve(answer as InspectorAnswer));
    const timer = setTimeout(exhausted, seconds * 1000);
    const settle = (finish: () => void): void => {
      clearTimeout(timer);
      child.off('message', onMessage).off('exit', exhausted).off('error', exhausted);
      finish();
    };
    child.on('message', onMessage).on('exit', exhausted).on('error', exhausted);
    child.send({ bytes, bounds });
  });
}

/** Built code runs as it is; sources (tests) need the loader that reads TypeScript. Of the environment nothing is handed on. */
function start({ heapMegabytes }: Readonly<InspectorLimits>): ChildProcess {
  const extension = extname(__filename);
  const loader = extension === '.ts' ? ['--require', createRequire(__filename).resolve('tsx/cjs')] : [];
  const child = fork(join(dirname(__filename), `inspector-process${extension}`), [], {
    execArgv: [...loader, `--max-old-space-size=${heapMegabytes}`],
    env: { TZ: 'UTC', VIPS_CONCURRENCY: '1' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.unref();
  child.channel?.unref();
  return child;
}
