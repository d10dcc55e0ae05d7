/** Writing into the ledger of places: an entry stands only when the places it speaks of are there. */
import type { Issue } from '../rules/issue';
import { balanceOf } from './balance';
import type { LedgerEntry } from './ledger-entry';

const CLAUSE = '通知三（一）2、附件3';

export type Posting = { posted: true; ledger: LedgerEntry[] } | { posted: false; issues: Issue[] };

/** The ledger with the entry at its end, or every reason why it cannot stand. */
export function postEntry(ledger: readonly LedgerEntry[], entry: LedgerEntry): Posting {
  const issues = checkEntry(ledger, entry);
  return issues.length === 0 ? { posted: true, ledger: [...ledger, entry] } : { posted: false, issues };
}

/**
 * Issues: quota.document (no document number), quota.places (not a whole number from 1), quota.order (before the last
 * entry, or at no instant), quota.same-unit (moved to itself), quota.short (more than is free), quota.not-used (more
 * given back or blocked than is in use), quota.blocked-before (the person's place is blocked already).
 */
export function checkEntry(ledger: readonly LedgerEntry[], entry: LedgerEntry): Issue[] {
  const issues: Issue[] = [];
  if (entry.documentNumber.trim() === '') issues.push(refused('quota.document', {}));
  if (!Number.isSafeInteger(entry.places) || entry.places < 1) issues.push(refused('quota.places', { found: entry.places }));
  const last = ledger[ledger.length - 1];
  const at = Date.parse(entry.at);
  if (Number.isNaN(at) || (last && at < Date.parse(last.at))) issues.push(refused('quota.order', { found: entry.at, last: last?.at ?? '' }));
  if (entry.kind === 'moved' && entry.toUnit === entry.unit) issues.push(refused('quota.same-unit', { unit: entry.unit }));
  issues.push(...shortage(ledger, entry));
  if (entry.kind === 'blocked' && ledger.some((line) => line.kind === 'blocked' && line.nominee === entry.nominee)) {
    issues.push(refused('quota.blocked-before', {}));
  }
  return issues;
}

function shortage(ledger: readonly LedgerEntry[], entry: LedgerEntry): Issue[] {
  if (entry.kind === 'issued') return [];
  const { used, remaining } = balanceOf(ledger, entry.unit, entry.award);
  const fromUse = entry.kind === 'released' || (entry.kind === 'blocked' && entry.from === 'used');
  const there = fromUse ? used : remaining;
  if (entry.places <= there) return [];
  return [refused(fromUse ? 'quota.not-used' : 'quota.short', { wanted: entry.places, there })];
}

type QuotaCode = Extract<Issue['code'], `quota.${string}`>;

function refused(code: QuotaCode, params: Issue['params']): Issue {
  return { code, clause: CLAUSE, severity: 'error', params };
}
