/** Writes the journal: one row per act, in the act's own transaction, chained by hash within an edition. */
import { createHash } from 'node:crypto';
import { createId } from '@paralleldrive/cuid2';
import type { Actor } from '../domain/access/actor';
import { canonicalJson } from '../domain/rules/canonical-json';
import type { Sql } from './sql';

/** Plain data. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** What an act did to one subject. Never an ID number, a phone or a password. */
export interface JournalEntry {
  subjectType: string;
  /** documentId. */
  subjectId: string;
  reason?: string | null;
  before: Json;
  after: Json;
}

export interface JournalContext {
  edition: { key: number; id: string };
  actor: Actor;
  command: string;
  requestId: string;
  /** Programme time, ISO. */
  occurredAt: string;
}

/** First argument of the advisory lock that lets one transaction at a time append to an edition's chain. */
const CHAIN_LOCK = 140_2022;
const FIRST = '0'.repeat(64);

/** The hash of an entry: SHA-256 over its canonical JSON, the previous hash included. */
export function journalHash(entry: Json): string {
  return createHash('sha256').update(canonicalJson(entry)).digest('hex');
}

/**
 * Appends the entries of one act. Called last: whoever holds the chain's lock keeps all other acts of the edition
 * waiting, so nothing but COMMIT may follow.
 */
export async function appendJournal(sql: Sql, context: JournalContext, entries: readonly JournalEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await sql`select pg_advisory_xact_lock(${CHAIN_LOCK}, ${context.edition.key})`;
  // A statement of its own after the lock: under READ COMMITTED it sees what the previous holder committed.
  const [last] = await sql<{ sequence: number; hash: string }>`
    select sequence, hash from journal_entries where edition_id = ${context.edition.key} order by sequence desc limit 1`;
  let sequence = last?.sequence ?? 0;
  let previousHash = last?.hash ?? FIRST;
  const rows = entries.map((entry) => {
    sequence += 1;
    const content = {
      edition: context.edition.id,
      sequence,
      occurredAt: context.occurredAt,
      actorId: context.actor.id,
      actorName: context.actor.displayName,
      role: context.actor.role,
      unitCode: context.actor.unit?.code ?? null,
      command: context.command,
      subjectType: entry.subjectType,
      subjectId: entry.subjectId,
      reason: entry.reason ?? null,
      before: entry.before,
      after: entry.after,
      requestId: context.requestId,
      previousHash,
    };
    const hash = journalHash(content);
    previousHash = hash;
    return { ...content, hash, documentId: createId() };
  });
  await sql`
    insert into journal_entries (document_id, edition_id, sequence, occurred_at, actor_id, actor_name, role, unit_code,
      command, subject_type, subject_id, reason, before, after, request_id, previous_hash, hash, created_at, updated_at, published_at)
    select r."documentId", ${context.edition.key}, r.sequence, r."occurredAt", r."actorId", r."actorName", r.role, r."unitCode",
      r.command, r."subjectType", r."subjectId", r.reason, nullif(r.before, 'null'), nullif(r.after, 'null'), r."requestId", r."previousHash", r.hash, now(), now(), now()
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r("documentId" text, sequence int, "occurredAt" timestamp, "actorId" text,
      "actorName" text, role text, "unitCode" text, command text, "subjectType" text, "subjectId" text, reason text, before jsonb, after jsonb,
      "requestId" text, "previousHash" text, hash text)
    order by r.sequence`;
}
