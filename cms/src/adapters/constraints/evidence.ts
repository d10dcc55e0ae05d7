/** What must hold of uploaded scans, whatever program writes them. */
import { check, index, unique, type Wanted } from './wanted';

export const evidence: readonly Wanted[] = [
  unique('evidences', 'evidences_storage_key_key', 'storage_key', '一个文件只属于一条记录'),
  check('evidences', 'evidences_digest_form', `digest ~ '^[0-9a-f]{64}$'`, '附件须记下散列'),
  index('evidences', 'evidences_same_file_key', `(subject_type, subject_id, slot, digest) where state = 'kept'`, '同一项材料不重复保存同一文件', 'unique'),
  index('evidences', 'evidences_single_key', `(subject_type, subject_id, slot) where state = 'kept' and single`, '只收一个文件的材料只保留一个', 'unique'),
  index('evidences', 'evidences_subject_idx', '(subject_type, subject_id, id)', '某项业务的附件'),
];
