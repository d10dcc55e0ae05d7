/**
 * Draws documents in one long-lived thread, so that requests are served meanwhile. One request after another; what
 * somebody waits for at a screen goes before batches. A document that exhausts memory or time costs the thread, which is
 * started again.
 */
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FixedCode, Issue } from '../../domain/rules/issue';
import type { FaceFolders } from '../faces/open-faces';
import type { Rendered, RenderRequest } from '../render-request';

export type WorkerAnswer =
  | { warnings: string[] }
  | { rendered: Extract<Rendered, { ok: false }> }
  | { drawn: { pdf: Uint8Array; pages: number } }
  | { fault: string };

export interface RendererOptions extends FaceFolders {
  /** Heap of the thread. */
  heapMegabytes: number;
  /** For one request. */
  seconds: number;
  /** Waiting requests beyond this are refused. */
  queue: number;
  /** Told once about licensed faces that are not used. */
  warn(line: string): void;
}

/** Enough for a list of 2,000 people, and little enough that a flood of them harms nobody. */
export const RENDERER_LIMITS = { heapMegabytes: 768, seconds: 120, queue: 200 } as const;

interface Waiting {
  request: RenderRequest;
  resolve(rendered: Rendered): void;
  reject(error: Error): void;
}

export class DocumentRenderer {
  private worker: Worker | null = null;
  private readonly soon: Waiting[] = [];
  private readonly later: Waiting[] = [];
  private busy = false;
  private warned = false;

  constructor(private readonly options: RendererOptions) {}

  /**
   * The PDF, or why there is none: document.glyph, document.slow, document.memory, document.busy.
   * `background`: nobody waits at a screen. Rejects for faults of the program only.
   */
  render(request: RenderRequest, background = false): Promise<Rendered> {
    if (this.soon.length + this.later.length >= this.options.queue) return Promise.resolve(refused('document.busy'));
    return new Promise((resolve, reject) => {
      (background ? this.later : this.soon).push({ request, resolve, reject });
      void this.work();
    });
  }

  /** Ends the thread; what was waiting is refused. */
  async close(): Promise<void> {
    for (const { resolve } of [...this.soon.splice(0), ...this.later.splice(0)]) resolve(refused('document.busy'));
    await this.worker?.terminate();
    this.worker = null;
  }

  private async work(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    for (let next = this.soon.shift() ?? this.later.shift(); next; next = this.soon.shift() ?? this.later.shift()) {
      await this.draw(next);
    }
    this.busy = false;
  }

  private async draw({ request, resolve, reject }: Waiting): Promise<void> {
    const worker = (this.worker ??= this.start());
    worker.ref();
    try {
      resolve(await this.ask(worker, request));
      worker.unref();
    } catch (error) {
      this.worker = null;
      void worker.terminate();
      if (error instanceof Exhausted) resolve(refused(error.code, error.params));
      else reject(error as Error);
    }
  }

  private ask(worker: Worker, request: RenderRequest): Promise<Rendered> {
    const { seconds } = this.options;
    return new Promise((resolve, reject) => {
      const settle = (finish: () => void): void => {
        clearTimeout(timer);
        worker.off('message', onMessage).off('error', onError).off('exit', onExit);
        finish();
      };
      const onMessage = (answer: WorkerAnswer): void => {
        if ('warnings' in answer) return this.warnOnce(answer.warnings);
        if ('rendered' in answer) return settle(() => resolve(answer.rendered));
        if ('drawn' in answer) return settle(() => resolve({ ok: true, pdf: Buffer.from(answer.drawn.pdf.buffer), pages: answer.drawn.pages }));
        return settle(() => reject(new Error(answer.fault)));
      };
      const onError = (error: NodeJS.ErrnoException): void =>
        settle(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Exhausted('document.memory') : error));
      const onExit = (): void => settle(() => reject(new Exhausted('document.memory')));
      const timer = setTimeout(() => settle(() => reject(new Exhausted('document.slow', { seconds }))), seconds * 1000);
      worker.on('message', onMessage).on('error', onError).on('exit', onExit);
      worker.postMessage(request);
    });
  }

  private warnOnce(warnings: readonly string[]): void {
    if (this.warned) return;
    this.warned = true;
    for (const line of warnings) this.options.warn(line);
  }

  /** Built code runs as it is; sources (tests) need the loader that reads TypeScript. */
  private start(): Worker {
    const extension = extname(__filename);
    const { own, licensed, heapMegabytes } = this.options;
    const worker = new Worker(join(dirname(__filename), `worker${extension}`), {
      execArgv: extension === '.ts' ? ['--require', createRequire(__filename).resolve('tsx/cjs')] : [],
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
      workerData: { own, licensed } satisfies FaceFolders,
    });
    worker.once('exit', () => {
      if (this.worker === worker) this.worker = null;
    });
    worker.unref();
    return worker;
  }
}

class Exhausted extends Error {
  constructor(readonly code: FixedCode, readonly params: Issue['params'] = {}) {
    super(code);
  }
}

function refused(code: FixedCode, params: Issue['params'] = {}): Extract<Rendered, { ok: false }> {
  return { ok: false, issues: [{ code, clause: '本系统缺省', severity: 'error', params }] };
}
