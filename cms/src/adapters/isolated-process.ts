/**
 * A process that looks into what people upload, with limits of memory and time. It serves one file after another, is
 * replaced when a file breaks it, and ends when there has been nothing to do. A thread would not do: one array that
 * outgrows the heap ends the whole process it lives in.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import { WorkerExhausted, type WorkerLimits } from './isolated-worker';

const IDLE_SECONDS = 60;

export class IsolatedProcess<Question, Answer> {
  private child: ChildProcess | null = null;
  private turn: Promise<unknown> = Promise.resolve();
  private idle: NodeJS.Timeout | null = null;

  /** `file`: the module that answers messages, as it is built; it finds `data` by `processData`. */
  constructor(
    private readonly file: string,
    private readonly limits: Readonly<WorkerLimits>,
    private readonly data: unknown = limits,
  ) {}

  /** Throws WorkerExhausted: a process that ends has run out of memory, whatever it said. */
  ask(question: Question): Promise<Answer> {
    const result = this.turn.then(() => this.askNext(question));
    this.turn = result.catch(() => undefined);
    return result;
  }

  /** Ends the process, if there is one. */
  close(): void {
    if (this.idle) clearTimeout(this.idle);
    this.child?.kill('SIGKILL');
    this.child = null;
  }

  private async askNext(question: Question): Promise<Answer> {
    if (this.idle) clearTimeout(this.idle);
    const child = (this.child ??= this.start());
    try {
      const answer = await exchange<Answer>(child, question, this.limits.seconds);
      this.idle = setTimeout(() => this.close(), IDLE_SECONDS * 1000);
      this.idle.unref();
      return answer;
    } catch (error) {
      this.close();
      throw error;
    }
  }

  /** Built code runs as it is; sources (shell, tests) need the loader that reads TypeScript. Of the environment nothing is handed on. */
  private start(): ChildProcess {
    const loader = extname(this.file) === '.ts' ? ['--require', createRequire(this.file).resolve('tsx/cjs')] : [];
    const child = fork(this.file, [JSON.stringify(this.data)], {
      execArgv: [...loader, `--max-old-space-size=${this.limits.heapMegabytes}`],
      // Libraries that allocate for themselves give memory back sooner with few arenas.
      env: { TZ: 'UTC', MALLOC_ARENA_MAX: '2' },
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child.unref();
    child.channel?.unref();
    return child;
  }
}

function exchange<Answer>(child: ChildProcess, question: unknown, seconds: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const onMessage = (answer: unknown): void => settle(() => resolve(answer as Answer));
    const onEnd = (): void => settle(() => reject(new WorkerExhausted('memory')));
    const timer = setTimeout(() => settle(() => reject(new WorkerExhausted('time'))), seconds * 1000);
    const settle = (finish: () => void): void => {
      clearTimeout(timer);
      child.off('message', onMessage).off('exit', onEnd).off('error', onEnd);
      finish();
    };
    child.on('message', onMessage).on('exit', onEnd).on('error', onEnd);
    child.send(question as object);
  });
}

/** What the process was started with. */
export const processData = <Data>(): Data => JSON.parse(process.argv[2] ?? 'null') as Data;

/** Answers every question in turn, and ends with the server that asks. */
export function answerQuestions<Question, Answer>(answerTo: (question: Question) => Promise<Answer>): void {
  process.on('message', (question: Question) => {
    void answerTo(question).then((answer) => process.send?.(answer));
  });
  process.on('disconnect', () => process.exit(0));
}
