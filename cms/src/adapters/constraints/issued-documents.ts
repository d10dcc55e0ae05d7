/** What must hold of issued documents, whatever program writes them. */
import { check, required, trigger, unique, type Wanted } from './wanted';

export const issuedDocuments: readonly Wanted[] = [
  required('issued_documents', 'edition_id'),
  required('issued_documents', 'unit_id'),
  unique('issued_documents', 'issued_documents_once_key', 'kind, subject_id', '一份文书只制发一次'),
  unique('issued_documents', 'issued_documents_storage_key_key', 'storage_key', '一个文件只属于一份文书'),
  check('issued_documents', 'issued_documents_digest_form', `digest ~ '^[0-9a-f]{64}$'`, '制发的文书须记下散列'),
  trigger('issued_documents', 'issued_documents_append_only', 'before update or delete', 'row', 'app_append_only()', '制发的文书不得改动'),
  trigger('issued_documents', 'issued_documents_no_truncate', 'before truncate', 'statement', 'app_append_only()', '制发的文书不得清空'),
];
