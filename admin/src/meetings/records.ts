/** Meetings of the 领导小组, their motions and votes, as /rest sends them. */
import type { Deviation, Id } from '../providers/records';

export interface Member {
  /** Public id of the account. */
  id: Id;
  name: string;
}

export interface Meeting {
  id: Id;
  version: number;
  editionId: Id;
  title: string;
  heldOn: string;
  place: string;
  members: Member[];
  /** Ids of the members who are there. */
  present: Id[];
  state: 'convened' | 'minuted' | 'signed';
  motions: number;
  minutesNumber: string | null;
  minutesText: string | null;
  minutedById: Id | null;
  minutedBy: string | null;
  signedBy: string | null;
  signedAt: string | null;
}

export type MotionKind = 'assessment' | 'shortlist' | 'confirmation' | 'revocation';
export type Choice = 'for' | 'against' | 'abstain' | 'recused';

export interface Motion {
  id: Id;
  version: number;
  meetingId: Id;
  kind: MotionKind;
  title: string;
  subjectId: Id;
  subject: { id: Id; name: string; award: string; employerName: string | null; bodyName: string }[];
  deviations: Deviation[] | null;
  state: 'open' | 'closed';
  outcome: 'passed' | 'rejected' | 'no-quorum' | null;
  counts: { members: number; present: number; for: number; against: number; abstain: number; recused: number } | null;
  /** How many members have voted or stand aside. */
  cast: number;
}

export interface Ballot {
  id: Id;
  motionId: Id;
  memberId: Id;
  memberName: string;
  /** Null while the vote is open. */
  choice: Choice | null;
  note: string | null;
  way: 'own' | 'paper';
}
