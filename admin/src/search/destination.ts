import { DOCUMENT_KINDS } from '@domain/forms/document-kinds';
import type { Found } from './records';

/** Where a find is opened: its own page; units are edited in place; a document at the record it is about. */
export function destinationOf({ kind, id, documentKind, subjectId }: Found): string {
  switch (kind) {
    case 'units':
      return `/units?filter=${encodeURIComponent(JSON.stringify({ id }))}`;
    case 'issued-documents': {
      const subject = documentKind && DOCUMENT_KINDS[documentKind].subject;
      return subject && subjectId && ['nominees', 'slates', 'notices', 'commendations', 'meetings'].includes(subject) ? `/${subject}/${subjectId}/show` : '/';
    }
    default:
      return `/${kind}/${id}/show`;
  }
}
