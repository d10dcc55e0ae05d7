import { z } from 'zod';
import { isClockMovable, moveClock as setClock } from '../adapters/clock';
import { badRequest, Refusal } from './refusal';
import type { Command } from './run-command';

const input = z.object({ instant: z.string().max(40) });

/** Moves the clock of the demo, so that a newcomer can let a period end. A real installation has no such act. */
export const moveClock: Command<z.infer<typeof input>, Record<string, never>, { instant: string }> = {
  name: 'move-clock',
  label: '时钟',
  action: 'clock.move',
  input,
  lock: async () => ({}),
  editionOf: () => null,
  facts: () => ({}),
  check(_subject, { instant }) {
    if (!isClockMovable()) throw new Refusal('forbidden', '正式环境的时间不能调整。');
    if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(instant) || Number.isNaN(Date.parse(instant))) throw badRequest('时刻的格式不对，例：2022-11-10T09:00:00+08:00。', { instant: '格式不对' });
    return [];
  },
  async write(_subject, { instant }, { now, transaction }) {
    const wanted = new Date(instant);
    await setClock(transaction, wanted);
    return { answer: { instant: wanted.toISOString() }, journal: [{ subjectType: 'clock', subjectId: 'clock', before: now.toISOString(), after: wanted.toISOString() }], effects: [{ topic: 'clock.moved', payload: {} }] };
  },
};
