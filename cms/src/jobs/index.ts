/**
 * The catalogue of background work: who delivers which topic of `outbox`, who carries out which kind of long task.
 * A topic nobody knows is kept waiting, never lost.
 */
import type { EffectHandler, Handlers, TaskHandler } from '../adapters/jobs/handler';
import { dayBegun } from './day-begun';
import { clockMoved } from './clock-moved';

/** By topic. */
const EFFECTS: Readonly<Record<string, EffectHandler>> = {
  'day.begun': dayBegun,
  'clock.moved': clockMoved,
};

/** By kind. */
const TASKS: Readonly<Record<string, TaskHandler>> = {};

export const HANDLERS: Handlers = { effects: EFFECTS, tasks: TASKS };
