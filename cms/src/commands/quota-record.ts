/** An allocation of places as commands see it: locked, with the unit it was given to. */
import type { Actor } from '../domain/access/actor';
import type { RecordFacts } from '../domain/access/authorise';
import type { VersionClaim } from './run-command';
import type { Sql } from './sql';

export interface QuotaRecord {
  key: number;
  id: string;
  editionKey: number;
  unitKey: number;
  unitPath: string;
  unitCode: string;
  unitName: string;
  award: string;
  places: number;
  used: number;
  documentNumber: string | null;
  version: number;
}

/** Locks allocations by public id in the order of their numbers; answers them in the order asked for, null when one does not exist. */
export async function lockQuotas(sql: Sql, ids: readonly string[]): Promise<QuotaRecord[] | null> {
  const found = await sql<QuotaRecord>`
    select q.id as key, q.document_id as id, q.edition_id as "editionKey", u.id as "unitKey", u.path as "unitPath", u.code as "unitCode", u.name as "unitName", q.award,
      q.places, q.used, q.document_number as "documentNumber", q.version
    from quota_allocations q join units u on u.id = q.unit_id where q.document_id = any(${ids}::text[]) order by q.id for update of q`;
  const byId = new Map(found.map((quota) => [quota.id, quota]));
  const asked = ids.map((id) => byId.get(id));
  return asked.every((quota) => quota !== undefined) ? (asked as QuotaRecord[]) : null;
}

/** Facts for authorise(): the unit the places were given to. */
export const quotaFacts = (quota: QuotaRecord, _actor: Actor): RecordFacts => ({ unitPath: quota.unitPath });

/** The allocation as the client saw it. */
export function quotaClaim(quota: QuotaRecord, seen: number | undefined): VersionClaim {
  return { label: '名额', subjectType: 'quota', subjectId: quota.id, stored: quota.version, seen };
}
