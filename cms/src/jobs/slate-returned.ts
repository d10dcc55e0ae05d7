import type { EffectHandler } from '../adapters/jobs/handler';
import { sqlOf } from '../commands/sql';
import { sendMessages } from './send-messages';

/** A list went back: whoever submits for the unit is told, with the last day to mend. */
export const slateReturned: EffectHandler = {
  async deliver(delivery) {
    const { slate, unit } = delivery.payload as { slate: string; unit: string };
    const [found] = await sqlOf(delivery.transaction)<{ mendBy: string | null }>`select mend_by::text as "mendBy" from slates where document_id = ${slate}`;
    await sendMessages(delivery, { kind: 'slate.returned', params: found?.mendBy ? { mendBy: found.mendBy } : {}, link: `/slates/${slate}/show`, needs: ['slate.submit'], unit });
  },
};
