import { z } from 'zod';
import type { Issue } from '../domain/rules/issue';
import { publicId, requiredText, seenVersion } from './case-text';
import { CLAUSE, lockMeeting, type MeetingRecord } from './meeting-record';
import type { Command } from './run-command';
import type { Sql } from './sql';

const input = z.object({ id: publicId, version: seenVersion, minutesNumber: requiredText(100), minutesText: requiredText(20_000) });

const refuse = (code: Issue['code'], params: Issue['params'] = {}): Issue[] => [{ code, clause: CLAUSE, severity: 'error', params }];

async function checkMotions(sql: Sql, { key }: MeetingRecord): Promise<Issue[]> {
  const motions = await sql<{ title: string; state: string }>`select title, state from motions where meeting_id = ${key} order by id`;
  const open = motions.filter(({ state }) => state === 'open').map(({ title }) => title);
  if (motions.length === 0) return refuse('meeting.no-motions');
  return open.length > 0 ? refuse('meeting.open-motions', { titles: open.join('、') }) : [];
}

/**
 * Writes the minutes under their number (通知三（一）5); until they are signed they may be written anew.
 * Refuses: stale, meeting.signed, meeting.no-motions, meeting.open-motions, meeting.number.
 */
export const minuteMeeting: Command<z.infer<typeof input>, MeetingRecord, { id: string }> = {
  name: 'minute-meeting',
  label: '会议',
  action: 'meeting.convene',
  input,
  lock: (sql, { id }) => lockMeeting(sql, id),
  editionOf: ({ editionKey }) => editionKey,
  facts: () => ({}),
  version: ({ id, version }, { version: seen }) => ({ label: '会议', subjectType: 'meeting', subjectId: id, stored: version, seen }),
  refusal: '不能登记纪要',
  async check(meeting, { minutesNumber }, { sql }) {
    if (meeting.state === 'signed') return refuse('meeting.signed');
    const [taken] = await sql`select id from meetings where edition_id = ${meeting.editionKey} and minutes_number = ${minutesNumber} and id <> ${meeting.key}`;
    return [...(await checkMotions(sql, meeting)), ...(taken ? refuse('meeting.number', { number: minutesNumber }) : [])];
  },
  async write({ key, id, state }, { minutesNumber, minutesText }, { sql, actor }) {
    await sql`
      update meetings set state = 'minuted', minutes_number = ${minutesNumber}, minutes_text = ${minutesText}, minuted_by = ${actor.id}, minuted_by_name = ${actor.displayName},
        version = version + 1, updated_at = now() where id = ${key}`;
    return { answer: { id }, journal: [{ subjectType: 'meeting', subjectId: id, before: { state }, after: { state: 'minuted', minutesNumber, minutesText } }] };
  },
};

const signing = z.object({ id: publicId, version: seenVersion });

/** Signs the minutes, by somebody other than who wrote them: from now on the decisions hold. Refuses: stale, meeting.unminuted, meeting.signed, check.same-person. */
export const signMinutes: Command<z.infer<typeof signing>, MeetingRecord, { id: string }> = {
  name: 'sign-minutes',
  label: '会议',
  action: 'meeting.sign',
  input: signing,
  lock: (sql, { id }) => lockMeeting(sql, id),
  editionOf: ({ editionKey }) => editionKey,
  facts: () => ({}),
  version: ({ id, version }, { version: seen }) => ({ label: '会议', subjectType: 'meeting', subjectId: id, stored: version, seen }),
  refusal: '不能签批纪要',
  check({ state, minutedBy }, _input, { actor }) {
    if (state === 'signed') return refuse('meeting.signed');
    if (state === 'convened') return refuse('meeting.unminuted');
    return minutedBy === actor.id ? refuse('check.same-person') : [];
  },
  async write({ key, id, minutesNumber }, _input, { sql, actor, now }) {
    await sql`
      update meetings set state = 'signed', signed_by = ${actor.id}, signed_by_name = ${actor.displayName}, signed_at = ${now.toISOString()}::timestamptz at time zone 'UTC',
        version = version + 1, updated_at = now() where id = ${key}`;
    return { answer: { id }, journal: [{ subjectType: 'meeting', subjectId: id, before: { state: 'minuted' }, after: { state: 'signed', minutesNumber } }] };
  },
};
