import { createId } from '@paralleldrive/cuid2';
import { z } from 'zod';
import { publicId, requiredText } from './case-text';
import { checkSitting, CLAUSE, lockMeeting, MOTION_KINDS, type MeetingRecord } from './meeting-record';
import { subjectOf } from './motion-subject';
import type { ExplainedDeviation } from './province-list';
import type { Command } from './run-command';
import type { Sql } from './sql';

const input = z.object({
  meetingId: publicId,
  kind: z.enum(MOTION_KINDS),
  title: requiredText(200),
  subjectId: publicId,
  nomineeIds: z.array(publicId).max(1_000).optional(),
});

/** Where the list that is voted on departs from its proposal; nothing of other matters. */
async function deviationsOn(sql: Sql, subjectId: string): Promise<{ nominee: string; name: string; kind: string; reason: string }[]> {
  const [list] = await sql<{ deviations: string | null }>`select deviations::text as deviations from slates where document_id = ${subjectId}`;
  const stored = list?.deviations ? (JSON.parse(list.deviations) as ExplainedDeviation[]) : [];
  return stored.map(({ nominee, name, kind, reason }) => ({ nominee, name, kind, reason }));
}

/**
 * Puts a matter to the vote (通知三（一）3、5、7，三（二）4), bound to the content it has now. What is voted on again in the
 * same meeting is a new motion. Refuses: meeting.minuted, meeting.ahead, motion.nothing, motion.open.
 */
export const openMotion: Command<z.infer<typeof input>, MeetingRecord, { id: string }> = {
  name: 'open-motion',
  label: '会议',
  action: 'meeting.convene',
  input,
  async lock(sql, { kind, meetingId, subjectId }) {
    // The list is locked before the meeting, like everywhere: it cannot change between the reading and the motion.
    if (kind === 'shortlist' || kind === 'confirmation') await sql`select id from slates where document_id = ${subjectId} for update`;
    return lockMeeting(sql, meetingId);
  },
  editionOf: ({ editionKey }) => editionKey,
  facts: () => ({}),
  refusal: '不能提交表决',
  async check(meeting, { kind, subjectId, nomineeIds }, { sql, today }) {
    const subject = await subjectOf(sql, meeting.editionKey, kind, subjectId, nomineeIds);
    const [open] = await sql`select id from motions where meeting_id = ${meeting.key} and kind = ${kind} and subject_id = ${subjectId} and state = 'open'`;
    return [
      ...checkSitting(meeting, today),
      ...(subject ? [] : [{ code: 'motion.nothing', clause: CLAUSE, severity: 'error', params: {} } as const]),
      ...(open ? [{ code: 'motion.open', clause: CLAUSE, severity: 'error', params: {} } as const] : []),
    ];
  },
  async write(meeting, { kind, title, subjectId, nomineeIds }, { sql, now }) {
    const subject = (await subjectOf(sql, meeting.editionKey, kind, subjectId, nomineeIds))!;
    const id = createId();
    const deviations = await deviationsOn(sql, subjectId);
    await sql`
      insert into motions (document_id, edition_id, meeting_id, kind, title, subject_id, subject_hash, subject, deviations, state, opened_at, version, created_at, updated_at, published_at)
      values (${id}, ${meeting.editionKey}, ${meeting.key}, ${kind}, ${title}, ${subjectId}, ${subject.hash}, ${JSON.stringify(subject.people)}::jsonb, ${JSON.stringify(deviations)}::jsonb, 'open',
        ${now.toISOString()}::timestamptz at time zone 'UTC', 1, now(), now(), now())`;
    return {
      answer: { id },
      journal: [{ subjectType: 'motion', subjectId: id, before: null, after: { meeting: meeting.id, kind, title, subject: subjectId, subjectHash: subject.hash, people: subject.people.map((person) => person.id), ...(deviations.length > 0 ? { deviations } : {}) } }],
    };
  },
};
