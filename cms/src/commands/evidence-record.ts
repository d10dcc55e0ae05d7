/** Uploaded files as commands see them: rows without their content. */
import type { MediaType } from '../domain/evidence/evidence-slot';
import { SqlText, type Sql } from './sql';

export interface EvidenceRecord {
  key: number;
  id: string;
  subjectType: string;
  subjectId: string;
  slot: string;
  fileName: string;
  mediaType: MediaType;
  bytes: number;
  pages: number | null;
  width: number | null;
  height: number | null;
  sha256: string;
  storageKey: string;
  thumbnail: boolean;
  uploadedBy: string;
  uploadedByName: string;
  /** ISO with Z. */
  uploadedAt: string;
  state: 'kept' | 'removed';
}

const COLUMNS = new SqlText(`id as key, document_id as id, subject_type as "subjectType", subject_id as "subjectId", slot, file_name as "fileName",
  media_type as "mediaType", bytes, pages, width, height, digest as sha256, storage_key as "storageKey", thumbnail, uploaded_by as "uploadedBy",
  uploaded_by_name as "uploadedByName", to_char(created_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "uploadedAt", state`);

/** The files of a subject in the order they came, removed ones left out. */
export function keptEvidence(sql: Sql, subjectType: string, subjectId: string): Promise<EvidenceRecord[]> {
  return sql<EvidenceRecord>`
    select ${COLUMNS} from evidences where subject_type = ${subjectType} and subject_id = ${subjectId} and state = 'kept' order by evidences.id`;
}

/** One file by its public id, removed ones too. */
export async function findEvidence(sql: Sql, id: string): Promise<EvidenceRecord | null> {
  const [found] = await sql<EvidenceRecord>`select ${COLUMNS} from evidences where document_id = ${id}`;
  return found ?? null;
}

/** What a client is told of a file. Where it lies is nobody's business. */
export type EvidenceView = Omit<EvidenceRecord, 'key' | 'storageKey' | 'state' | 'uploadedBy'> & {
  /** The caller may open it. */
  openable: boolean;
};

export function viewOf({ key: _key, storageKey: _storageKey, state: _state, uploadedBy: _uploadedBy, ...shown }: EvidenceRecord, openable: boolean): EvidenceView {
  return { ...shown, openable };
}

/** What the journal says of a file. */
export function journalledFile({ id, slot, fileName, mediaType, bytes, pages, sha256 }: Pick<EvidenceRecord, 'id' | 'slot' | 'fileName' | 'mediaType' | 'bytes' | 'pages' | 'sha256'>): { [key: string]: string | number | null } {
  return { evidence: id, slot, fileName, mediaType, bytes, pages, sha256 };
}
