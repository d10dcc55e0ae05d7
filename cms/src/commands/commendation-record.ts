/** A commendation as commands see it: the title conferred, its bonus, and what became of it. */
import type { Sql } from './sql';

export interface CommendationRecord {
  key: number;
  id: string;
  editionKey: number;
  award: string;
  certificate: string;
  state: 'conferred' | 'revoked';
  /** Yuan; null where the edition's rules name none. */
  bonus: number | null;
  /** Civil dates. */
  conferredOn: string;
  paidOn: string | null;
  revokedOn: string | null;
  certificateRecoveredOn: string | null;
  bonusRecoveredOn: string | null;
  version: number;
  nominee: { key: number; id: string; name: string; bodyKey: number };
}

/** Locks a commendation by public id. */
export async function lockCommendation(sql: Sql, id: string): Promise<CommendationRecord | null> {
  const [row] = await sql<Omit<CommendationRecord, 'nominee'> & { nominee: string }>`
    select c.id as key, c.document_id as id, c.edition_id as "editionKey", c.award, c.certificate_number as certificate, c.state, c.bonus_amount as bonus,
      c.conferred_on::text as "conferredOn", c.paid_on::text as "paidOn", c.revoked_on::text as "revokedOn",
      c.certificate_recovered_on::text as "certificateRecoveredOn", c.bonus_recovered_on::text as "bonusRecoveredOn", c.version,
      json_build_object('key', n.id, 'id', n.document_id, 'name', n.name, 'bodyKey', n.body_id)::text as nominee
    from commendations c join nominees n on n.id = c.nominee_id where c.document_id = ${id} for update of c`;
  return row ? { ...row, nominee: JSON.parse(row.nominee) as CommendationRecord['nominee'] } : null;
}

/** What the commands on a commendation have in common. */
export const onCommendation = {
  label: '表彰',
  lock: (sql: Sql, { id }: { id: string }) => lockCommendation(sql, id),
  editionOf: ({ editionKey }: CommendationRecord) => editionKey,
  facts: () => ({}),
  version: ({ id, version }: CommendationRecord, { version: seen }: { version?: number | undefined }) => ({ label: '表彰', subjectType: 'commendation', subjectId: id, stored: version, seen }),
};
