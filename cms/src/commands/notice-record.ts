import type { ListEvent } from '../domain/calendar/changed-period';
import type { Sql } from './sql';

/** What happened to a posted list, as kept beside the notice. */
export interface NoticeEvent extends ListEvent {
  /** Who did it, for the rule that somebody else checks. */
  actorId: string;
  actorName: string;
  /** Last day of the period before and after; null while it is halted. */
  lastDayBefore: string;
  lastDay: string | null;
  /** What the public page says; a reason given by the office stays in the journal. */
  note: string;
}

/** A public notice as commands see it. */
export interface NoticeRecord {
  key: number;
  id: string;
  editionKey: number;
  slateKey: number;
  /** The unit whose list is posted. */
  unitPath: string;
  kind: 'publicity' | 'results';
  state: string;
  title: string;
  documentNumber: string | null;
  firstDay: string | null;
  lastDay: string | null;
  workingDays: number | null;
  countPostingDay: boolean | null;
  /** The day the counting began when the list was first put up; kept from the first change on. */
  postedOn: string | null;
  /** Since when the period is halted. */
  pausedOn: string | null;
  /** ISO. */
  postedAt: string | null;
  /** Address on the public site; null for a posting in the unit. */
  path: string | null;
  events: NoticeEvent[];
  version: number;
}

/** Locks a notice by public id. */
export async function lockNotice(sql: Sql, id: string): Promise<NoticeRecord | null> {
  const [notice] = await sql<Omit<NoticeRecord, 'events'> & { events: string | null }>`
    select t.id as key, t.document_id as id, t.edition_id as "editionKey", t.slate_id as "slateKey", u.path as "unitPath", t.kind, t.state, t.title,
      t.document_number as "documentNumber", t.first_day::text as "firstDay", t.last_day::text as "lastDay", t.working_days as "workingDays",
      t.count_posting_day as "countPostingDay", t.posted_on::text as "postedOn", t.paused_on::text as "pausedOn",
      to_char(t.posted_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "postedAt", t.path, t.events::text as events, t.version
    from public_notices t join slates s on s.id = t.slate_id join units u on u.id = s.unit_id where t.document_id = ${id} for update of t`;
  return notice ? { ...notice, events: notice.events === null ? [] : (JSON.parse(notice.events) as NoticeEvent[]) } : null;
}

/** The same unlocked: its list and edition never change, and they are locked first. */
export async function findNotice(sql: Sql, id: string): Promise<{ key: number; editionKey: number; slateKey: number; id: string } | null> {
  const [notice] = await sql<{ key: number; editionKey: number; slateKey: number; id: string }>`
    select id as key, edition_id as "editionKey", slate_id as "slateKey", document_id as id from public_notices where document_id = ${id}`;
  return notice ?? null;
}
