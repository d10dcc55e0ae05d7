import { slotOf } from '@domain/evidence/evidence-slot';
import { EvidencePanel } from '../evidence/EvidencePanel';
import { text } from '../i18n/text';
import { useSession } from '../session/session';
import type { Announcement } from './records';
import '../i18n/zh-CN/announcements';

/** The files published beside an announcement; the scan looks into them too. */
export function Attachments({ record, open }: { record: Announcement; open: boolean }) {
  const { edition } = useSession();
  if (!edition) return null;
  const slots = [slotOf(edition.materials, { id: 'attachment', label: text('announcement.attachment'), required: false, visibility: 'public' })];
  return <EvidencePanel subjectType="announcement" subjectId={record.id} slots={slots} open={open} title={text('announcement.attachments')} />;
}
