/**
 * One line of the ledger of places. Places are never overwritten: whatever happens to them is an entry
 * with the document it rests on, and every balance is a sum over entries.
 */

export type LedgerEntry = IssueOfPlaces | Move | Use | Loss | Block;

interface EntryBase {
  /** ISO instant with Z; entries follow one another in time. */
  at: string;
  unit: string;
  award: string;
  /** How many, at least 1. */
  places: number;
  /** The document that orders or reports it: a letter of the office, the number of a body's list. */
  documentNumber: string;
}

/** Places given to a unit (附件3). */
export interface IssueOfPlaces extends EntryBase {
  kind: 'issued';
}

/** Places passed from one unit to another (调剂). */
export interface Move extends EntryBase {
  kind: 'moved';
  toUnit: string;
}

/** Places taken by a list that was submitted, and given back when it is returned. */
export interface Use extends EntryBase {
  kind: 'used' | 'released';
}

/** Free places handed back by the unit, or taken from it for a breach. */
export interface Loss extends EntryBase {
  kind: 'surrendered' | 'deducted';
}

/** A place lost with the person who was struck from the list: no substitute (通知三（二）4). */
export interface Block extends EntryBase {
  kind: 'blocked';
  /** Whether the person's place was already in use or still free. */
  from: 'used' | 'free';
  nominee: string;
}

export type LedgerKind = LedgerEntry['kind'];
