import type { EffectHandler } from '../adapters/jobs/handler';
import { sendMessages } from './send-messages';

/** The window for submission was extended, for one body or for all: whoever submits there is told. */
export const windowExtended: EffectHandler = {
  async deliver(delivery) {
    const { until, unit } = delivery.payload as { until: string; unit?: string };
    await sendMessages(delivery, { kind: 'window.extended', params: { until }, link: '/', needs: ['slate.submit'], unit: unit ?? null });
  },
};
