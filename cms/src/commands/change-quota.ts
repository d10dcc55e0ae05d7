import { z } from 'zod';
import type { Issue } from '../domain/rules/issue';
import { publicId, requiredText, seenVersion } from './case-text';
import { postEntries, touchQuotas } from './quota-ledger';
import { lockQuotas, quotaClaim, quotaFacts, type QuotaRecord } from './quota-record';
import type { Command } from './run-command';

const input = z.object({ id: publicId, version: seenVersion, places: z.int().min(0).max(10_000), documentNumber: requiredText(100) });
type ChangeQuota = z.infer<typeof input>;

/**
 * Sets the places of a unit for an award, by a document (附件3): more are issued, fewer are handed back. Refuses: stale, R10.quota below what is used.
 */
export const changeQuota: Command<ChangeQuota, QuotaRecord, { id: string }> = {
  name: 'change-quota',
  label: '名额',
  action: 'quota.change',
  input,
  lock: async (sql, { id }) => (await lockQuotas(sql, [id]))?.[0] ?? null,
  editionOf: ({ editionKey }) => editionKey,
  facts: quotaFacts,
  version: (quota, { version }) => quotaClaim(quota, version),
  refusal: '不能调整名额',
  check({ used, award }, { places }, { edition }): Issue[] {
    if (places >= used) return [];
    const awardLabel = edition.rules.awards.find(({ id }) => id === award)?.label ?? award;
    return [{ code: 'R10.quota', clause: '通知三（一）2、附件3', severity: 'error', field: 'places', params: { award, awardLabel, count: used, places } }];
  },
  async write(quota, { places, documentNumber }, { sql, now }) {
    const more = places - quota.places;
    const entry = { editionKey: quota.editionKey, unitKey: quota.unitKey, award: quota.award, documentNumber, at: now };
    if (more !== 0) await postEntries(sql, [{ ...entry, kind: more > 0 ? 'issued' : 'surrendered', places: Math.abs(more) }]);
    await touchQuotas(sql, [quota], documentNumber);
    return {
      answer: { id: quota.id },
      journal: [
        {
          subjectType: 'quota',
          subjectId: quota.id,
          reason: documentNumber,
          before: { unit: quota.unitCode, award: quota.award, places: quota.places, documentNumber: quota.documentNumber, version: quota.version },
          after: { unit: quota.unitCode, award: quota.award, places, documentNumber, version: quota.version + 1 },
        },
      ],
    };
  },
};
