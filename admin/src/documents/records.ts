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

/** Where a document of a record is read. */
export function documentUrl(kind: DocumentKindId, id: Id, options: { identity?: boolean; download?: boolean } = {}): string {
  const query = new URLSearchParams({ ...(options.identity ? { identity: '1' } : {}), ...(options.download ? { download: '1' } : {}) }).toString();
  return `/rest/documents/${kind}/${encodeURIComponent(id)}.pdf${query ? `?${query}` : ''}`;
}

/** Where the file of a finished batch is read. */
export const batchUrl = (job: Id): string => `/rest/document-batches/${encodeURIComponent(job)}`;
