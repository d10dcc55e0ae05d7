import type { EffectHandler } from '../adapters/jobs/handler';
import { sqlOf } from '../commands/sql';
import { sendMessages } from './send-messages';

/** A title was withdrawn (通知三（二）4): the body that recommended the person helps to recover certificate and bonus, the office follows it up. */
export const commendationRevoked: EffectHandler = {
  async deliver(delivery) {
    const { commendation } = delivery.payload as { commendation: string };
    const [found] = await sqlOf(delivery.transaction)<{ unit: string; certificate: string }>`
      select u.code as unit, c.certificate_number as certificate from commendations c join nominees n on n.id = c.nominee_id join units u on u.id = n.body_id where c.document_id = ${commendation}`;
    if (!found) return;
    const told = { kind: 'commendation.revoked', params: { certificate: found.certificate }, link: `/commendations/${commendation}/show` };
    await sendMessages(delivery, { ...told, needs: ['commendation.read'], unit: found.unit });
    await sendMessages(delivery, { ...told, needs: ['commendation.recover'] });
  },
};
