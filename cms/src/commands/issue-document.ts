import { createId } from '@paralleldrive/cuid2';
import { z } from 'zod';
import type { StagedFile } from '../adapters/evidence-store';
import { isOutage } from '../adapters/outage';
import { platform } from '../adapters/platform';
import type { RecordFacts } from '../domain/access/authorise';
import { DOCUMENT_KINDS, DOCUMENT_KIND_IDS } from '../domain/forms/document-kinds';
import { publicId } from './case-text';
import type { Command } from './run-command';
import type { Sql } from './sql';

const input = z.object({ kind: z.enum(DOCUMENT_KIND_IDS), id: publicId });
type Asked = z.infer<typeof input>;

/** A document drawn for good: never drawn again. */
export interface DrawnDocument {
  title: string;
  documentNumber: string | null;
  /** Civil date. */
  issuedOn: string;
  pages: number;
  /** Its record is as far as it must be. */
  ready: boolean;
  file: StagedFile;
}

interface Subject {
  editionKey: number;
  unitKey: number;
  unitPath: string;
  issued: boolean;
}

/** The record a document is made of, locked, with the unit that issues: a report is the body's, all else the province's. */
async function lockSubject(sql: Sql, { kind, id }: Asked): Promise<Subject | null> {
  const { subject } = DOCUMENT_KINDS[kind];
  const [found] = await sql<{ editionKey: number; slateKey: number | null }>`
    select edition_id as "editionKey", null::int as "slateKey" from public_notices where ${subject} = 'notices' and document_id = ${id}
    union all select edition_id, null from commendations where ${subject} = 'commendations' and document_id = ${id}
    union all select edition_id, null from meetings where ${subject} = 'meetings' and document_id = ${id}
    union all select edition_id, id from slates where ${subject} = 'slates' and document_id = ${id}`;
  if (!found) return null;
  await sql`select id from editions where id = ${found.editionKey} for update`;
  const [unit] = await sql<{ unitKey: number; unitPath: string }>`
    select u.id as "unitKey", u.path as "unitPath" from units u
    where case when ${found.slateKey}::int is null then u.kind = 'province' else u.id = (select unit_id from slates where id = ${found.slateKey}) end`;
  const issued = await sql`select 1 from issued_documents where kind = ${kind} and subject_id = ${id}`;
  return unit ? { editionKey: found.editionKey, ...unit, issued: issued.length > 0 } : null;
}

function issuing<Answer>(drawn: Pick<DrawnDocument, 'ready'>, write: Command<Asked, Subject, Answer>['write']): Command<Asked, Subject, Answer> {
  return {
    name: 'issue-document',
    label: '文书',
    action: 'document.issue',
    input,
    lock: lockSubject,
    editionOf: ({ editionKey }) => editionKey,
    facts: ({ unitPath }): RecordFacts => ({ unitPath }),
    refusal: '不能制发',
    check({ issued }, { kind }) {
      const { label, official } = DOCUMENT_KINDS[kind];
      if (!official) return [{ code: 'document.not-official', clause: '本系统缺省', severity: 'error', params: { label } }];
      if (issued) return [{ code: 'document.issued', clause: '本系统缺省', severity: 'error', params: { label } }];
      return drawn.ready ? [] : [{ code: 'document.unready', clause: '本系统缺省', severity: 'error', params: { label } }];
    },
    write,
  };
}

/** Asks only: may this person issue this document now? Asked before it is drawn, and once more when it is kept. */
export const mayIssue = (ready: boolean): Command<Asked, Subject, null> => issuing({ ready }, async () => ({ answer: null, journal: [], discard: true }));

/**
 * Issues a document: its bytes are kept as they are, with their SHA-256, under a number and a date, and from now on they
 * are the document (GB/T 9704; 通知三（三）1, 三（一）5–7). Refuses: document.not-official, document.issued, document.unready.
 */
export const issueDocument = (drawn: DrawnDocument): Command<Asked, Subject, { id: string }> =>
  issuing(drawn, async ({ editionKey, unitKey }, { kind, id: subjectId }, { sql, actor }) => {
    const { title, documentNumber, issuedOn, pages, file } = drawn;
    const id = createId();
    await sql`
      insert into issued_documents (document_id, edition_id, unit_id, kind, subject_id, title, document_number, issued_on, digest, bytes, pages, storage_key,
        issued_by, issued_by_name, version, created_at, updated_at, published_at)
      values (${id}, ${editionKey}, ${unitKey}, ${kind}, ${subjectId}, ${title}, ${documentNumber}, ${issuedOn}::date, ${file.sha256}, ${file.bytes}, ${pages}, ${file.storageKey},
        ${actor.id}, ${actor.displayName}, 1, now(), now(), now())`;
    return {
      answer: { id },
      journal: [{ subjectType: 'document', subjectId: id, before: null, after: { kind, subject: subjectId, documentNumber, issuedOn, pages, sha256: file.sha256 } }],
    };
  });

/** Seals the bytes of a document beside the scans. */
export async function keepDocument(pdf: Buffer): Promise<StagedFile> {
  const staged = await platform().evidence.stage((async function* () { yield pdf; })(), pdf.length);
  if (!staged) throw new Error('A document was longer than itself.');
  return staged;
}

/** Drops what was kept for a document that was then not issued; when the connection was cut at COMMIT nobody knows, and the next start sweeps what no record names. */
export async function dropDocument({ storageKey }: StagedFile, why: unknown): Promise<void> {
  if (isOutage(why)) return;
  await platform().evidence.discard(storageKey);
}
