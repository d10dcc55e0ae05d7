import { z } from 'zod';
import { platform } from '../adapters/platform';
import { EvidenceLost, type OpenedFile } from '../adapters/evidence-store';
import type { Issue } from '../domain/rules/issue';
import { publicId } from './case-text';
import { findEvidence, journalledFile, type EvidenceRecord } from './evidence-record';
import { evidenceSubject, type EvidenceSubject } from './evidence-subjects';
import { opens } from './list-evidence';
import { notFound, Refusal } from './refusal';
import type { Command } from './run-command';
import type { Sql } from './sql';

const input = z.object({ id: publicId });

/** A file with the record it belongs to. */
export interface PlacedEvidence {
  file: EvidenceRecord;
  subject: unknown;
}

/** Finds a kept file of this kind of subject and the record it belongs to, locked for an act or not for reading. */
export async function placeEvidence(sql: Sql, kind: EvidenceSubject, subjectType: string, id: string, how: 'find' | 'lock'): Promise<PlacedEvidence | null> {
  const seen = await findEvidence(sql, id);
  if (!seen || seen.subjectType !== subjectType) return null;
  const subject = await kind[how](sql, seen.subjectId);
  // Again, now that the record is locked: another may have removed the file meanwhile.
  const file = how === 'lock' ? await findEvidence(sql, id) : seen;
  return file && file.state === 'kept' && subject !== null ? { file, subject } : null;
}

/** Reading the same file again within this time is one reading: viewers fetch a PDF in many parts. */
const ONE_READING = '10 minutes';

async function readBefore(sql: Sql, actorId: string, { subjectType, subjectId, id }: EvidenceRecord): Promise<boolean> {
  const rows = await sql`
    select 1 from journal_entries where command = 'read-evidence' and subject_type = ${subjectType} and subject_id = ${subjectId} and actor_id = ${actorId}
      and after->>'evidence' = ${id} and created_at > now() - ${ONE_READING}::interval limit 1`;
  return rows.length > 0;
}

/**
 * Opens a file for reading. An act of its own, journalled once per person, file and ten minutes (个人信息保护法第五十一条).
 * Thumbnails show no writing: they are opened by the same rule and not journalled.
 * Refuses: not-found, forbidden, evidence.sealed.
 */
export function readEvidence(subjectType: string, what: 'content' | 'thumbnail'): Command<z.infer<typeof input>, PlacedEvidence, EvidenceRecord> {
  const kind = evidenceSubject(subjectType);
  return {
    name: 'read-evidence',
    label: '附件',
    action: kind.readAction,
    input,
    lock: (sql, { id }) => placeEvidence(sql, kind, subjectType, id, 'find'),
    editionOf: ({ subject }) => kind.editionOf(subject),
    facts: ({ subject }, actor) => kind.facts(subject, actor),
    refusal: '不能查看',
    check({ file, subject }, _input, work) {
      if (kind.mayRead?.(subject, work.actor) === false) throw notFound('附件');
      const slots = kind.slots(subject, work.edition.rules);
      if (opens(slots, file, work)) return [];
      const label = slots.find(({ id }) => id === file.slot)?.label ?? '附件';
      const sealed: Issue = { code: 'evidence.sealed', clause: '个人信息保护法第五十一条', severity: 'error', params: { label } };
      throw new Refusal('forbidden', `「${label}」含个人敏感信息，您的角色不能查看。`, { issues: [sealed] });
    },
    async write({ file }, _input, { sql, actor }) {
      const quiet = what === 'thumbnail' || (await readBefore(sql, actor.id, file));
      return { answer: file, journal: quiet ? [] : [{ subjectType, subjectId: file.subjectId, before: null, after: journalledFile(file) }] };
    },
  };
}

const lost = (error: unknown): Refusal => {
  platform().strapi.log.error(`附件丢失或损坏：${(error as Error).message}`);
  return new Refusal('not-found', '登记的文件已丢失或损坏，打不开。请联系系统管理员从备份恢复；恢复之前可以重新上传。');
};

/** The content of a file one was let read, or a part of it. Refuses not-found when it is lost. */
export async function openEvidence({ storageKey }: Pick<EvidenceRecord, 'storageKey'>, range?: { first: number; last: number }): Promise<OpenedFile> {
  try {
    return await platform().evidence.read(storageKey, range);
  } catch (error) {
    throw error instanceof EvidenceLost ? lost(error) : error;
  }
}

/** The thumbnail of a file one was let read, JPEG. Refuses not-found when there is none. */
export async function openThumbnail({ storageKey, thumbnail }: Pick<EvidenceRecord, 'storageKey' | 'thumbnail'>): Promise<Buffer> {
  try {
    const picture = thumbnail ? await platform().evidence.readThumbnail(storageKey) : null;
    if (picture) return picture;
  } catch (error) {
    throw error instanceof EvidenceLost ? lost(error) : error;
  }
  throw notFound('缩略图');
}
