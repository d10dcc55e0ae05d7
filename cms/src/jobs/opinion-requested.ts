import type { EffectHandler } from '../adapters/jobs/handler';
import { sqlOf } from '../commands/sql';
import { sendMessages } from './send-messages';

/** An agency was asked for its opinion: those who answer for the units asked are told. */
export const opinionRequested: EffectHandler = {
  async deliver(delivery) {
    const { agency, people } = delivery.payload as { agency: string; people: number };
    const asked = await sqlOf(delivery.transaction)<{ code: string }>`
      select distinct u.code from opinions o join units u on u.id = o.asked_unit_id where o.agency = ${agency} and o.answer is null`;
    for (const { code } of asked) {
      await sendMessages(delivery, { kind: 'opinion.requested', params: { people }, link: '/opinions', needs: ['opinion.answer'], unit: code });
    }
  },
};
