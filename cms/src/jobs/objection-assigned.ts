import type { EffectHandler } from '../adapters/jobs/handler';
import { sendMessages } from './send-messages';

/** An objection was given to somebody to look into: that person alone is told. */
export const objectionAssigned: EffectHandler = {
  async deliver(delivery) {
    const { objection, investigator } = delivery.payload as { objection: string; investigator: string };
    await sendMessages(delivery, { kind: 'objection.assigned', params: {}, link: `/objections/${objection}/show`, needs: ['objection.investigate'], account: investigator });
  },
};
