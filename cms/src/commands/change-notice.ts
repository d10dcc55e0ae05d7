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

/** The notice as it is after the change. */
interface Changed {
  state: string;
  firstDay: string | null;
  lastDay: string | null;
  pausedOn: string | null;
  events: NoticeEvent[];
}

function changed(work: Work, notice: NoticeRecord, change: NoticeChange): Changed {
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
  return {
    state: change.state ?? (halted ? (machine.transitions.find(({ action }) => action === 'suspend')?.to ?? notice.state) : notice.state),
    firstDay: halted ? (period.days[0] ?? notice.firstDay) : period.first,
    lastDay: halted ? notice.lastDay : period.last,
    pausedOn: halted ? period.pausedOn : null,
    events: [...notice.events, event],
  };
}

/** A list that was put up keeps its first instant. */
const appearsAt = (work: Work, { postedAt }: NoticeRecord): Date => {
  const posted = new Date(postedAt ?? work.now);
  return posted > work.now ? posted : work.now;
};

async function drawAnew(work: Work, notice: NoticeRecord, subject: FilledSlate, after: Changed) {
  const [last] = await work.sql<{ issuedOn: string }>`
    select model->'head'->>'issuedOn' as "issuedOn" from publications where path = ${notice.path} order by version desc limit 1`;
  const publishAt = new Date(notice.postedAt ?? work.now);
  const facts = { title: notice.title, documentNumber: notice.documentNumber ?? '', issuedOn: last?.issuedOn ?? notice.firstDay ?? '', publishAt };
  const period = { firstDay: after.firstDay ?? '', lastDay: after.lastDay ?? '', workingDays: notice.workingDays ?? 0 };
  return publicityModel(work, facts, standing(subject), period, { changes: after.events.map(({ day, note }) => ({ day, note })), haltedOn: after.pausedOn });
}

/** The page as the change would leave it. Its period must have been checked. */
export const changedPage = (work: Work, notice: NoticeRecord, subject: FilledSlate, change: NoticeChange) => drawAnew(work, notice, subject, changed(work, notice, change));

/** Applies the change to a locked notice; `subject` as it is after the change. Its period must have been checked. */
export async function changeNotice(work: Work, notice: NoticeRecord, subject: FilledSlate, change: NoticeChange): Promise<{ publication: string | null; journal: JournalEntry[]; effects: AfterEffect[] }> {
  const after = changed(work, notice, change);
  const { state } = after;
  await work.sql`
    update public_notices set state = ${state}, first_day = ${after.firstDay}::date, last_day = ${after.lastDay}::date, paused_on = ${after.pausedOn}::date,
      posted_on = ${postedOn(notice, work)}::date, events = ${JSON.stringify(after.events)}::jsonb, version = version + 1, updated_at = now() where id = ${notice.key}`;
  const { path } = notice;
  const publication = path === null ? null : await storePublication(work, { noticeKey: notice.key, path, publishAt: appearsAt(work, notice), model: await drawAnew(work, notice, subject, after) });
  return {
    publication,
    journal: [
      {
        subjectType: 'notice',
        subjectId: notice.id,
        ...(change.reason ? { reason: change.reason } : {}),
        before: { state: notice.state, firstDay: notice.firstDay, lastDay: notice.lastDay, pausedOn: notice.pausedOn, version: notice.version },
        after: { change: change.kind, state, firstDay: after.firstDay, lastDay: after.lastDay, pausedOn: after.pausedOn, version: notice.version + 1, publication },
      },
    ],
    effects: publication === null ? [] : [{ topic: 'publication.created', payload: { publication, path: path ?? '' } }],
  };
}
