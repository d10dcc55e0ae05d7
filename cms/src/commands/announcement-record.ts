/** An announcement as commands see it, and what all of its acts share. */
import { createHash } from 'node:crypto';
import type { PrivacyFinding } from '../domain/publication/privacy/scan';
import { canonicalJson } from '../domain/rules/canonical-json';
import type { AnnouncementBlock } from '../domain/rules/schema';
import { keptEvidence, type EvidenceRecord } from './evidence-record';
import type { VersionClaim } from './run-command';
import { SqlText, type Sql } from './sql';

/** What the checker writes down before anything personal may be published (个人信息保护法第五十五、五十六条). */
export interface ImpactAssessment {
  purpose: string;
  necessity: string;
  effect: string;
  measures: string;
}

export interface AnnouncementRecord {
  key: number;
  id: string;
  editionKey: number;
  correctsKey: number | null;
  kind: string;
  title: string;
  documentNumber: string | null;
  issuedOn: string;
  blocks: AnnouncementBlock[];
  correctionNote: string | null;
  expiresOn: string | null;
  state: string;
  authorId: string;
  checkerId: string | null;
  findings: Finding[];
  liftReason: string | null;
  impact: ImpactAssessment | null;
  contentHash: string | null;
  path: string | null;
  version: number;
}

/** A finding as it is kept: without the text around it, which may hold what was found. */
export type Finding = Pick<PrivacyFinding, 'kind' | 'place' | 'masked'>;

interface Row extends Omit<AnnouncementRecord, 'blocks' | 'findings' | 'impact'> {
  blocks: string;
  findings: string | null;
  impact: string | null;
}

const COLUMNS = new SqlText(`t.id as key, t.document_id as id, t.edition_id as "editionKey", t.corrects_id as "correctsKey", t.kind, t.title,
  t.document_number as "documentNumber", t.issued_on::text as "issuedOn", t.blocks::text as blocks, t.correction_note as "correctionNote",
  t.expires_on::text as "expiresOn", t.state, t.author_id as "authorId", t.checker_id as "checkerId", t.findings::text as findings,
  t.lift_reason as "liftReason", t.impact::text as impact, t.content_hash as "contentHash", t.path, t.version`);

async function read(sql: Sql, id: string, lock: boolean): Promise<AnnouncementRecord | null> {
  const [row] = lock
    ? await sql<Row>`select ${COLUMNS} from announcements t where t.document_id = ${id} for update of t`
    : await sql<Row>`select ${COLUMNS} from announcements t where t.document_id = ${id}`;
  if (!row) return null;
  const list = <T>(text: string | null): T[] => (text === null ? [] : (JSON.parse(text) as T[]));
  return { ...row, blocks: list<AnnouncementBlock>(row.blocks), findings: list<Finding>(row.findings), impact: row.impact === null ? null : (JSON.parse(row.impact) as ImpactAssessment) };
}

/** Unlocked: for what is looked at before an act. */
export const findAnnouncement = (sql: Sql, id: string): Promise<AnnouncementRecord | null> => read(sql, id, false);
/** Locked for the act. */
export const lockAnnouncement = (sql: Sql, id: string): Promise<AnnouncementRecord | null> => read(sql, id, true);

/** SHA-256 over everything that would be published: what was checked is what goes out. */
export function contentHash({ title, documentNumber, issuedOn, kind, blocks, correctionNote, expiresOn }: AnnouncementRecord, files: readonly EvidenceRecord[]): string {
  const attached = files.map(({ id, fileName, sha256 }) => ({ id, fileName, sha256 }));
  return createHash('sha256').update(canonicalJson({ title, documentNumber, issuedOn, kind, blocks, correctionNote, expiresOn, attached })).digest('hex');
}

/** Files attached to an announcement. */
export const attachmentsOf = (sql: Sql, id: string): Promise<EvidenceRecord[]> => keptEvidence(sql, 'announcement', id);

export const announcementVersion = ({ id, version }: AnnouncementRecord, seen: number | undefined): VersionClaim => ({ label: '公告稿', subjectType: 'announcement', subjectId: id, stored: version, seen });
