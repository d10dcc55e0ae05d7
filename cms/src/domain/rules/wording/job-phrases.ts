/** Words for background work. */
import type { FixedCode } from '../issue';
import type { Phrase } from './phrase';

export const jobPhrases: Record<Extract<FixedCode, `outbox.${string}`>, Phrase> = {
  'outbox.not-dead': () => ({ what: '这件后续事项没有被搁置', mend: '已办成的不必再办；等待重试的会自动重试。' }),
};
