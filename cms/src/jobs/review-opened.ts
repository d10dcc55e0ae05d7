import type { EffectHandler } from '../adapters/jobs/handler';
import { sqlOf } from '../commands/sql';
import { sendMessages } from './send-messages';

/** A panel may score: each expert on it with an account is told, with the last day. */
export const reviewOpened: EffectHandler = {
  async deliver(delivery) {
    const { panel, deadline } = delivery.payload as { panel: string; deadline: string };
    const experts = await sqlOf(delivery.transaction)<{ account: string }>`
      select distinct r.account_id as account from panel_seats s join panels p on p.id = s.panel_id join reviewers r on r.id = s.reviewer_id
      where p.document_id = ${panel} and r.account_id is not null`;
    for (const { account } of experts) await sendMessages(delivery, { kind: 'review.opened', params: { until: deadline }, link: '/', needs: ['edition.read'], account });
  },
};
