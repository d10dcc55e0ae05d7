/** The days of a posted list as they run after everything that happened to it. */
import { platform } from '../adapters/platform';
import { readHolidays } from '../adapters/rules-files';
import { changedPeriod, type ListEvent, type PausedPeriod } from '../domain/calendar/changed-period';
import { civilDateAt } from '../domain/calendar/civil-date';
import type { PublicityPeriod } from '../domain/calendar/publicity-period';
import type { Issue } from '../domain/rules/issue';
import type { NoticeRecord } from './notice-record';
import type { Work } from './run-command';

/** The day the list was first put up. Where the posting day counts, the first day that counted does as well. */
export function postedOn({ postedOn: kept, countPostingDay, firstDay, postedAt }: NoticeRecord, { edition }: Pick<Work, 'edition'>): string {
  if (kept !== null) return kept;
  if (countPostingDay === false && postedAt !== null) return civilDateAt(postedAt, edition.rules.calendar.timeZone);
  return firstDay ?? '';
}

/** The day a change made now counts from: a list not yet up changes on its first day. */
export function eventDay(notice: NoticeRecord, work: Pick<Work, 'edition' | 'today'>): string {
  const first = postedOn(notice, work);
  return work.today < first ? first : work.today;
}

/** The period after the notice's events and those given. Issues as of changedPeriod. */
export function periodAfter(notice: NoticeRecord, events: readonly ListEvent[], work: Pick<Work, 'edition'>): PublicityPeriod | PausedPeriod | Issue {
  const posted = { postedOn: postedOn(notice, work), workingDays: notice.workingDays ?? 0, countPostingDay: notice.countPostingDay !== false, events: [...notice.events, ...events] };
  return changedPeriod(posted, work.edition.rules.calendar.listChange, [...readHolidays(platform().settings.configFolder).values()]);
}

/** What the guard of a step is told: the last day, or that the period is halted. */
export function periodFact(notice: NoticeRecord, work: Pick<Work, 'edition'>): { last: string } | PausedPeriod {
  if (notice.pausedOn === null) return { last: notice.lastDay ?? '' };
  const period = periodAfter(notice, [], work);
  return 'pausedOn' in period ? period : { pausedOn: notice.pausedOn, days: [] };
}
