import type { EffectHandler } from '../adapters/jobs/handler';
import { sqlOf } from '../commands/sql';
import { sendMessages } from './send-messages';

/** Something was published: whoever submits lists is told, wherever they are. */
export const publicationCreated: EffectHandler = {
  async deliver(delivery) {
    const { publication } = delivery.payload as { publication: string };
    const [found] = await sqlOf(delivery.transaction)<{ notice: string; title: string }>`
      select n.document_id as notice, n.title from publications p join public_notices n on n.id = p.notice_id where p.id = ${publication}`;
    if (found) await sendMessages(delivery, { kind: 'notice.posted', params: { title: found.title }, link: `/notices/${found.notice}/show`, needs: ['slate.submit'], unit: null });
  },
};
