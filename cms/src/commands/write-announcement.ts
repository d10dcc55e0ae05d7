import { createId } from '@paralleldrive/cuid2';
import { z } from 'zod';
import { announcementBlock, type EditionRules } from '../domain/rules/schema';
import type { Issue } from '../domain/rules/issue';
import { announcementVersion, lockAnnouncement, type AnnouncementRecord } from './announcement-record';
import { civilDay, optionalText, publicId, requiredText, seenVersion } from './case-text';
import { checkEditable } from './editable';
import type { Command, Work } from './run-command';
import type { Sql } from './sql';

const text = {
  title: requiredText(200),
  documentNumber: optionalText(100),
  issuedOn: civilDay,
  blocks: z.array(announcementBlock).min(1).max(300),
  correctionNote: optionalText(500),
  expiresOn: civilDay.nullish(),
};
const draft = z.object({ kind: z.string().max(60), correctsId: publicId.nullish(), ...text });
const change = z.object({ id: publicId, version: seenVersion, ...text });

interface Corrected {
  key: number;
  id: string;
  state: string;
  path: string | null;
}

async function correctedBy(sql: Sql, id: string): Promise<Corrected | null> {
  const [row] = await sql<Corrected>`select id as key, document_id as id, state, path from announcements where document_id = ${id} for update`;
  return row ?? null;
}

function checkKind(kind: string, { publication }: EditionRules): Issue[] {
  return publication.announcements.some(({ id }) => id === kind) ? [] : [{ code: 'announcement.kind', clause: '公告模板', severity: 'error', field: 'kind', params: {} }];
}

/** The fields of a form as they are stored. */
const stored = (form: z.infer<typeof change> | z.infer<typeof draft>) => ({ ...form, documentNumber: form.documentNumber ?? null, correctionNote: form.correctionNote ?? null, expiresOn: form.expiresOn ?? null });

/**
 * Begins an announcement, from nothing or as a correction of one that is public (it will take its address as the next
 * version). Refuses: announcement.kind, announcement.corrects.
 */
export const draftAnnouncement: Command<z.infer<typeof draft>, { corrects: Corrected | null }, { id: string }> = {
  name: 'draft-announcement',
  label: '要更正的公告',
  action: 'announcement.edit',
  input: draft,
  async lock(sql, { correctsId }) {
    if (!correctsId) return { corrects: null };
    const corrects = await correctedBy(sql, correctsId);
    return corrects && { corrects };
  },
  editionOf: () => null,
  facts: () => ({}),
  refusal: '不能起草',
  check({ corrects }, { kind }, { edition }) {
    const wrong: Issue[] = corrects !== null && corrects.state !== 'published' ? [{ code: 'announcement.corrects', clause: '公告模板', severity: 'error', field: 'correctsId', params: {} }] : [];
    return [...checkKind(kind, edition.rules), ...wrong];
  },
  async write({ corrects }, form, { sql, edition, actor }) {
    const id = createId();
    const { kind, title, documentNumber, issuedOn, blocks, correctionNote, expiresOn } = { ...stored(form), kind: form.kind };
    const { initial } = edition.rules.stages.announcement;
    await sql`
      insert into announcements (document_id, edition_id, corrects_id, kind, title, document_number, issued_on, blocks, correction_note, expires_on, state,
        author_id, author_name, version, created_at, updated_at, published_at)
      values (${id}, ${edition.key}, ${corrects?.key ?? null}, ${kind}, ${title}, ${documentNumber}, ${issuedOn}::date, ${JSON.stringify(blocks)}::jsonb, ${correctionNote},
        ${expiresOn}::date, ${initial}, ${actor.id}, ${actor.displayName}, 1, now(), now(), now())`;
    return { answer: { id }, journal: [{ subjectType: 'announcement', subjectId: id, before: null, after: { kind, title, documentNumber, issuedOn, corrects: corrects?.id ?? null, version: 1 } }] };
  },
};

/** Whoever changes a draft last is its author: the check must then be somebody else's. */
async function update({ sql, actor }: Work, { key }: AnnouncementRecord, form: z.infer<typeof change>): Promise<void> {
  const { title, documentNumber, issuedOn, blocks, correctionNote, expiresOn } = stored(form);
  await sql`
    update announcements set title = ${title}, document_number = ${documentNumber}, issued_on = ${issuedOn}::date, blocks = ${JSON.stringify(blocks)}::jsonb,
      correction_note = ${correctionNote}, expires_on = ${expiresOn}::date, author_id = ${actor.id}, author_name = ${actor.displayName},
      version = version + 1, updated_at = now() where id = ${key}`;
}

/** Changes a draft. Refuses: stale, state.wrong. */
export const editAnnouncement: Command<z.infer<typeof change>, AnnouncementRecord, { id: string }> = {
  name: 'edit-announcement',
  label: '公告稿',
  action: 'announcement.edit',
  input: change,
  lock: (sql, { id }) => lockAnnouncement(sql, id),
  editionOf: ({ editionKey }) => editionKey,
  facts: () => ({}),
  version: (announcement, { version }) => announcementVersion(announcement, version),
  refusal: '不能修改',
  check: ({ state }, _form, { edition }) => checkEditable(edition.rules.stages.announcement, state, '修改公告稿'),
  async write(announcement, form, work) {
    await update(work, announcement, form);
    const { id, title, documentNumber, version } = announcement;
    return {
      answer: { id },
      journal: [{ subjectType: 'announcement', subjectId: id, before: { title, documentNumber, version }, after: { title: form.title, documentNumber: form.documentNumber ?? null, blocks: form.blocks.length, version: version + 1 } }],
    };
  },
};
