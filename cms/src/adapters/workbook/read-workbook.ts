/**
 * Reads an uploaded workbook in a worker thread with limits of memory and time. One worker serves one file
 * after another; it is replaced when a file breaks it, and never keeps the process alive.
 */
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Issue } from '../../domain/rules/issue';
import type { Sheet } from '../../domain/slate/sheet';
import { limits } from './limits';
import { WorkbookFault, type WorkbookCode } from './workbook-fault';

export type WorkbookResult = { ok: true; sheets: Sheet[] } | { ok: false; issue: Issue };

export type WorkerAnswer = { sheets: Sheet[] } | { fault: { code: WorkbookCode; params: Issue['params'] } };

let worker: Worker | null = null;
let turn: Promise<unknown> = Promise.resolve();

/** Sheets as rows of cells, or the issue (workbook.*) that says why not. Never throws, never hangs. */
export function readWorkbook(bytes: Buffer): Promise<WorkbookResult> {
  const result = turn.then(() => readNext(bytes));
  turn = result;
  return result;
}

function readNext(bytes: Buffer): Promise<WorkbookResult> {
  const current = (worker ??= startWorker());
  current.ref();
  return new Promise((resolve) => {
    const settle = (result: WorkbookResult, broken: boolean): void => {
      clearTimeout(timer);
      current.removeAllListeners();
      current.unref();
      if (broken) {
        worker = null;
        void current.terminate();
      }
      resolve(result);
    };
    const refuse = (code: WorkbookCode, params: Issue['params'] = {}): void =>
      settle({ ok: false, issue: new WorkbookFault(code, params).toIssue() }, true);
    const timer = setTimeout(() => refuse('workbook.slow', { seconds: limits.seconds }), limits.seconds * 1000);
    current.once('message', (answer: WorkerAnswer) => {
      if ('sheets' in answer) settle({ ok: true, sheets: answer.sheets }, false);
      else settle({ ok: false, issue: new WorkbookFault(answer.fault.code, answer.fault.params).toIssue() }, false);
    });
    current.once('error', (error: NodeJS.ErrnoException) =>
      refuse(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'workbook.memory' : 'workbook.not-workbook'),
    );
    current.once('exit', () => refuse('workbook.memory'));
    current.postMessage(bytes);
  });
}

/** Built code runs as it is; sources (shell, tests) need the loader that reads TypeScript. */
function startWorker(): Worker {
  const extension = extname(__filename);
  const started = new Worker(join(dirname(__filename), `worker${extension}`), {
    execArgv: extension === '.ts' ? ['--import', pathToFileURL(createRequire(__filename).resolve('tsx')).href] : [],
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
  });
  started.unref();
  return started;
}
