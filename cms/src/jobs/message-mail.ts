import type { EffectHandler } from '../adapters/jobs/handler';
import { mailer } from '../adapters/mailer';
import { sqlOf } from '../commands/sql';
import { describeMessage } from '../domain/rules/wording/message-phrases';
import { currentEdition } from '../queries/current-edition';

/**
 * A message goes by mail too: its one line and where to read on, nothing of the case. Nobody is written to who no longer
 * wants it, or has read it meanwhile. Tries for about a day. At least once, under one Message-ID (ADR 0101): a deadline
 * announced twice does no harm, one that was not announced does.
 */
export const messageMail: EffectHandler = {
  attempts: 55,
  async deliver({ payload, transaction }) {
    const { message } = payload as { message: string };
    const [found] = await sqlOf(transaction)<{ email: string; kind: string; params: string }>`
      select u.email, m.kind, m.params::text as params from messages m join up_users u on u.document_id = m.account_id
      where m.document_id = ${message} and m.read_at is null and u.active and u.blocked is not true and u.confirmed and u.mail_notices`;
    const out = mailer();
    if (!found || !out) return;
    const subject = describeMessage(found.kind, JSON.parse(found.params) as Record<string, string | number>);
    const office = (await currentEdition())?.rules.edition.office ?? '';
    await out.send({ to: found.email, subject, text: `${subject}\n\n请登录评选表彰管理平台，在「消息」中查看和办理。\n\n${office}\n本邮件由系统自动发送，请勿回复。`, id: `message-${message}` });
  },
};
