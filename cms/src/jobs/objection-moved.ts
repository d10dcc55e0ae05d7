import type { EffectHandler } from '../adapters/jobs/handler';
import { sqlOf } from '../commands/sql';
import type { Action } from '../domain/access/authorise';
import { sendMessages } from './send-messages';

/** An objection came or was looked into: whoever goes on with it in the unit whose list is posted is told. */
export function objectionMoved(kind: 'objection.received' | 'objection.concluded', needs: Action): EffectHandler {
  return {
    async deliver(delivery) {
      const { objection } = delivery.payload as { objection: string };
      const [found] = await sqlOf(delivery.transaction)<{ unit: string; title: string }>`
        select u.code as unit, n.title from objections o join public_notices n on n.id = o.notice_id join slates s on s.id = n.slate_id join units u on u.id = s.unit_id
        where o.document_id = ${objection}`;
      if (found) await sendMessages(delivery, { kind, params: { title: found.title }, link: `/objections/${objection}/show`, needs: [needs], unit: found.unit });
    },
  };
}
