/**
 * The ledger of places in the database: append-only, and what an allocation holds follows from it (a trigger counts each
 * entry). Call everything here with the allocations locked: the lock is what makes the sum a hard cap.
 */
import { createId } from '@paralleldrive/cuid2';
import type { Issue } from '../domain/rules/issue';
import { checkEntry } from '../domain/quota/ledger';
import type { LedgerEntry, LedgerKind } from '../domain/quota/ledger-entry';
import type { QuotaRecord } from './quota-record';
import type { Sql } from './sql';

/** An entry to be made; `at` is programme time. */
export interface NewEntry {
  editionKey: number;
  unitKey: number;
  toUnitKey?: number;
  award: string;
  kind: LedgerKind;
  places: number;
  from?: 'used' | 'free';
  nomineeKey?: number;
  documentNumber: string;
  reason?: string | null;
  at: Date;
}

interface StoredEntry {
  kind: LedgerKind;
  unit: string;
  toUnit: string | null;
  places: number;
  takenFrom: 'used' | 'free' | null;
  nominee: string | null;
  documentNumber: string;
  at: string;
}

/** The ledger of one allocation, oldest first, in the terms of the domain. */
export async function ledgerOf(sql: Sql, quota: Pick<QuotaRecord, 'editionKey' | 'unitKey' | 'award'>): Promise<LedgerEntry[]> {
  const rows = await sql<StoredEntry>`
    select e.kind, u.code as unit, t.code as "toUnit", e.places, e.taken_from as "takenFrom", e.nominee_id::text as nominee, e.document_number as "documentNumber",
      to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
    from quota_entries e join units u on u.id = e.unit_id left join units t on t.id = e.to_unit_id
    where e.edition_id = ${quota.editionKey} and e.award = ${quota.award} and (e.unit_id = ${quota.unitKey} or e.to_unit_id = ${quota.unitKey}) order by e.id`;
  return rows.map(({ kind, toUnit, takenFrom, nominee, ...rest }): LedgerEntry => {
    const base = { ...rest, award: quota.award };
    if (kind === 'moved') return { ...base, kind, toUnit: toUnit! };
    if (kind === 'blocked') return { ...base, kind, from: takenFrom!, nominee: nominee! };
    return { ...base, kind };
  });
}

/** What the ledger says against an entry that would take places off an allocation: quota.places, quota.short, quota.same-unit, quota.document. */
export async function checkTaking(sql: Sql, quota: QuotaRecord, entry: { kind: 'surrendered' | 'deducted' | 'moved'; toUnit?: string; places: number; documentNumber: string }, at: Date): Promise<Issue[]> {
  const ledger = await ledgerOf(sql, quota);
  // A demo's clock may have been moved back: an entry counts as made no earlier than the one before it.
  const last = ledger.at(-1)?.at;
  const instant = last !== undefined && Date.parse(last) > at.getTime() ? last : at.toISOString();
  const base = { at: instant, unit: quota.unitCode, award: quota.award, places: entry.places, documentNumber: entry.documentNumber };
  return checkEntry(ledger, entry.kind === 'moved' ? { ...base, kind: 'moved', toUnit: entry.toUnit ?? '' } : { ...base, kind: entry.kind }).map((issue) => ({ ...issue, field: 'places' }));
}

/** Writes entries, in their order. */
export async function postEntries(sql: Sql, entries: readonly NewEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map(({ at, from, ...entry }) => ({ ...entry, id: createId(), takenFrom: from ?? null, at: at.toISOString() }));
  await sql`
    insert into quota_entries (document_id, edition_id, unit_id, to_unit_id, award, kind, places, taken_from, nominee_id, document_number, reason, at)
    select r.id, r."editionKey", r."unitKey", r."toUnitKey", r.award, r.kind, r.places, r."takenFrom", r."nomineeKey", r."documentNumber", r.reason, r.at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id text, "editionKey" int, "unitKey" int, "toUnitKey" int, award text, kind text, places int,
      "takenFrom" text, "nomineeKey" int, "documentNumber" text, reason text, at timestamptz)`;
}

/** The allocations' document and version, after an act that changed their places. */
export async function touchQuotas(sql: Sql, quotas: readonly QuotaRecord[], documentNumber: string): Promise<void> {
  await sql`
    update quota_allocations set document_number = ${documentNumber}, version = version + 1, updated_at = now() where id = any(${quotas.map(({ key }) => key)}::int[])`;
}
