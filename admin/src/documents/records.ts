import type { DocumentKindId } from '@domain/forms/document-kinds';
import type { Id } from '../providers/records';

/** A document that was given out. */
export interface IssuedDocument {
  id: Id;
  kind: DocumentKindId;
  subjectId: Id;
  title: string;
  documentNumber: string | null;
  issuedOn: string;
}

/** A long task of one's own. */
export interface Job {
  id: Id;
  kind: string;
  state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  done: number;
  total: number | null;
  text: string | null;
  error: string | null;
  expiresAt: string;
}

export interface BatchInput {
  slateId: Id;
  kinds: DocumentKindId[];
  format: 'pdf' | 'zip';
  identity: boolean;
}

/** Whether a paper booklet still says what the record says. */
export interface BookletCheck {
  nominee: { id: Id; name: string };
  bound: { at: string; by: string } | null;
  matches: boolean;
  changed: string[];
}

/** Where a document of a record is read. */
export function documentUrl(kind: DocumentKindId, id: Id, options: { identity?: boolean; download?: boolean } = {}): string {
  const query = new URLSearchParams({ ...(options.identity ? { identity: '1' } : {}), ...(options.download ? { download: '1' } : {}) }).toString();
  return `/rest/documents/${kind}/${encodeURIComponent(id)}.pdf${query ? `?${query}` : ''}`;
}

/** Where the file of a finished batch is read. */
export const batchUrl = (job: Id): string => `/rest/document-batches/${encodeURIComponent(job)}`;

/** A list of the office as a spreadsheet: all rows that meet the filter, in that order. */
export function listWorkbookUrl(resource: string, filter: Readonly<Record<string, unknown>>, { field, order }: { field: string; order: string }): string {
  const query = new URLSearchParams({ filter: JSON.stringify(filter), sort: JSON.stringify([field, order]) });
  return `/rest/workbooks/lists/${encodeURIComponent(resource)}?${query.toString()}`;
}

/** A unit's 汇总表 as a spreadsheet. */
export const slateWorkbookUrl = (id: Id, identity: boolean): string => `/rest/slates/${encodeURIComponent(id)}/workbook${identity ? '?identity=1' : ''}`;

/** The empty 汇总表 of a unit; without one that of whoever asks. */
export const templateUrl = (unitId?: Id): string => `/rest/workbooks/slate-template${unitId ? `?unitId=${encodeURIComponent(unitId)}` : ''}`;
