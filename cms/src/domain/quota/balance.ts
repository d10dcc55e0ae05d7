/** What a unit has of its places at an instant: a sum over the ledger. */
import type { LedgerEntry } from './ledger-entry';

export interface Balance {
  issued: number;
  movedIn: number;
  movedOut: number;
  surrendered: number;
  deducted: number;
  blocked: number;
  used: number;
  /** What a list may still take. */
  remaining: number;
}

/** The balance of a unit for one award, counting every entry up to and including the instant (default: all). */
export function balanceOf(ledger: readonly LedgerEntry[], unit: string, award: string, at?: string): Balance {
  const balance: Balance = { issued: 0, movedIn: 0, movedOut: 0, surrendered: 0, deducted: 0, blocked: 0, used: 0, remaining: 0 };
  for (const entry of ledger) {
    if (entry.award === award && (at === undefined || Date.parse(entry.at) <= Date.parse(at))) add(balance, entry, unit);
  }
  return balance;
}

function add(balance: Balance, entry: LedgerEntry, unit: string): void {
  const { places } = entry;
  if (entry.kind === 'moved' && entry.toUnit === unit) {
    balance.movedIn += places;
    balance.remaining += places;
  }
  if (entry.unit !== unit) return;
  switch (entry.kind) {
    case 'issued':
      balance.issued += places;
      balance.remaining += places;
      return;
    case 'moved':
      balance.movedOut += places;
      balance.remaining -= places;
      return;
    case 'used':
      balance.used += places;
      balance.remaining -= places;
      return;
    case 'released':
      balance.used -= places;
      balance.remaining += places;
      return;
    case 'surrendered':
    case 'deducted':
      balance[entry.kind] += places;
      balance.remaining -= places;
      return;
    case 'blocked':
      balance.blocked += places;
      if (entry.from === 'used') balance.used -= places;
      else balance.remaining -= places;
  }
}
