/** Writes what happened to a posted list: its days anew, the event beside the notice, and a new version of its public page. */
import { changeNote } from '../domain/notice/change-note';
import type { ListEvent } from '../domain/calendar/changed-period';
import type { JournalEntry } from './journal';
import { eventDay, periodAfter, postedOn } from './notice-period';
import type { NoticeEvent, NoticeRecord } from './notice-record';
import { publicityModel, storePublication } from './publication-model';
import type { AfterEffect, Work } from './run-command';
import type { FilledSlate } from './slate-record';

export interface NoticeChange {
  kind: ListEvent['kind'];
  /** The state it leads to; without it the notice stays as it is, or is halted where the edition says so. */
  state?: string;
  /** For a correction: what the page says was put right. */
  words?: string;
  /** Why, for the journal alone. */
  reason?: string | null;
}

/** Those of the list whom the public still reads. */
const standing = ({ entries }: FilledSlate) => entries.filter(({ nominee }) => nominee.state === 'posted');

async function republish(work: Work, notice: NoticeRecord, subject: FilledSlate, after: Pick<NoticeRecord, 'firstDay' | 'lastDay' | 'pausedOn' | 'events'>): Promise<string | null> {
  if (notice.path === null) return null;
  const [last] = await work.sql<{ issuedOn: string }>`
    select model->'head'->>'issuedOn' as "issuedOn" from publications where path = ${notice.path} order by version desc limit 1`;
  const postedAt = new Date(notice.postedAt ?? work.now);
  const facts = { title: notice.title, documentNumber: notice.documentNumber ?? '', issuedOn: last?.issuedOn ?? notice.firstDay ?? '', publishAt: postedAt };
  const period = { firstDay: after.firstDay ?? '', lastDay: after.lastDay ?? '', workingDays: notice.workingDays ?? 0 };
  const model = publicityModel(work, facts, standing(subject), period, {
    changes: after.events.map(({ day, note }) => ({ day, note })),
    haltedOn: after.pausedOn,
  });
  return storePublication(work, { noticeKey: notice.key, path: notice.path, publishAt: postedAt > work.now ? postedAt : work.now, model });
}

/** Applies the change to a locked notice; `subject` as it is after the change. Its period must have been checked. */
export async function changeNotice(work: Work, notice: NoticeRecord, subject: FilledSlate, change: NoticeChange): Promise<{ journal: JournalEntry[]; effects: AfterEffect[] }> {
  const day = eventDay(notice, work);
  const period = periodAfter(notice, [{ day, kind: change.kind }], work);
  if ('code' in period) throw new Error(`The period of notice ${notice.id} was not checked.`);
  const halted = 'pausedOn' in period;
  const lastDayBefore = notice.lastDay ?? '';
  const lastDay = halted ? null : period.last;
  const event: NoticeEvent = {
    day, kind: change.kind, actorId: work.actor.id, actorName: work.actor.displayName, lastDayBefore, lastDay,
    note: changeNote({ kind: change.kind, lastDayBefore, lastDay, ...(change.words === undefined ? {} : { words: change.words }) }),
  };
  const machine = work.edition.rules.stages.notice;
  const state = change.state ?? (halted ? (machine.transitions.find(({ action }) => action === 'suspend')?.to ?? notice.state) : notice.state);
  const after = {
    state,
    firstDay: halted ? (period.days[0] ?? notice.firstDay) : period.first,
    lastDay: halted ? notice.lastDay : period.last,
    pausedOn: halted ? period.pausedOn : null,
    events: [...notice.events, event],
  };
  await work.sql`
    update public_notices set state = ${state}, first_day = ${after.firstDay}::date, last_day = ${after.lastDay}::date, paused_on = ${after.pausedOn}::date,
      posted_on = ${postedOn(notice, work)}::date, events = ${JSON.stringify(after.events)}::jsonb, version = version + 1, updated_at = now() where id = ${notice.key}`;
  const publication = await republish(work, notice, subject, after);
  return {
    journal: [
      {
        subjectType: 'notice',
        subjectId: notice.id,
        ...(change.reason ? { reason: change.reason } : {}),
        before: { state: notice.state, firstDay: notice.firstDay, lastDay: notice.lastDay, pausedOn: notice.pausedOn, version: notice.version },
        after: { change: change.kind, state, firstDay: after.firstDay, lastDay: after.lastDay, pausedOn: after.pausedOn, version: notice.version + 1, publication },
      },
    ],
    effects: publication === null ? [] : [{ topic: 'publication.created', payload: { publication, path: notice.path ?? '' } }],
  };
}
