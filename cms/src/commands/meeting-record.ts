/** Meetings, motions and ballots of the 领导小组 as commands see them; a motion is locked after its meeting. */
import type { Ballot } from '../domain/decision/count-votes';
import type { Issue } from '../domain/rules/issue';
import type { Member } from './leading-group';
import type { Sql } from './sql';

export const CLAUSE = '通知三（一）5';

export interface MeetingRecord {
  key: number;
  id: string;
  editionKey: number;
  title: string;
  /** 'YYYY-MM-DD' */
  heldOn: string;
  state: 'convened' | 'minuted' | 'signed';
  members: Member[];
  /** Ids of members. */
  present: string[];
  minutesNumber: string | null;
  minutedBy: string | null;
  version: number;
}

export interface BallotRecord {
  memberId: string;
  memberName: string;
  /** recused: the member stands aside on this motion. */
  choice: Ballot | 'recused';
  note: string | null;
}

export interface MotionRecord {
  key: number;
  id: string;
  kind: MotionKind;
  title: string;
  state: 'open' | 'closed';
  subjectId: string;
  version: number;
  meeting: MeetingRecord;
  ballots: BallotRecord[];
}

export const MOTION_KINDS = ['assessment', 'shortlist', 'confirmation', 'revocation'] as const;
/** What is decided: whom to assess, the 拟表彰 list, its confirmation after the publicity, a revocation. */
export type MotionKind = (typeof MOTION_KINDS)[number];

type MeetingRow = Omit<MeetingRecord, 'members' | 'present'> & { members: string; present: string };

/** Locks a meeting by public id. */
export async function lockMeeting(sql: Sql, id: string): Promise<MeetingRecord | null> {
  const [row] = await sql<MeetingRow>`
    select id as key, document_id as id, edition_id as "editionKey", title, held_on::text as "heldOn", state, members::text as members, present::text as present,
      minutes_number as "minutesNumber", minuted_by as "minutedBy", version
    from meetings where document_id = ${id} for update`;
  return row ? { ...row, members: JSON.parse(row.members) as Member[], present: JSON.parse(row.present) as string[] } : null;
}

/** Locks a motion by public id, its meeting first, and reads its ballots. */
export async function lockMotion(sql: Sql, id: string): Promise<MotionRecord | null> {
  const [place] = await sql<{ meeting: string }>`select m.document_id as meeting from motions t join meetings m on m.id = t.meeting_id where t.document_id = ${id}`;
  const meeting = place && (await lockMeeting(sql, place.meeting));
  if (!meeting) return null;
  const [row] = await sql<Omit<MotionRecord, 'meeting' | 'ballots'>>`
    select id as key, document_id as id, kind, title, state, subject_id as "subjectId", version from motions where document_id = ${id} for update`;
  const ballots = await sql<BallotRecord>`
    select member_id as "memberId", member_name as "memberName", choice, note from ballots where motion_id = ${row!.key} order by id`;
  return { ...row!, meeting, ballots };
}

/** Motions and votes belong to a meeting that has begun and has no minutes yet. */
export function checkSitting({ state, heldOn }: MeetingRecord, today: string): Issue[] {
  if (state !== 'convened') return [{ code: 'meeting.minuted', clause: CLAUSE, severity: 'error', params: {} }];
  return heldOn <= today ? [] : [{ code: 'meeting.ahead', clause: CLAUSE, severity: 'error', params: { heldOn, today } }];
}
