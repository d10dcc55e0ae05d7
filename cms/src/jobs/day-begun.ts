import type { EffectHandler } from '../adapters/jobs/handler';
import { platform } from '../adapters/platform';
import { remindOfDay } from './remind';
import { signJournals } from './sign-journals';

/** What is done once a day of the programme's calendar, in the first minutes after 00:00 Asia/Shanghai. */
export const dayBegun: EffectHandler = {
  async deliver(delivery) {
    const { transaction, payload } = delivery;
    const { rows: over } = await transaction.raw<{ rows: { key: string | null }[] }>(
      `delete from app_jobs where state in ('done', 'failed', 'cancelled') and expires_at < now() returning result->>'storageKey' as key`,
    );
    // Batches and booklets hold personal numbers: the files go with the rows that named them.
    for (const { key } of over) if (key !== null) await platform().evidence.discard(key);
    await transaction.raw(`delete from outbox where delivered_at < now() - interval '90 days' and key is null`);
    await signJournals(delivery, String(payload['day']));
    await remindOfDay(delivery, String(payload['day']));
  },
};
