/** Words for background work. */
import type { FixedCode } from '../issue';
import type { Phrase } from './phrase';

export const jobPhrases: Record<Extract<FixedCode, `outbox.${string}` | 'remind.nothing'>, Phrase> = {
  'remind.nothing': ({ params }) => ({ what: `${params['unit']}的名单已经报送`, mend: '不必催办。' }),
  'outbox.not-dead': () => ({ what: '这件后续事项没有被搁置', mend: '已办成的不必再办；等待重试的会自动重试。' }),
};
