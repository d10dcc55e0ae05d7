/**
 * Reads an uploaded workbook in a worker thread with limits of memory and time. One worker serves one file
 * after another; it is replaced when a file breaks it, and never keeps the process alive.
 */
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Issue } from '../../domain/rules/issue';
import type { Sheet } from '../../domain/slate/sheet';
import { limits } from './limits';
import { WorkbookFault, type WorkbookCode } from './workbook-fault';

export type WorkbookResult = { ok: true; sheets: Sheet[] } | { ok: false; issue: Issue };

export type WorkerAnswer = { sheets: Sheet[] } | { fault: { code: WorkbookCode; params: Issue['params'] } };

let worker: Worker | null = null;
let turn: Promise<unknown> = Promise.resolve();

/** Sheets as rows of cells, or the issue (workbook.*) that says why not. Rejects only when the worker itself is broken. */
export function readWorkbook(bytes: Buffer): Promise<WorkbookResult> {
  const result = turn.then(() => readNext(bytes));
  turn = result.catch(() => undefined);
  return result;
}

async function readNext(bytes: Buffer): Promise<WorkbookResult> {
  const current = (worker ??= startWorker());
  current.ref();
  try {
    const answer = await ask(current, bytes);
    current.unref();
    return 'sheets' in answer ? { ok: true, sheets: answer.sheets } : refused(answer.fault.code, answer.fault.params);
  } catch (error) {
    worker = null;
    void current.terminate();
    if (error instanceof WorkbookFault) return refused(error.code, error.params);
    throw error;
  }
}

/** The worker's answer; throws WorkbookFault when the file exhausted it. */
function ask(current: Worker, bytes: Buffer): Promise<WorkerAnswer> {
  return new Promise((resolve, reject) => {
    const onMessage = (answer: WorkerAnswer): void => settle(() => resolve(answer));
    const onError = (error: NodeJS.ErrnoException): void =>
      settle(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new WorkbookFault('workbook.memory') : error));
    const onExit = (): void => settle(() => reject(new WorkbookFault('workbook.memory')));
    const timer = setTimeout(
      () => settle(() => reject(new WorkbookFault('workbook.slow', { seconds: limits.seconds }))),
      limits.seconds * 1000,
    );
    const settle = (finish: () => void): void => {
      clearTimeout(timer);
      current.off('message', onMessage).off('error', onError).off('exit', onExit);
      finish();
    };
    current.on('message', onMessage).on('error', onError).on('exit', onExit);
    current.postMessage(bytes);
  });
}

function refused(code: WorkbookCode, params: Issue['params']): WorkbookResult {
  return { ok: false, issue: new WorkbookFault(code, params).toIssue() };
}

/** Built code runs as it is; sources (shell, tests) need the loader that reads TypeScript. */
function startWorker(): Worker {
  const extension = extname(__filename);
  const started = new Worker(join(dirname(__filename), `worker${extension}`), {
    execArgv: extension === '.ts' ? ['--require', createRequire(__filename).resolve('tsx/cjs')] : [],
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
  });
  started.unref();
  return started;
}
