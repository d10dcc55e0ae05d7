/** Reads an edition's journal and records straight from PostgreSQL, in one read-only snapshot. */
import pg from 'pg';
import { InputError } from '../command-line';
import type { JournalDocument } from './document';

const instant = (column: string): string => `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const PARTS = {
  entries: `select sequence, ${instant('occurred_at')} as "occurredAt", actor_id as "actorId", actor_name as "actorName", role, unit_code as "unitCode", command, subject_type as "subjectType",
      subject_id as "subjectId", reason, before, after, request_id as "requestId", previous_hash as "previousHash", hash
    from journal_entries where edition_id = $1 order by sequence`,
  checkpoints: `select e.document_id as edition, c.sequence, c.hash, c.signed_at as "signedAt", c.public_key as "publicKey", c.signature
    from journal_checkpoints c join editions e on e.id = c.edition_id where c.edition_id = $1 order by c.id`,
  allocations: `select u.code as unit, u.path, q.award, q.places, q.used from quota_allocations q join units u on u.id = q.unit_id where q.edition_id = $1`,
  slates: `select s.document_id as id, u.code as unit, u.path, s.level, s.state, s.mend_by::text as "mendBy",
      (select coalesce(json_agg(json_build_object('nominee', n.document_id, 'award', t.award, 'rank', t.rank) order by t.award, t.rank), '[]')
        from slate_entries t join nominees n on n.id = t.nominee_id where t.slate_id = s.id) as entries
    from slates s join units u on u.id = s.unit_id where s.edition_id = $1 order by s.id`,
  nominees: `select n.document_id as id, n.award, n.state, n.verdict, b.path as body from nominees n join units b on b.id = n.body_id where n.edition_id = $1 order by n.id`,
  notices: `select n.document_id as id, s.document_id as slate, n.kind, n.state, n.first_day::text as "firstDay", n.last_day::text as "lastDay", n.working_days as "workingDays",
      n.count_posting_day as "countPostingDay", ${instant('n.closed_at')} as "closedAt" from public_notices n join slates s on s.id = n.slate_id where n.edition_id = $1 order by n.id`,
} as const;

export async function readDatabase(databaseUrl: string, number: number): Promise<JournalDocument> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'skills-award verify', connectionTimeoutMillis: 5_000, options: '-c default_transaction_read_only=on -c timezone=UTC' });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw new InputError(`连不上数据库：${(error as Error).message || (error as NodeJS.ErrnoException).code}。`);
  }
  try {
    await client.query('begin isolation level repeatable read');
    const { rows } = await client.query<{ key: number; id: string; number: number; name: string; rulesHash: string; rules: JournalDocument['edition']['rules'] }>(
      `select id as key, document_id as id, number, name, rules_hash as "rulesHash", rules::json as rules from editions where number = $1`, [number]);
    const [found] = rows;
    if (!found) throw new InputError(`数据库中没有第 ${number} 届。`);
    const { key, ...edition } = found;
    const read = async <T>(part: keyof typeof PARTS): Promise<T> => (await client.query(PARTS[part], [key])).rows as T;
    return {
      edition,
      complete: true,
      publicKey: null,
      head: null,
      entries: await read('entries'),
      checkpoints: await read('checkpoints'),
      allocations: await read('allocations'),
      slates: await read('slates'),
      nominees: await read('nominees'),
      notices: await read('notices'),
    };
  } finally {
    await client.end();
  }
}
