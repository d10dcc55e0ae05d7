import type { EffectHandler } from '../adapters/jobs/handler';
import { sendMessages } from './send-messages';

/** The counter has taken what was handed over: the body that sent it is told (通知五（三）). */
export const slateRegistered: EffectHandler = {
  async deliver(delivery) {
    const { slate, unit } = delivery.payload as { slate: string; unit: string };
    await sendMessages(delivery, { kind: 'slate.registered', params: {}, link: `/slates/${slate}/show`, needs: ['slate.submit'], unit });
  },
};
