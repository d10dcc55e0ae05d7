/**
 * The scans and photos that go into an edition's archive package. Those that show a personal number (ID cards) are named with their
 * hash and left out, like the sealed columns; the store keeps them.
 */
import { platform } from '../adapters/platform';
import type { ZipEntry } from '../adapters/zip-stream';
import { nomineeSlots } from '../domain/evidence/nominee-slots';
import type { EditionRules } from '../domain/rules/schema';
import { readRows } from './read-rows';

export interface ArchivedFile {
  id: string;
  subjectType: string;
  subjectId: string;
  slot: string;
  fileName: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  /** Where it stands in the package; null: left out, it shows a personal number. */
  path: string | null;
}

const EXTENSIONS: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'application/pdf': 'pdf' };

/** Everything kept with a record of the edition, oldest first. */
export async function archivedFiles(editionKey: number, rules: EditionRules): Promise<(ArchivedFile & { storageKey: string })[]> {
  const secret = new Set(nomineeSlots(rules.materials).flatMap(({ id, visibility }) => (visibility === 'secret' ? [id] : [])));
  const rows = await readRows<Omit<ArchivedFile, 'path'> & { storageKey: string }>({
    text: `select f.document_id as id, f.subject_type as "subjectType", f.subject_id as "subjectId", f.slot, f.file_name as "fileName", f.media_type as "mediaType", f.bytes,
        f.digest as sha256, f.storage_key as "storageKey"
      from evidences f where f.state = 'kept' and (
        f.subject_type = 'nominee' and exists (select from nominees n where n.document_id = f.subject_id and n.edition_id = $1)
        or f.subject_type = 'announcement' and exists (select from announcements a where a.document_id = f.subject_id and a.edition_id = $1)
        or f.subject_type = 'assessment-visit' and exists (select from assessment_visits v join assessments a on a.id = v.assessment_id where v.document_id = f.subject_id and a.edition_id = $1)
        or f.subject_type = 'story' and exists (select from stories s join commendations c on c.id = s.commendation_id where s.document_id = f.subject_id and c.edition_id = $1))
      order by f.id`,
    values: [editionKey],
    stable: false,
  });
  return rows.map((row) => ({
    ...row,
    path: row.subjectType === 'nominee' && secret.has(row.slot) ? null : `files/${row.subjectType}/${row.subjectId}/${row.id}.${EXTENSIONS[row.mediaType] ?? 'bin'}`,
  }));
}

async function* bytesOf(storageKey: string): AsyncGenerator<Uint8Array> {
  const { stream } = await platform().evidence.read(storageKey);
  yield* stream as AsyncIterable<Uint8Array>;
}

/** The list of files and the files themselves as entries of the package. A file the store has lost breaks the package: half of it must not look whole. */
export async function* fileEntries(files: readonly (ArchivedFile & { storageKey: string })[]): AsyncGenerator<ZipEntry> {
  yield { path: 'files.jsonl', pieces: files.map(({ storageKey: _key, ...file }) => `${JSON.stringify(file)}\n`) };
  for (const { path, storageKey } of files) if (path !== null) yield { path, pieces: bytesOf(storageKey) };
}
