import type { EffectHandler } from '../adapters/jobs/handler';

/** What is done once a day of the programme's calendar, in the first minutes after 00:00 Asia/Shanghai. */
export const dayBegun: EffectHandler = {
  async deliver({ transaction }) {
    await transaction.raw(`delete from app_jobs where state in ('done', 'failed', 'cancelled') and expires_at < now()`);
    await transaction.raw(`delete from outbox where delivered_at < now() - interval '90 days'`);
  },
};
