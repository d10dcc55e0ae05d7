import { z } from 'zod';
import type { Issue } from '../domain/rules/issue';
import { publicId, requiredText, seenVersion } from './case-text';
import type { Command } from './run-command';
import type { Sql } from './sql';

const input = z.object({ id: publicId, version: seenVersion, places: z.int().min(0).max(10_000), documentNumber: requiredText(100) });
type ChangeQuota = z.infer<typeof input>;

interface QuotaRecord {
  key: number;
  id: string;
  editionKey: number;
  unitPath: string;
  unitCode: string;
  award: string;
  places: number;
  used: number;
  documentNumber: string | null;
  version: number;
}

async function lockQuota(sql: Sql, id: string): Promise<QuotaRecord | null> {
  const [quota] = await sql<QuotaRecord>`
    select q.id as key, q.document_id as id, q.edition_id as "editionKey", u.path as "unitPath", u.code as "unitCode", q.award, q.places, q.used,
      q.document_number as "documentNumber", q.version
    from quota_allocations q join units u on u.id = q.unit_id where q.document_id = ${id} for update of q`;
  return quota ?? null;
}

/** Sets the places of a unit for an award, by a document (附件3). Refuses: stale, R10.quota below what is used. */
export const changeQuota: Command<ChangeQuota, QuotaRecord, { id: string }> = {
  name: 'change-quota',
  label: '名额',
  action: 'quota.change',
  input,
  lock: (sql, { id }) => lockQuota(sql, id),
  editionOf: ({ editionKey }) => editionKey,
  facts: ({ unitPath }) => ({ unitPath }),
  version: (quota, { version }) => ({ label: '名额', subjectType: 'quota', subjectId: quota.id, stored: quota.version, seen: version }),
  refusal: '不能调整名额',
  check({ used, award }, { places }, { edition }): Issue[] {
    if (places >= used) return [];
    const awardLabel = edition.rules.awards.find(({ id }) => id === award)?.label ?? award;
    return [{ code: 'R10.quota', clause: '通知三（一）2、附件3', severity: 'error', field: 'places', params: { award, awardLabel, count: used, places } }];
  },
  async write(quota, { places, documentNumber }, { sql }) {
    await sql`
      update quota_allocations set places = ${places}, document_number = ${documentNumber}, version = version + 1, updated_at = now() where id = ${quota.key}`;
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
