import type { EffectHandler } from '../adapters/jobs/handler';
import { sendMessages } from './send-messages';

/** Places were moved: both units are told by how many. */
export const quotaChanged: EffectHandler = {
  async deliver(delivery) {
    const { unit, toUnit, places } = delivery.payload as { unit: string; toUnit?: string; places: number };
    const changes: [string, number][] = toUnit === undefined ? [[unit, places]] : [[unit, -places], [toUnit, places]];
    for (const [code, change] of changes) {
      await sendMessages({ ...delivery, key: `${delivery.key} ${code}` }, { kind: 'quota.changed', params: { places: change }, link: '/', needs: ['slate.submit'], unit: code });
    }
  },
};
