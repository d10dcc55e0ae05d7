/** What delivers an after-effect or carries out a long task; the handlers themselves are in `src/jobs/`. */
import type { Knex } from 'knex';

/** One after-effect being delivered. */
export interface Delivery {
  /** Names this after-effect for ever: what is done outside the database is done once per key. */
  key: string;
  topic: string;
  payload: Readonly<Record<string, unknown>>;
  /** What the handler writes here is committed together with «delivered», or not at all. */
  transaction: Knex.Transaction;
  /** 1 at the first try. */
  attempt: number;
}

/**
 * Delivers one topic. Everything it writes through `transaction` happens exactly once, whatever dies when; what it does
 * outside may be repeated and must be idempotent by `key`. It holds a connection: long work is a task instead.
 */
export interface EffectHandler {
  /** Tries before the effect is laid aside as dead, counted when they begin; default 15, some three hours. */
  attempts?: number;
  deliver(delivery: Delivery): Promise<void>;
}

/** Trying again is of no use: the effect is laid aside at once, with this message. */
export class PermanentFailure extends Error {
  readonly permanent = true;
}

/** A long task as its handler sees it. */
export interface TaskRun {
  id: string;
  /** documentId of the account the work is done for. */
  actorId: string;
  input: Readonly<Record<string, unknown>>;
  /** 1 at the first run; more when a process died in the middle. */
  attempt: number;
  /** Aborted when the person cancels or the process stops: give it to whatever waits. */
  signal: AbortSignal;
  /** Tells how far it is; throws TaskStopped when the person has cancelled or the run was taken over. Cheap: writes at most three times a second. */
  progress(done: number, total?: number | null, text?: string | null): Promise<void>;
}

/** What a task leaves: plain JSON; a file is named by its evidence, `{evidence: id}`. */
export type TaskResult = Readonly<Record<string, unknown>>;

/** Carries out one kind of task. It may run again from the start after a crash, so it ends in the same result. */
export interface TaskHandler {
  /** Calendar days the result stays readable; default 7. */
  keptDays?: number;
  run(run: TaskRun): Promise<TaskResult>;
}

/** The run is over without a result: cancelled, taken over, or the process stops. */
export class TaskStopped extends Error {}

/** A task failed for a reason its owner can understand; the message is shown to the person. */
export class TaskFailure extends Error {}

export interface Handlers {
  effects: Readonly<Record<string, EffectHandler>>;
  tasks: Readonly<Record<string, TaskHandler>>;
}
