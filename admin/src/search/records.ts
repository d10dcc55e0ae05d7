import type { DocumentKindId } from '@domain/forms/document-kinds';
import type { Id } from '../providers/records';

/** One find of GET /rest/search. */
export interface Found {
  kind: 'nominees' | 'units' | 'notices' | 'commendations' | 'issued-documents';
  id: Id;
  title: string;
  detail: string;
  documentKind: DocumentKindId | null;
  subjectId: Id | null;
}
