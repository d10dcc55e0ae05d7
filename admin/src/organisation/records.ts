/** Members of the groups that run an edition, as /rest sends them. */
import type { Id } from '../providers/records';

export const GROUP_KINDS = ['leading-group', 'office', 'working-group'] as const;
export const SEATS = ['head', 'deputy', 'member', 'liaison'] as const;

export interface Member {
  id: Id;
  version: number;
  unitId: Id;
  unitName: string;
  groupKind: (typeof GROUP_KINDS)[number];
  personName: string;
  post: string | null;
  seat: (typeof SEATS)[number];
  username: string | null;
  fromDay: string;
  toDay: string | null;
  /** Only beside one record, never in a list. */
  phone?: string | null;
}

export interface MemberInput {
  personName: string;
  post?: string;
  seat: Member['seat'];
  /** Not sent: stays. */
  phone?: string;
  username?: string;
  fromDay: string;
  toDay: string | null;
}
