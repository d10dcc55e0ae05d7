/** Places that leave a unit for good: handed back by itself, or taken from it for a breach (通知三（二）4、附件3). */
import { z } from 'zod';
import { publicId, requiredText, seenVersion } from './case-text';
import { checkTaking, postEntries, touchQuotas } from './quota-ledger';
import { lockQuotas, quotaClaim, quotaFacts, type QuotaRecord } from './quota-record';
import type { Command, Work, Written } from './run-command';

const input = z.object({ id: publicId, version: seenVersion, places: z.int().min(1).max(10_000), documentNumber: requiredText(100), reason: requiredText(500) });
type TakePlaces = z.infer<typeof input>;

async function take(kind: 'surrendered' | 'deducted', quota: QuotaRecord, { places, documentNumber, reason }: TakePlaces, { sql, now }: Work): Promise<Written<{ id: string }>> {
  const { editionKey, unitKey, award } = quota;
  await postEntries(sql, [{ editionKey, unitKey, award, kind, places, documentNumber, reason, at: now }]);
  await touchQuotas(sql, [quota], documentNumber);
  return {
    answer: { id: quota.id },
    journal: [
      {
        subjectType: 'quota', subjectId: quota.id, reason: `${documentNumber}：${reason}`,
        before: { unit: quota.unitCode, award, places: quota.places, version: quota.version },
        after: { unit: quota.unitCode, award, places: quota.places - places, version: quota.version + 1 },
      },
    ],
    effects: [{ topic: 'quota.changed', payload: { unit: quota.unitCode, award, places: -places } }],
  };
}

const shared = {
  label: '名额',
  input,
  lock: async (sql: Work['sql'], { id }: TakePlaces) => (await lockQuotas(sql, [id]))?.[0] ?? null,
  editionOf: ({ editionKey }: QuotaRecord) => editionKey,
  facts: quotaFacts,
  version: (quota: QuotaRecord, { version }: TakePlaces) => quotaClaim(quota, version),
};

/** A unit hands back places it does not need. Refuses: stale, quota.short (only free ones go). */
export const surrenderPlaces: Command<TakePlaces, QuotaRecord, { id: string }> = {
  ...shared,
  name: 'surrender-places',
  action: 'quota.surrender',
  refusal: '不能退回名额',
  check: (quota, { places, documentNumber }, { sql, now }) => checkTaking(sql, quota, { kind: 'surrendered', places, documentNumber }, now),
  write: (quota, form, work) => take('surrendered', quota, form, work),
};

/** The office takes free places from a unit. Refuses: stale, quota.short. */
export const deductPlaces: Command<TakePlaces, QuotaRecord, { id: string }> = {
  ...shared,
  name: 'deduct-places',
  action: 'quota.move',
  refusal: '不能扣减名额',
  check: (quota, { places, documentNumber }, { sql, now }) => checkTaking(sql, quota, { kind: 'deducted', places, documentNumber }, now),
  write: (quota, form, work) => take('deducted', quota, form, work),
};
