/** An objection as commands see it: locked, with the notice and list it speaks against. What is sealed is not in it. */
import type { Conclusion, ObjectionEffect } from '../domain/objection/conclusions';
import type { ObjectionChannel } from '../domain/objection/channels';
import type { RecordFacts } from '../domain/access/authorise';
import type { VersionClaim } from './run-command';
import type { Sql } from './sql';

/** One investigation: what was checked, what was found, on what evidence, and what follows from it. */
export interface Finding {
  checked: string;
  found: string;
  evidence: string;
  conclusion: Conclusion;
  byId: string;
  byName: string;
  /** ISO, programme time. */
  at: string;
}

export interface ObjectionRecord {
  key: number;
  id: string;
  editionKey: number;
  /** Consecutive in the edition. */
  number: number;
  noticeId: string;
  noticeKey: number;
  slateKey: number;
  unitPath: string;
  nomineeKey: number | null;
  nomineeId: string | null;
  channel: ObjectionChannel;
  state: string;
  investigatorId: string | null;
  findings: Finding[];
  conclusion: Conclusion | null;
  effect: ObjectionEffect | null;
  version: number;
}

/** Where an objection belongs, unlocked: its notice, list, nominee and edition never change, and they are locked first. */
export async function findObjection(sql: Sql, id: string): Promise<{ key: number; noticeId: string; nomineeId: string | null } | null> {
  const [found] = await sql<{ key: number; noticeId: string; nomineeId: string | null }>`
    select o.id as key, n.document_id as "noticeId", p.document_id as "nomineeId"
    from objections o join public_notices n on n.id = o.notice_id left join nominees p on p.id = o.nominee_id where o.document_id = ${id}`;
  return found ?? null;
}

/** Locks an objection by public id. */
export async function lockObjection(sql: Sql, id: string): Promise<ObjectionRecord | null> {
  const [row] = await sql<Omit<ObjectionRecord, 'findings'> & { findings: string | null }>`
    select o.id as key, o.document_id as id, o.edition_id as "editionKey", o.number, n.document_id as "noticeId", n.id as "noticeKey", n.slate_id as "slateKey", u.path as "unitPath",
      o.nominee_id as "nomineeKey", p.document_id as "nomineeId", o.channel, o.state, o.investigator_id as "investigatorId", o.findings::text as findings,
      o.conclusion, o.effect, o.version
    from objections o join public_notices n on n.id = o.notice_id join slates s on s.id = n.slate_id join units u on u.id = s.unit_id
      left join nominees p on p.id = o.nominee_id
    where o.document_id = ${id} for update of o`;
  return row ? { ...row, findings: row.findings === null ? [] : (JSON.parse(row.findings) as Finding[]) } : null;
}

/** The unit whose list it speaks against, for authorise(). */
export const objectionFacts = ({ unitPath }: ObjectionRecord): RecordFacts => ({ unitPath });

export const objectionVersion = (objection: ObjectionRecord, { version }: { version?: number | undefined }): VersionClaim => ({
  label: '异议', subjectType: 'objection', subjectId: objection.id, stored: objection.version, seen: version,
});
