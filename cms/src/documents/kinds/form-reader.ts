/** How a document's facts are read: as somebody may read them, or as a batch was allowed to. */
import type { EditionRules } from '../../domain/rules/schema';

export type Row = Readonly<Record<string, unknown>>;

export interface PrintedIdentity {
  idNumber: string | null;
  phone: string | null;
}

export interface FormReader {
  rules: EditionRules;
  /** Civil date of the programme. */
  today: string;
  /** A record within the reader's scope with the fields the reader sees. Throws Refusal not-found. */
  record(resource: string, id: string): Promise<Row>;
  /** Whether the reader may read a resource at all. */
  mayRead(resource: string): boolean;
  /** The records of a list that meet equalities, in an order. */
  list(resource: string, equal: Readonly<Record<string, string>>, sort: string): Promise<Row[]>;
  /** Records by their ids, in no order. */
  byId(resource: string, ids: readonly string[]): Promise<Row[]>;
  /** The portrait of a nominee, JPEG or PNG; null when there is none or the reader may not open it. */
  photo(nominee: string): Promise<Uint8Array | null>;
  /** ID numbers and phones to print, by nominee; empty unless they were asked for and may be printed. */
  identities(nominees: readonly string[]): Promise<ReadonlyMap<string, PrintedIdentity>>;
}

/** A value as text; nothing where there is none. */
export const words = (value: unknown): string => (value === null || value === undefined ? '' : String(value));
