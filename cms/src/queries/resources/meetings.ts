import { date, instant, integer, json, ownId, related, text, type Resource } from './resource';

/** 领导小组会议: place, members, who is there, minutes. */
export const meetings: Resource = {
  name: 'meetings',
  label: '会议',
  table: 'meetings',
  readAction: 'meeting.read',
  personal: false,
  joins: { edition: 'left join editions edition on edition.id = t.edition_id' },
  fields: {
    id: ownId(),
    editionId: related('t.edition_id', 'editions', 'edition'),
    title: text('t.title'),
    heldOn: date('t.held_on'),
    place: text('t.place'),
    members: json('t.members'),
    present: json('t.present'),
    state: text('t.state'),
    motions: integer('(select count(*)::int from motions x where x.meeting_id = t.id)', { filterable: false, sortable: false }),
    minutesNumber: text('t.minutes_number'),
    minutesText: text('t.minutes_text'),
    minutedById: text('t.minuted_by', { filterable: false, sortable: false }),
    minutedBy: text('t.minuted_by_name'),
    signedBy: text('t.signed_by_name'),
    signedAt: instant('t.signed_at'),
    version: integer('t.version'),
  },
  scope: { kind: 'whole' },
  search: { sql: `concat_ws(' ', t.title, t.minutes_number)`, indexed: false },
  defaultSort: ['heldOn', 'DESC'],
};

/** 议题: what is voted on, how many have voted; the count once the vote is closed. */
export const motions: Resource = {
  name: 'motions',
  label: '议题',
  table: 'motions',
  readAction: 'meeting.read',
  personal: false,
  joins: {
    edition: 'left join editions edition on edition.id = t.edition_id',
    meeting: 'left join meetings meeting on meeting.id = t.meeting_id',
  },
  fields: {
    id: ownId(),
    editionId: related('t.edition_id', 'editions', 'edition'),
    meetingId: related('t.meeting_id', 'meetings', 'meeting'),
    meetingState: text('meeting.state', { needs: ['meeting'] }),
    minutesNumber: text('meeting.minutes_number', { needs: ['meeting'] }),
    kind: text('t.kind'),
    title: text('t.title'),
    subjectId: text('t.subject_id'),
    subjectHash: text('t.subject_hash', { filterable: false, sortable: false }),
    subject: json('t.subject'),
    /** Of the province's list when it was put to the vote: where it departs from the proposal, and why. */
    deviations: json('t.deviations'),
    state: text('t.state'),
    outcome: text('t.outcome'),
    counts: json('t.counts'),
    cast: integer('(select count(*)::int from ballots b where b.motion_id = t.id)', { filterable: false, sortable: false }),
    openedAt: instant('t.opened_at'),
    closedAt: instant('t.closed_at'),
    version: integer('t.version'),
  },
  scope: { kind: 'whole' },
  defaultSort: ['openedAt', 'ASC'],
};

/** 表决票: who has voted is seen while the vote is open, how only when it is closed. */
export const ballots: Resource = {
  name: 'ballots',
  label: '表决票',
  table: 'ballots',
  readAction: 'meeting.read',
  personal: false,
  joins: { motion: 'left join motions motion on motion.id = t.motion_id' },
  fields: {
    id: ownId(),
    motionId: related('t.motion_id', 'motions', 'motion'),
    memberId: text('t.member_id'),
    memberName: text('t.member_name'),
    choice: text(`case when motion.state = 'closed' or t.choice = 'recused' then t.choice end`, { needs: ['motion'], filterable: false, sortable: false }),
    note: text(`case when motion.state = 'closed' or t.choice = 'recused' then t.note end`, { needs: ['motion'], filterable: false, sortable: false }),
    way: text('t.way'),
    castAt: instant('t.cast_at'),
    version: integer('t.version'),
  },
  scope: { kind: 'whole' },
  defaultSort: ['castAt', 'ASC'],
};
