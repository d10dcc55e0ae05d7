import { z } from 'zod';
import type { Issue } from '../domain/rules/issue';
import { publicId, seenVersion } from './case-text';
import { checkSitting, CLAUSE, lockMeeting, type MeetingRecord } from './meeting-record';
import type { Command } from './run-command';

const input = z.object({ id: publicId, version: seenVersion, present: z.array(z.string().max(60)).max(200) });

const strangers = ({ members }: MeetingRecord, present: readonly string[]): Issue[] =>
  present.every((id) => members.some((member) => member.id === id)) ? [] : [{ code: 'meeting.stranger', clause: '附件1', severity: 'error', field: 'present', params: {} }];

/** Who has voted already in this meeting was there. */
async function voted(sql: Parameters<typeof lockMeeting>[0], key: number): Promise<string[]> {
  const rows = await sql<{ id: string }>`
    select distinct b.member_id as id from ballots b join motions t on t.id = b.motion_id where t.meeting_id = ${key} and b.choice <> 'recused'`;
  return rows.map(({ id }) => id);
}

/** Enters which members are there (通知三（一）5). Refuses: stale, meeting.minuted, meeting.ahead, meeting.stranger, meeting.voted. */
export const recordAttendance: Command<z.infer<typeof input>, MeetingRecord, { id: string }> = {
  name: 'record-attendance',
  label: '会议',
  action: 'meeting.convene',
  input,
  lock: (sql, { id }) => lockMeeting(sql, id),
  editionOf: ({ editionKey }) => editionKey,
  facts: () => ({}),
  version: ({ id, version }, { version: seen }) => ({ label: '会议', subjectType: 'meeting', subjectId: id, stored: version, seen }),
  refusal: '不能登记到会',
  async check(meeting, { present }, { sql, today }) {
    const left = (await voted(sql, meeting.key)).filter((id) => !present.includes(id));
    const names = meeting.members.filter(({ id }) => left.includes(id)).map(({ name }) => name);
    return [
      ...checkSitting(meeting, today),
      ...strangers(meeting, present),
      ...(names.length === 0 ? [] : [{ code: 'meeting.voted', clause: CLAUSE, severity: 'error', params: { names: names.join('、') } } as const]),
    ];
  },
  async write({ key, id, members, present: before }, { present }, { sql }) {
    const there = members.filter((member) => present.includes(member.id));
    await sql`update meetings set present = ${JSON.stringify(there.map((member) => member.id))}::jsonb, version = version + 1, updated_at = now() where id = ${key}`;
    return { answer: { id }, journal: [{ subjectType: 'meeting', subjectId: id, before: { present: before.length }, after: { present: there.map(({ name }) => name), members: members.length } }] };
  },
};
