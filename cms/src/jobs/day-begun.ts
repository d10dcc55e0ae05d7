import type { EffectHandler } from '../adapters/jobs/handler';
import { remindOfDay } from './remind';
import { signJournals } from './sign-journals';

/** What is done once a day of the programme's calendar, in the first minutes after 00:00 Asia/Shanghai. */
export const dayBegun: EffectHandler = {
  async deliver(delivery) {
    const { transaction, payload } = delivery;
    await transaction.raw(`delete from app_jobs where state in ('done', 'failed', 'cancelled') and expires_at < now()`);
    await transaction.raw(`delete from outbox where delivered_at < now() - interval '90 days' and key is null`);
    await signJournals(delivery, String(payload['day']));
    await remindOfDay(delivery, String(payload['day']));
  },
};
