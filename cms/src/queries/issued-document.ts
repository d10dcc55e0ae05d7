import { platform } from '../adapters/platform';
import { readRows } from './read-rows';

export interface IssuedDocument {
  title: string;
  storageKey: string;
  documentNumber: string | null;
  issuedOn: string;
}

/** The document as it was issued; null while it is not. */
export async function issuedDocument(kind: string, subjectId: string): Promise<IssuedDocument | null> {
  const [row] = await readRows<IssuedDocument>({
    text: `select title, storage_key as "storageKey", document_number as "documentNumber", issued_on::text as "issuedOn" from issued_documents where kind = $1 and subject_id = $2`,
    values: [kind, subjectId],
    stable: true,
  });
  return row ?? null;
}

/** Its bytes, as sealed. Throws EvidenceLost. */
export function issuedBytes({ storageKey }: Pick<IssuedDocument, 'storageKey'>): Promise<Buffer> {
  return platform().evidence.readWhole(storageKey);
}
