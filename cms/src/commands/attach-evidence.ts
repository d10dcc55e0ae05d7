import { createId } from '@paralleldrive/cuid2';
import { z } from 'zod';
import { EvidenceFault } from '../adapters/evidence/evidence-fault';
import type { Inspection } from '../adapters/evidence/inspection';
import type { StagedFile } from '../adapters/evidence-store';
import { isOutage } from '../adapters/outage';
import { platform } from '../adapters/platform';
import type { EvidenceSlot } from '../domain/evidence/evidence-slot';
import { plainFileName } from '../domain/evidence/plain-file-name';
import type { Issue } from '../domain/rules/issue';
import { publicId } from './case-text';
import { journalledFile, keptEvidence, viewOf, type EvidenceRecord, type EvidenceView } from './evidence-record';
import { evidenceSubject } from './evidence-subjects';
import { badRequest, refusedBy } from './refusal';
import { runCommand, type Command, type CommandContext, type Work, type Written } from './run-command';

/** A file that arrived: stored and sealed, not yet looked into. */
export interface ArrivedFile {
  subjectType: string;
  subjectId: string;
  slot: string;
  fileName: string;
  staged: StagedFile;
}

const input = z.object({ subjectId: publicId, slot: z.string().min(1).max(60), sha256: z.string() });
type Place = z.infer<typeof input>;
type Bounds = { slot: EvidenceSlot; same: EvidenceRecord | null };
/** What happens once the place is known to take a file: `same` is the file itself when it is there already. */
type Then<Answer> = (place: { slot: EvidenceSlot; kept: EvidenceRecord[]; same: EvidenceRecord | null; subjectId: string }, work: Work) => Promise<Written<Answer>>;

const MEGABYTE = 1024 * 1024;

function issue(code: Extract<Issue['code'], `evidence.${string}`>, clause: string, params: Issue['params']): Issue {
  return { code, clause, severity: 'error', params };
}

function attaching<Answer>(subjectType: string, then: Then<Answer>): Command<Place, unknown, Answer> {
  const subject = evidenceSubject(subjectType);
  const keptIn = async ({ sql }: Pick<Work, 'sql'>, { subjectId, slot }: Place): Promise<EvidenceRecord[]> =>
    (await keptEvidence(sql, subjectType, subjectId)).filter((file) => file.slot === slot);
  return {
    name: 'attach-evidence',
    label: subject.label,
    action: subject.attachAction,
    input,
    lock: (sql, { subjectId }) => subject.lock(sql, subjectId),
    editionOf: subject.editionOf,
    facts: subject.facts,
    refusal: '不能上传',
    async check(found, place, work) {
      const { rules } = work.edition;
      const slot = subject.slots(found, rules).find(({ id }) => id === place.slot);
      if (!slot) return [issue('evidence.slot', rules.materials.files.clause, { slot: place.slot })];
      const stands = subject.check(found, rules);
      if (stands.length > 0) return stands;
      const kept = await keptIn(work, place);
      const full = slot.most > 1 && kept.length >= slot.most && !kept.some(({ sha256 }) => sha256 === place.sha256);
      return full ? [issue('evidence.most', slot.clause, { label: slot.label, most: slot.most })] : [];
    },
    async write(found, place, work) {
      const slot = subject.slots(found, work.edition.rules).find(({ id }) => id === place.slot)!;
      const kept = await keptIn(work, place);
      return then({ slot, kept, same: kept.find(({ sha256 }) => sha256 === place.sha256) ?? null, subjectId: place.subjectId }, work);
    },
  };
}

/** Asks only: may this person attach this here now, within which bounds, and is it there already? */
const asking = (subjectType: string): Command<Place, unknown, Bounds> =>
  attaching(subjectType, async ({ slot, same }) => ({ answer: { slot, same }, journal: [] }));

/** Makes the file part of the record; in a slot for one file it takes the place of the earlier one. */
const keeping = ({ subjectType, fileName, staged }: ArrivedFile, inspection: Inspection): Command<Place, unknown, EvidenceRecord> =>
  attaching(subjectType, async ({ slot, kept, same, subjectId }, { sql, actor, now }) => {
    if (same) return { answer: same, journal: [] };
    const { mediaType, pages, width, height, thumbnail } = inspection;
    const replaced = slot.most === 1 ? kept : [];
    await sql`
      update evidences set state = 'removed', removed_at = ${now.toISOString()}::timestamptz at time zone 'UTC', version = version + 1, updated_at = now()
      where id = any(${replaced.map(({ key }) => key)}::int[])`;
    const file = {
      id: createId(), subjectType, subjectId, slot: slot.id, fileName: plainFileName(fileName), mediaType, bytes: staged.bytes, pages, width, height,
      sha256: staged.sha256, storageKey: staged.storageKey, thumbnail: thumbnail !== null, uploadedBy: actor.id, uploadedByName: actor.displayName, state: 'kept' as const,
    };
    const [stored] = await sql<{ key: number; uploadedAt: string }>`
      insert into evidences (document_id, subject_type, subject_id, slot, single, file_name, media_type, bytes, pages, width, height, digest, storage_key,
        thumbnail, uploaded_by, uploaded_by_name, state, version, created_at, updated_at, published_at)
      values (${file.id}, ${subjectType}, ${subjectId}, ${slot.id}, ${slot.most === 1}, ${file.fileName}, ${mediaType}, ${staged.bytes}, ${pages}, ${width}, ${height},
        ${staged.sha256}, ${staged.storageKey}, ${file.thumbnail}, ${actor.id}, ${actor.displayName}, 'kept', 1, ${now.toISOString()}::timestamptz at time zone 'UTC', now(), now())
      returning id as key, to_char(created_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "uploadedAt"`;
    return {
      answer: { ...file, ...stored! },
      journal: [{ subjectType, subjectId, before: replaced.length > 0 ? replaced.map(journalledFile) : null, after: journalledFile(file) }],
    };
  });

/** What the file is, by its content and within the slot's bounds. */
async function inspect({ staged }: ArrivedFile, slot: EvidenceSlot): Promise<Inspection> {
  const { evidence, inspector } = platform();
  try {
    if (staged.bytes > slot.megabytes * MEGABYTE) throw new EvidenceFault('evidence.too-large', { megabytes: slot.megabytes });
    return await inspector.inspect(await evidence.readWhole(staged.storageKey), slot);
  } catch (error) {
    if (error instanceof EvidenceFault) throw refusedBy([issue(error.code, slot.clause, error.params)], '不能上传');
    throw error;
  }
}

/** Takes in what a client sends, sealed from the first byte. Null when it is larger than any slot of the edition takes. */
export function stageEvidence(source: AsyncIterable<Buffer>, megabytes: number): Promise<StagedFile | null> {
  return platform().evidence.stage(source, megabytes * MEGABYTE);
}

/** Drops a file that became part of no record. */
export function dropStaged({ storageKey }: StagedFile): Promise<void> {
  return platform().evidence.discard(storageKey);
}

/**
 * Attaches an arrived file to a record: asks, looks into it in a process of its own, then keeps it. The same bytes in the
 * same slot are one file: sending them again answers what is there. Whatever is refused is removed at once.
 * Refuses: not-found, forbidden, evidence.* (slot, most, type, size, content), and what the subject's own rules say.
 */
export async function attachEvidence(context: CommandContext, arrived: ArrivedFile): Promise<EvidenceView> {
  const { subjectType, subjectId, slot: slotId, staged } = arrived;
  const place = { subjectId, slot: slotId, sha256: staged.sha256 };
  let dropped = true;
  try {
    if (staged.bytes === 0) throw badRequest('文件是空的，请重新选择。', { file: '空文件' });
    const { slot, same } = await runCommand(asking(subjectType), { ...context, idempotencyKey: null }, place);
    if (same) return viewOf(same, true);
    const inspection = await inspect(arrived, slot);
    if (inspection.thumbnail) await platform().evidence.keepThumbnail(staged.storageKey, inspection.thumbnail);
    const file = await runCommand(keeping(arrived, inspection), context, place);
    dropped = file.storageKey !== staged.storageKey;
    return viewOf(file, true);
  } catch (error) {
    // Cut off at COMMIT: whether the record names the file nobody knows. What no record names is swept at the next start.
    if (isOutage(error)) dropped = false;
    throw error;
  } finally {
    if (dropped) await dropStaged(staged).catch(() => undefined);
  }
}
