import { z } from 'zod';
import { platform } from '../adapters/platform';
import { attachmentsOf, findAnnouncement, type AnnouncementRecord } from './announcement-record';
import { publicId } from './case-text';
import { announcementModel } from './publication-model';
import type { Command } from './run-command';

/** Draws the page exactly as it would be published now; stores nothing. Refuses: forbidden, not-found. */
export const previewAnnouncement: Command<{ id: string }, AnnouncementRecord, { page: string }> = {
  name: 'preview-announcement',
  label: '公告稿',
  action: 'announcement.read',
  input: z.object({ id: publicId }),
  lock: (sql, { id }) => findAnnouncement(sql, id),
  editionOf: ({ editionKey }) => editionKey,
  facts: () => ({}),
  async write(announcement, _input, work) {
    const files = (await attachmentsOf(work.sql, announcement.id)).map(({ fileName, bytes }) => ({ name: fileName, bytes }));
    const changes = announcement.correctsKey === null ? [] : [{ day: work.today, note: announcement.correctionNote ?? '内容有更正。' }];
    const model = announcementModel(work, announcement, { publishAt: work.now, changes, files });
    return { answer: { page: platform().drawPage(model, `/notices/${announcement.id}/`) }, journal: [], discard: true };
  },
};
