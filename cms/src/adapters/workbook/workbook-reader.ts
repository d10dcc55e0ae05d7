/**
 * Reads uploaded workbooks in a worker thread with limits of memory and time. One worker serves one file after
 * another; it is replaced when a file breaks it, and never keeps the process alive.
 */
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Issue } from '../../domain/rules/issue';
import type { Sheet } from '../../domain/slate/sheet';
import type { Limits } from './limits';
import { WorkbookFault, type WorkbookCode } from './workbook-fault';

export type WorkbookResult = { ok: true; sheets: Sheet[] } | { ok: false; issue: Issue };

export type WorkerAnswer = { sheets: Sheet[] } | { fault: { code: WorkbookCode; params: Issue['params'] } };

export class WorkbookReader {
  private worker: Worker | null = null;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly limits: Readonly<Limits>) {}

  /** Sheets as rows of cells, or the issue (workbook.*) that says why not. Rejects only when the worker itself is broken. */
  read(bytes: Buffer): Promise<WorkbookResult> {
    const result = this.turn.then(() => this.readNext(bytes));
    this.turn = result.catch(() => undefined);
    return result;
  }

  private async readNext(bytes: Buffer): Promise<WorkbookResult> {
    const worker = (this.worker ??= startWorker(this.limits));
    worker.ref();
    try {
      const answer = await ask(worker, bytes, this.limits.seconds);
      worker.unref();
      return 'sheets' in answer ? { ok: true, sheets: answer.sheets } : refused(answer.fault.code, answer.fault.params);
    } catch (error) {
      this.worker = null;
      void worker.terminate();
      if (error instanceof WorkbookFault) return refused(error.code, error.params);
      throw error;
    }
  }
}

/** The worker's answer; throws WorkbookFault when the file exhausted it. */
function ask(worker: Worker, bytes: Buffer, seconds: number): Promise<WorkerAnswer> {
  return new Promise((resolve, reject) => {
    const onMessage = (answer: WorkerAnswer): void => settle(() => resolve(answer));
    const onError = (error: NodeJS.ErrnoException): void =>
      settle(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new WorkbookFault('workbook.memory') : error));
    const onExit = (): void => settle(() => reject(new WorkbookFault('workbook.memory')));
    const timer = setTimeout(() => settle(() => reject(new WorkbookFault('workbook.slow', { seconds }))), seconds * 1000);
    const settle = (finish: () => void): void => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      finish();
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(bytes);
  });
}

function refused(code: WorkbookCode, params: Issue['params']): WorkbookResult {
  return { ok: false, issue: new WorkbookFault(code, params).toIssue() };
}

/** Built code runs as it is; sources (shell, tests) need the loader that reads TypeScript. */
function startWorker(limits: Readonly<Limits>): Worker {
  const extension = extname(__filename);
  const started = new Worker(join(dirname(__filename), `worker${extension}`), {
    execArgv: extension === '.ts' ? ['--require', createRequire(__filename).resolve('tsx/cjs')] : [],
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
    workerData: limits,
  });
  started.unref();
  return started;
}
