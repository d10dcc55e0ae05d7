/** A page on its way to the website as commands see it: drawn up by one person, checked by another, published by an act (政府信息公开条例第十七条). */
import { createHash } from 'node:crypto';
import { canonicalJson } from '../domain/rules/canonical-json';
import type { Finding, ImpactAssessment } from './announcement-record';
import type { VersionClaim, Work } from './run-command';
import { SqlText, type Sql } from './sql';

/** The acts that publish a page the system draws. */
export const RELEASE_ACTS = ['publicity', 'amendment', 'results', 'revocation'] as const;
export type ReleaseAct = (typeof RELEASE_ACTS)[number];

export type ReleaseState = 'checking' | 'approved' | 'published' | 'returned' | 'replaced';

export const RELEASE_CLAUSE = '政府信息公开条例第十七条';

/** What each state is called where a step is refused. */
export const RELEASE_LABELS: Record<ReleaseState, string> = { checking: '待审核', approved: '审核通过', published: '已公布', returned: '已退回', replaced: '已重新拟稿' };

export interface ReleaseRecord {
  key: number;
  id: string;
  editionKey: number;
  act: ReleaseAct;
  /** The list, notice or commendation the act is about. */
  subjectId: string;
  /** What was filled in for the act. */
  form: Record<string, unknown>;
  contentHash: string;
  findings: Finding[];
  state: ReleaseState;
  authorId: string;
  impact: ImpactAssessment | null;
  version: number;
}

const COLUMNS = new SqlText(`t.id as key, t.document_id as id, t.edition_id as "editionKey", t.act, t.subject_id as "subjectId", t.form::text as form, t.content_hash as "contentHash",
  t.findings::text as findings, t.state, t.author_id as "authorId", t.impact::text as impact, t.version`);

type Row = Omit<ReleaseRecord, 'form' | 'findings' | 'impact'> & { form: string; findings: string; impact: string | null };

const recordOf = (row: Row): ReleaseRecord => ({
  ...row,
  form: JSON.parse(row.form) as Record<string, unknown>,
  findings: JSON.parse(row.findings) as Finding[],
  impact: row.impact === null ? null : (JSON.parse(row.impact) as ImpactAssessment),
});

/** Unlocked. */
export async function findRelease(sql: Sql, id: string): Promise<ReleaseRecord | null> {
  const [row] = await sql<Row>`select ${COLUMNS} from releases t where t.document_id = ${id}`;
  return row ? recordOf(row) : null;
}

export async function lockRelease(sql: Sql, id: string): Promise<ReleaseRecord | null> {
  const [row] = await sql<Row>`select ${COLUMNS} from releases t where t.document_id = ${id} for update of t`;
  return row ? recordOf(row) : null;
}

/** The checked page of an act on a subject, locked; null while none is checked. */
export async function lockApproved({ sql }: Work, act: ReleaseAct, subjectId: string): Promise<ReleaseRecord | null> {
  const [row] = await sql<Row>`
    select ${COLUMNS} from releases t where t.act = ${act} and t.subject_id = ${subjectId} and t.state = 'approved' order by t.id desc limit 1 for update of t`;
  return row ? recordOf(row) : null;
}

/** SHA-256 over what was checked. */
export const releaseHash = (checked: unknown): string => createHash('sha256').update(canonicalJson(checked)).digest('hex');

export const releaseVersion = ({ id, version }: ReleaseRecord, seen: number | undefined): VersionClaim => ({ label: '公布稿', subjectType: 'release', subjectId: id, stored: version, seen });
