/**
 * Acts on documents; reading one is a plain address.
 *
 * | command       | request                          |
 * |---------------|----------------------------------|
 * | issueDocument | POST /documents/:kind/:id/issue  |
 * | printForms    | POST /document-batches           |
 * | bindBooklet   | POST /booklets                   |
 * | checkBooklet  | GET /booklets/:code              |
 * | cancelJob     | POST /jobs/:id/cancel            |
 */
import type { DocumentKindId } from '@domain/forms/document-kinds';
import type { BatchInput, BookletCheck, IssuedDocument, Job } from '../documents/records';
import type { Send } from './commands';
import type { Id } from './records';

export function createDocumentCommands(send: Send, at: (id: Id) => string) {
  return {
    issueDocument: (kind: DocumentKindId, id: Id) => send<IssuedDocument>('POST', `documents/${kind}/${at(id)}/issue`, {}),
    printForms: (input: BatchInput) => send<Job>('POST', 'document-batches', input),
    bindBooklet: (input: { nomineeId: Id }) => send<Job>('POST', 'booklets', input),
    checkBooklet: (code: string) => send<BookletCheck>('GET', `booklets/${encodeURIComponent(code)}`),
    cancelJob: (id: Id) => send<Job>('POST', `jobs/${at(id)}/cancel`, {}),
  };
}
