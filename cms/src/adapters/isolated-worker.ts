/**
 * A thread that looks into what people upload, with limits of memory and time. It serves one file after another; it is
 * replaced when a file breaks it, and never keeps the process alive.
 */
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';

export interface WorkerLimits {
  /** From handing a file over to the answer. */
  seconds: number;
  /** JavaScript heap of the thread. */
  heapMegabytes: number;
}

/** The file exhausted the thread, which has been thrown away. */
export class WorkerExhausted extends Error {
  constructor(readonly reason: 'memory' | 'time') {
    super(reason);
  }
}

export class IsolatedWorker<Question, Answer> {
  private worker: Worker | null = null;
  private turn: Promise<unknown> = Promise.resolve();

  /** `file`: the module that answers messages, as it is built. `data` reaches it as `workerData`. */
  constructor(
    private readonly file: string,
    private readonly limits: Readonly<WorkerLimits>,
    private readonly data: unknown = limits,
  ) {}

  /** Throws WorkerExhausted; any other rejection is a fault of the thread's own program. */
  ask(question: Question): Promise<Answer> {
    const result = this.turn.then(() => this.askNext(question));
    this.turn = result.catch(() => undefined);
    return result;
  }

  private async askNext(question: Question): Promise<Answer> {
    const worker = (this.worker ??= this.start());
    worker.ref();
    try {
      const answer = await exchange<Answer>(worker, question, this.limits.seconds);
      worker.unref();
      return answer;
    } catch (error) {
      this.worker = null;
      void worker.terminate();
      throw error;
    }
  }

  /** Built code runs as it is; sources (shell, tests) need the loader that reads TypeScript. */
  private start(): Worker {
    const started = new Worker(this.file, {
      execArgv: extname(this.file) === '.ts' ? ['--require', createRequire(this.file).resolve('tsx/cjs')] : [],
      resourceLimits: { maxOldGenerationSizeMb: this.limits.heapMegabytes },
      workerData: this.data,
    });
    started.unref();
    return started;
  }
}

function exchange<Answer>(worker: Worker, question: unknown, seconds: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const onMessage = (answer: Answer): void => settle(() => resolve(answer));
    const onError = (error: NodeJS.ErrnoException): void =>
      settle(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new WorkerExhausted('memory') : error));
    const onExit = (): void => settle(() => reject(new WorkerExhausted('memory')));
    const timer = setTimeout(() => settle(() => reject(new WorkerExhausted('time'))), seconds * 1000);
    const settle = (finish: () => void): void => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      finish();
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(question);
  });
}
