import { z } from 'zod';
import { platform } from '../adapters/platform';
import { checkTimes } from '../domain/publication/announcement/check-times';
import { act } from '../domain/workflow/act';
import type { Issue } from '../domain/rules/issue';
import { announcementVersion, attachmentsOf, contentHash, findAnnouncement, lockAnnouncement, type AnnouncementRecord } from './announcement-record';
import { publicId, requiredText, seenVersion } from './case-text';
import type { EvidenceRecord } from './evidence-record';
import { parseInput } from './parse-input';
import { announcementModel, storePublication } from './publication-model';
import { notFound } from './refusal';
import { runCommand, type Command, type CommandContext } from './run-command';
import { stateAfter } from './slate-step';
import { sqlOf, type Sql } from './sql';

const publishing = z.object({ id: publicId, version: seenVersion, publishAt: z.iso.datetime({ offset: true }).nullish() });
const withdrawing = z.object({ id: publicId, version: seenVersion, reason: requiredText(1_000) });

interface Placed {
  announcement: AnnouncementRecord;
  /** The address of what it corrects, and the notes that stand there already. */
  corrected: { path: string; changes: { day: string; note: string }[] } | null;
}

async function place(sql: Sql, id: string): Promise<Placed | null> {
  const announcement = await lockAnnouncement(sql, id);
  if (!announcement) return null;
  if (announcement.correctsKey === null) return { announcement, corrected: null };
  const [found] = await sql<{ path: string; changes: string | null }>`
    select a.path, (select p.model->'changes' from publications p where p.path = a.path order by p.version desc limit 1)::text as changes
    from announcements a where a.id = ${announcement.correctsKey}`;
  return { announcement, corrected: found ? { path: found.path, changes: found.changes ? (JSON.parse(found.changes) as { day: string; note: string }[]) : [] } : null };
}

type Attached = EvidenceRecord & { content: Buffer };

/** The attachments with their bytes, read before anything is locked. */
async function openAttachments(id: string): Promise<Attached[]> {
  const files = await platform().connection.transaction(async (transaction) => {
    const sql = sqlOf(transaction);
    return (await findAnnouncement(sql, id)) && attachmentsOf(sql, id);
  });
  if (!files) throw notFound('公告稿');
  return Promise.all(files.map(async (file) => ({ ...file, content: await platform().evidence.readWhole(file.storageKey) })));
}

function publishCommand(attached: readonly Attached[]): Command<z.infer<typeof publishing>, Placed, { id: string }> {
  return {
    name: 'publish-announcement',
    label: '公告稿',
    action: 'announcement.publish',
    input: publishing,
    lock: (sql, { id }) => place(sql, id),
    editionOf: ({ announcement }) => announcement.editionKey,
    facts: () => ({}),
    version: ({ announcement }, { version }) => announcementVersion(announcement, version),
    refusal: '不能发布',
    async check({ announcement }, { publishAt }, { sql, now, edition }) {
      const { rules } = edition;
      const step = act(rules.stages.announcement, announcement, 'publish', { rules });
      if (!step.allowed) return step.issues;
      const times = checkTimes({ publishAt: publishAt ? new Date(publishAt) : null, expiresOn: announcement.expiresOn }, now, rules.calendar.timeZone);
      const hash = contentHash(announcement, await attachmentsOf(sql, announcement.id));
      const changed: Issue[] = hash === announcement.contentHash ? [] : [{ code: 'announcement.changed', clause: '政府信息公开条例第十七条', severity: 'error', params: {} }];
      return [...changed, ...times];
    },
    async write({ announcement, corrected }, { publishAt }, work) {
      const { sql, now, today } = work;
      const { id, key, state, version } = announcement;
      const from = publishAt ? new Date(publishAt) : now;
      const path = corrected?.path ?? `/notices/${id}/`;
      const changes = corrected ? [...corrected.changes, { day: today, note: announcement.correctionNote ?? '内容有更正。' }] : [];
      const model = announcementModel(work, announcement, { publishAt: from, changes, files: attached.map(({ fileName, bytes }) => ({ name: fileName, bytes })) });
      const publication = await storePublication(work, { noticeKey: null, path, publishAt: from, model });
      for (const { fileName, mediaType, sha256, content } of attached) {
        await sql`insert into publication_files (publication_id, name, media_type, digest, content) values (${publication}, ${fileName}, ${mediaType}, ${sha256}, ${content})`;
      }
      const next = stateAfter('announcement', state, 'publish', work);
      await sql`
        update announcements set state = ${next}, path = ${path}, published_from = ${from.toISOString()}::timestamptz at time zone 'UTC', version = version + 1, updated_at = now() where id = ${key}`;
      return {
        answer: { id },
        journal: [{ subjectType: 'announcement', subjectId: id, before: { state, version }, after: { state: next, path, publication, publishAt: from.toISOString(), files: attached.length, version: version + 1 } }],
        effects: [{ topic: 'publication.created', payload: { publication, path } }],
      };
    },
  };
}

/**
 * Publishes a checked announcement now or at an instant; a correction takes the address of what it corrects, as its next
 * version with a visible note. Refuses: stale, state.wrong, announcement.changed, announcement.instant, announcement.expiry.
 */
export async function publishAnnouncement(context: CommandContext, raw: unknown): Promise<{ id: string }> {
  const { id } = parseInput(publishing, raw);
  return runCommand(publishCommand(await openAttachments(id)), context, raw);
}

/** Takes an announcement down for good; its address answers that it was withdrawn. Refuses: stale, state.wrong, field.required. */
export const withdrawAnnouncement: Command<z.infer<typeof withdrawing>, AnnouncementRecord, { id: string }> = {
  name: 'withdraw-announcement',
  label: '公告',
  action: 'announcement.publish',
  input: withdrawing,
  lock: (sql, { id }) => lockAnnouncement(sql, id),
  editionOf: ({ editionKey }) => editionKey,
  facts: () => ({}),
  version: (announcement, { version }) => announcementVersion(announcement, version),
  refusal: '不能撤下',
  check(announcement, { reason }, { edition: { rules } }) {
    const step = act(rules.stages.announcement, announcement, 'withdraw', { rules, 'reason-given': { reason: { words: reason } } });
    return step.allowed ? [] : step.issues;
  },
  async write({ id, key, state, path, version }, { reason }, work) {
    const { sql } = work;
    const next = stateAfter('announcement', state, 'withdraw', work);
    await sql`update announcements set state = ${next}, version = version + 1, updated_at = now() where id = ${key}`;
    await sql`update publications set withdrawn_at = now() where path = ${path} and withdrawn_at is null`;
    return {
      answer: { id },
      journal: [{ subjectType: 'announcement', subjectId: id, reason, before: { state, version }, after: { state: next, version: version + 1 } }],
      effects: path === null ? [] : [{ topic: 'publication.withdrawn', payload: { notice: id, path } }],
    };
  },
};
