/**
 * Acts on documents; reading one is a plain address.
 *
 * | command       | request                          |
 * |---------------|----------------------------------|
 * | issueDocument | POST /documents/:kind/:id/issue  |
 * | printForms    | POST /document-batches           |
 * | cancelJob     | POST /jobs/:id/cancel            |
 */
import type { DocumentKindId } from '@domain/forms/document-kinds';
import type { BatchInput, IssuedDocument, Job } from '../documents/records';
import type { Send } from './commands';
import type { Id } from './records';

export function createDocumentCommands(send: Send, at: (id: Id) => string) {
  return {
    issueDocument: (kind: DocumentKindId, id: Id) => send<IssuedDocument>('POST', `documents/${kind}/${at(id)}/issue`, {}),
    printForms: (input: BatchInput) => send<Job>('POST', 'document-batches', input),
    cancelJob: (id: Id) => send<Job>('POST', `jobs/${at(id)}/cancel`, {}),
  };
}
