/** What /rest sends of objections; who objected is in none of it but OpenedObjection. */
import type { Conclusion, ObjectionEffect } from '@domain/objection/conclusions';
import type { ObjectionChannel } from '@domain/objection/channels';
import type { Id } from '../providers/records';

export interface Finding {
  checked: string;
  found: string;
  evidence: string;
  conclusion: Conclusion;
  byId: Id;
  byName: string;
  at: string;
}

export interface Objection {
  id: Id;
  version: number;
  noticeId: Id;
  noticeTitle: string;
  nomineeId: Id | null;
  nomineeName: string | null;
  nomineeEmployer: string | null;
  number: number;
  channel: ObjectionChannel;
  arrivedOn: string;
  postmarkedOn: string | null;
  late: boolean;
  state: string;
  files: number;
  receivedBy: string | null;
  investigatorId: Id | null;
  investigatorName: string | null;
  findings: Finding[] | null;
  conclusion: Conclusion | null;
  effect: ObjectionEffect | null;
  decidedBy: string | null;
  decidedAt: string | null;
  decisionReason: string | null;
}

/** Opened for the assigned investigator alone; never put into a cache or a store. */
export interface OpenedObjection {
  reporter: { name: string; contact: string; unitName: string };
  content: string;
  files: { id: Id; name: string; mediaType: string; bytes: number }[];
}

/** Nothing more to do about it. */
export const isDone = ({ state }: Pick<Objection, 'state'>): boolean => state === 'decided' || state === 'settled';
