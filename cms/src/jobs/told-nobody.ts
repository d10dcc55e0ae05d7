import type { EffectHandler } from '../adapters/jobs/handler';

/** Topics that concern other programs only, or whose arrival is all that was wanted: `clock.moved` makes every process look at the day anew. */
export const toldNobody: EffectHandler = { deliver: async () => undefined };
