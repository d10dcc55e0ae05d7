import type { EffectHandler } from '../adapters/jobs/handler';

/** The demo's clock was moved: that the effect arrived has already made every process look at the day anew. */
export const clockMoved: EffectHandler = { deliver: async () => undefined };
