import type { EffectHandler } from '../adapters/jobs/handler';
import { sendMessages } from './send-messages';

/** A unit that is waited for is told so, in the words of whoever waits. */
export const unitReminded: EffectHandler = {
  async deliver(delivery) {
    const { unit, from, note } = delivery.payload as { unit: string; from: string; note: string };
    await sendMessages(delivery, { kind: 'remind', params: { from, note }, link: '/', needs: ['slate.submit'], unit });
  },
};
