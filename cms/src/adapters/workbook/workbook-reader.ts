/** Reads uploaded workbooks in an isolated process (附件5). */
import { dirname, extname, join } from 'node:path';
import type { Issue } from '../../domain/rules/issue';
import type { Sheet } from '../../domain/slate/sheet';
import { IsolatedProcess } from '../isolated-process';
import { WorkerExhausted } from '../isolated-worker';
import type { Limits } from './limits';
import { WorkbookFault, type WorkbookCode } from './workbook-fault';

export type WorkbookResult = { ok: true; sheets: Sheet[] } | { ok: false; issue: Issue };

export type WorkerAnswer = { sheets: Sheet[] } | { fault: { code: WorkbookCode; params: Issue['params'] } };

export class WorkbookReader {
  private readonly worker: IsolatedProcess<Buffer, WorkerAnswer>;

  constructor(private readonly limits: Readonly<Limits>) {
    this.worker = new IsolatedProcess(join(dirname(__filename), `worker${extname(__filename)}`), limits);
  }

  /** Sheets as rows of cells, or the issue (workbook.*) that says why not. Rejects only when the worker itself is broken. */
  async read(bytes: Buffer): Promise<WorkbookResult> {
    try {
      const answer = await this.worker.ask(bytes);
      return 'sheets' in answer ? { ok: true, sheets: answer.sheets } : refused(new WorkbookFault(answer.fault.code, answer.fault.params));
    } catch (error) {
      if (!(error instanceof WorkerExhausted)) throw error;
      return refused(error.reason === 'memory' ? new WorkbookFault('workbook.memory') : new WorkbookFault('workbook.slow', { seconds: this.limits.seconds }));
    }
  }
}

const refused = (fault: WorkbookFault): WorkbookResult => ({ ok: false, issue: fault.toIssue() });
