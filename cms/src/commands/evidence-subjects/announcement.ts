import { MEDIA_TYPES, slotOf } from '../../domain/evidence/evidence-slot';
import { findAnnouncement, lockAnnouncement, type AnnouncementRecord } from '../announcement-record';
import { checkEditable } from '../editable';
import type { EvidenceSubject } from './evidence-subject';

/** Files to be published beside an announcement; they go through the privacy scan with it. */
export const announcementEvidence: EvidenceSubject<AnnouncementRecord> = {
  label: '公告稿',
  readAction: 'announcement.read',
  attachAction: 'announcement.edit',
  find: findAnnouncement,
  lock: lockAnnouncement,
  editionOf: ({ editionKey }) => editionKey,
  facts: () => ({}),
  slots: (_announcement, { materials }) => [slotOf(materials, { id: 'attachment', label: '公告附件', required: false, visibility: 'public', accepts: MEDIA_TYPES })],
  check: ({ state }, { stages }) => checkEditable(stages.announcement, state, '更改公告附件'),
};
