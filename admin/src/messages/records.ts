import type { Id } from '../providers/records';

/** A message to the reader; its words are `describeMessage(kind, params)` of the domain. */
export interface Message {
  id: Id;
  kind: string;
  params: Record<string, string | number>;
  link: string;
  createdAt: string;
  readAt: string | null;
}

/** One thing that waits, as /rest/inbox answers it; its words are `describeTask(kind, params, until)`. */
export interface InboxItem {
  id: Id;
  kind: string;
  params: Record<string, string | number>;
  until: string | null;
  /** Working days, today and the last day counted; 0: over. */
  daysLeft: number | null;
  to: string;
  blockedBy: string | null;
}
