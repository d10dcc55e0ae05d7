/** Binds one booklet in a process of its own: scans are handed over one by one, then the sheets they belong on. */
import { dirname, extname, join } from 'node:path';
import { IsolatedProcess } from '../isolated-process';
import type { BinderAnswer, BinderQuestion, ScanFrame } from './binding';

const LIMITS = { seconds: 120, heapMegabytes: 256 } as const;

/** A scan that cannot be bound in; the message is the library's. */
export class BinderFault extends Error {}

export class Binder {
  private readonly process = new IsolatedProcess<BinderQuestion, BinderAnswer>(join(dirname(__filename), `binder-process${extname(__filename)}`), LIMITS);

  /** Takes the next scan and answers how many pages it has. Throws BinderFault, WorkerExhausted. */
  async add(scan: Uint8Array, type: string): Promise<number> {
    return (await this.ask({ scan, type })).pages;
  }

  /** The finished booklet: each page of the scans, in order, on the sheet `at` names, counted from 0. Throws BinderFault, WorkerExhausted. */
  async bind(base: Uint8Array, at: readonly number[], frame: ScanFrame): Promise<{ pdf: Buffer; pages: number }> {
    const answer = await this.ask({ base, at, frame });
    if (!('pdf' in answer)) throw new BinderFault('nothing was bound');
    return { pdf: Buffer.from(answer.pdf.buffer, answer.pdf.byteOffset, answer.pdf.byteLength), pages: answer.pages };
  }

  close(): void {
    this.process.close();
  }

  private async ask(question: BinderQuestion): Promise<Exclude<BinderAnswer, { fault: string }>> {
    const answer = await this.process.ask(question);
    if ('fault' in answer) throw new BinderFault(answer.fault);
    return answer;
  }
}
