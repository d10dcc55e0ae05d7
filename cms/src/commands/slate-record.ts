/** A slate as commands see it: locked, with the people on it in the order of award and rank. */
import { createId } from '@paralleldrive/cuid2';
import type { RecordFacts } from '../domain/access/authorise';
import type { UnitKind } from '../domain/access/actor';
import type { Issue } from '../domain/rules/issue';
import { slateStages, type SlateLevel } from '../domain/slate/level';
import type { EditionRecord } from './edition-record';
import { lockNominees, type NomineeRecord } from './nominee-record';
import type { Sql } from './sql';
import { receiverOf, type UnitRecord } from './unit-record';

export type { SlateLevel } from '../domain/slate/level';

export interface SlateRecord {
  key: number;
  id: string;
  editionKey: number;
  level: SlateLevel;
  state: string;
  version: number;
  /** Problems of the list itself, as last found. */
  issues: Issue[];
  /** After a return: the last day to submit again, whatever the window says. */
  mendBy: string | null;
  unit: { key: number; id: string; code: string; name: string; kind: UnitKind; path: string };
  /** The unit the list is handed to; null for the province's own. */
  receiver: { key: number; id: string; name: string; kind: UnitKind; path: string } | null;
}

export interface SlateEntry {
  nomineeKey: number;
  award: string;
  rank: number;
  /** Why this place departs from the order of a list below. */
  inversionReason: string | null;
  nominee: NomineeRecord;
}

/** A slate with its people. */
export interface FilledSlate {
  slate: SlateRecord;
  entries: SlateEntry[];
}

interface Row extends Omit<SlateRecord, 'unit' | 'receiver' | 'issues'> {
  unit: string;
  receiver: string | null;
  issues: string | null;
}

async function lockWhere(sql: Sql, key: number): Promise<SlateRecord | null> {
  const [row] = await sql<Row>`
    select s.id as key, s.document_id as id, s.edition_id as "editionKey", s.level, s.state, s.version, s.issues::text as issues, s.mend_by::text as "mendBy",
      json_build_object('key', u.id, 'id', u.document_id, 'code', u.code, 'name', u.name, 'kind', u.kind, 'path', u.path)::text as unit,
      case when r.id is not null then json_build_object('key', r.id, 'id', r.document_id, 'name', r.name, 'kind', r.kind, 'path', r.path)::text end as receiver
    from slates s join units u on u.id = s.unit_id left join units r on r.id = s.receiver_id where s.id = ${key} for update of s`;
  if (!row) return null;
  return {
    ...row,
    unit: JSON.parse(row.unit) as SlateRecord['unit'],
    receiver: row.receiver === null ? null : (JSON.parse(row.receiver) as SlateRecord['receiver']),
    issues: row.issues === null ? [] : (JSON.parse(row.issues) as Issue[]),
  };
}

/** What never changes of a slate, unlocked: its unit, level, edition and receiver. */
export interface FoundSlate {
  key: number;
  editionKey: number;
  level: SlateLevel;
  unitPath: string;
  receiverId: string | null;
}

/** A slate by public id, unlocked. */
export async function findSlate(sql: Sql, id: string): Promise<FoundSlate | null> {
  const [found] = await sql<FoundSlate>`
    select s.id as key, s.edition_id as "editionKey", s.level, u.path as "unitPath", r.document_id as "receiverId"
    from slates s join units u on u.id = s.unit_id left join units r on r.id = s.receiver_id where s.document_id = ${id}`;
  return found ?? null;
}

/** Locks the slate row. */
export async function lockSlate(sql: Sql, key: number): Promise<SlateRecord> {
  const slate = await lockWhere(sql, key);
  if (!slate) throw new Error(`Slate ${key} has gone.`);
  return slate;
}

/** Locks the slate of a unit, making an empty one first when there is none. */
export async function lockSlateOf(sql: Sql, place: { edition: EditionRecord; unit: Pick<UnitRecord, 'key' | 'code' | 'kind' | 'path'>; level: SlateLevel }): Promise<SlateRecord> {
  const { edition, unit, level } = place;
  const find = () => sql<{ key: number }>`select id as key from slates where edition_id = ${edition.key} and unit_id = ${unit.key}`;
  let [found] = await find();
  if (!found) {
    const receiver = await receiverOf(sql, unit, edition.rules.stages);
    await sql`
      insert into slates (document_id, edition_id, unit_id, receiver_id, level, state, issues, version, created_at, updated_at, published_at)
      values (${createId()}, ${edition.key}, ${unit.key}, ${receiver?.key ?? null}, ${level}, ${slateStages(edition.rules.stages, level)!.initial}, '[]', 1, now(), now(), now())
      on conflict (edition_id, unit_id) do nothing`;
    [found] = await find();
  }
  return lockSlate(sql, found!.key);
}

/** Locks the people of a locked slate. */
export async function fillSlate(sql: Sql, slate: SlateRecord): Promise<FilledSlate> {
  const rows = await sql<Omit<SlateEntry, 'nominee'>>`
    select nominee_id as "nomineeKey", award, rank, inversion_reason as "inversionReason" from slate_entries where slate_id = ${slate.key} order by award, rank`;
  const nominees = new Map((await lockNominees(sql, rows.map(({ nomineeKey }) => nomineeKey))).map((nominee) => [nominee.key, nominee]));
  return { slate, entries: rows.map((row) => ({ ...row, nominee: nominees.get(row.nomineeKey)! })) };
}

/** The unit a slate belongs to, for authorise(). */
export const slateFacts = ({ slate }: { slate: SlateRecord }): RecordFacts => ({ unitPath: slate.unit.path });

/** People by award. */
export function countByAward(entries: readonly { award: string }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { award } of entries) counts[award] = (counts[award] ?? 0) + 1;
  return counts;
}

/** Public ids by award in rank order: what the journal keeps of a ranking. */
export function rankingOf(entries: readonly SlateEntry[]): Record<string, string[]> {
  const ranking: Record<string, string[]> = {};
  for (const { award, nominee } of entries) (ranking[award] ??= []).push(nominee.id);
  return ranking;
}

/** Stores why people stand where they stand, by row number; null takes a reason away. */
export async function writeInversionReasons(sql: Sql, slateKey: number, reasons: readonly { nomineeKey: number; reason: string | null }[]): Promise<void> {
  if (reasons.length === 0) return;
  await sql`
    update slate_entries e set inversion_reason = r.reason, version = e.version + 1, updated_at = now()
    from jsonb_to_recordset(${JSON.stringify(reasons)}::jsonb) as r("nomineeKey" int, reason text)
    where e.slate_id = ${slateKey} and e.nominee_id = r."nomineeKey" and e.inversion_reason is distinct from r.reason`;
}

/** Writes ranks 1..n by award in one statement; the unique constraint is deferred, so places may be exchanged. */
export async function writeRanks(sql: Sql, slateKey: number, ranks: readonly { nomineeKey: number; award: string; rank: number }[]): Promise<void> {
  await sql`
    insert into slate_entries (document_id, slate_id, nominee_id, award, rank, version, created_at, updated_at, published_at)
    select r.id, ${slateKey}, r.nominee, r.award, r.rank, 1, now(), now(), now()
    from jsonb_to_recordset(${JSON.stringify(ranks.map(({ nomineeKey, award, rank }) => ({ id: createId(), nominee: nomineeKey, award, rank })))}::jsonb)
      as r(id text, nominee int, award text, rank int)
    on conflict (slate_id, nominee_id) do update set award = excluded.award, rank = excluded.rank, version = slate_entries.version + 1, updated_at = now()
      where (slate_entries.award, slate_entries.rank) is distinct from (excluded.award, excluded.rank)`;
}
