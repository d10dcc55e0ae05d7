import { createId } from '@paralleldrive/cuid2';
import { z } from 'zod';
import { civilDay, requiredText } from './case-text';
import { loadEdition, type EditionRecord } from './edition-record';
import { listMembers, type Membership } from './leading-group';
import { CLAUSE } from './meeting-record';
import type { Command } from './run-command';

const input = z.object({ title: requiredText(200), heldOn: civilDay, place: requiredText(200) });

interface Convening extends Membership {
  edition: EditionRecord;
}

/** Calls a meeting of the 领导小组 (通知三（一）5、附件1); its members are those in office on the day it is held, and are told. Refuses: meeting.no-members. */
export const conveneMeeting: Command<z.infer<typeof input>, Convening, { id: string }> = {
  name: 'convene-meeting',
  label: '会议',
  action: 'meeting.convene',
  input,
  async lock(sql, { heldOn }) {
    const edition = await loadEdition(sql, null);
    return { edition, ...(await listMembers(sql, edition, heldOn)) };
  },
  editionOf: ({ edition }) => edition.key,
  facts: () => ({}),
  refusal: '不能召集会议',
  check: ({ members }) => (members.length > 0 ? [] : [{ code: 'meeting.no-members', clause: '通知五（一）、附件1', severity: 'error', params: {} }]),
  async write({ edition, members, basis }, { title, heldOn, place }, { sql }) {
    const id = createId();
    await sql`
      insert into meetings (document_id, edition_id, title, held_on, place, members, present, state, version, created_at, updated_at, published_at)
      values (${id}, ${edition.key}, ${title}, ${heldOn}::date, ${place}, ${JSON.stringify(members)}::jsonb, '[]', 'convened', 1, now(), now(), now())`;
    return {
      answer: { id },
      journal: [{ subjectType: 'meeting', subjectId: id, before: null, after: { title, heldOn, place, members: members.map(({ name }) => name), basis, clause: CLAUSE } }],
      effects: [{ topic: 'meeting.convened', payload: { meeting: id } }],
    };
  },
};
