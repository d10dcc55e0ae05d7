/** The inbox: what waits for an account, from every source, the most pressing first. */
import { platform } from '../../adapters/platform';
import { readHolidays } from '../../adapters/rules-files';
import { workingDaysLeft } from '../../domain/calendar/working-days-left';
import { readRows } from '../read-rows';
import { askedOpinions } from './asked-opinions';
import { checks } from './checks';
import { laidAside } from './laid-aside';
import { listsBelow } from './lists-below';
import { myReviews } from './my-reviews';
import { openObjections } from './open-objections';
import { openVotes } from './open-votes';
import { ownList } from './own-list';
import { provinceNotice } from './province-notice';
import type { InboxAsk, InboxRow, InboxSource } from './source';
import { waitingPublications } from './waiting-publications';

export type { InboxAsk, InboxRow } from './source';

/** One entry a topic. */
export const INBOX_SOURCES: readonly InboxSource[] = [
  ownList, listsBelow, askedOpinions, openObjections, myReviews, openVotes, provinceNotice, checks, waitingPublications, laidAside,
];

export interface InboxItem extends InboxRow {
  /** Working days up to `until`, today and that day counted; 0: over. Null without a date or where the year's order is not published. */
  daysLeft: number | null;
}

/** Rows one answer holds; the total tells of more. */
const MOST = 200;

/** What waits for the person, and how much in all. As many statements as sources that concern the person. */
export async function readInbox(ask: InboxAsk): Promise<{ total: number; items: InboxItem[] }> {
  const statements = INBOX_SOURCES.flatMap((source) => source.statement(ask) ?? []);
  const rows = (await Promise.all(statements.map((statement) => readRows<Omit<InboxRow, 'params'> & { params: string }>(statement)))).flat();
  const holidays = [...readHolidays(platform().settings.configFolder).values()];
  const left = (until: string | null): number | null => {
    const days = until === null ? null : workingDaysLeft(ask.today, until, holidays);
    return typeof days === 'number' ? days : null;
  };
  const items = rows.map((row) => ({ ...row, params: JSON.parse(row.params) as InboxRow['params'], daysLeft: left(row.until) }));
  // What can be done now before what waits for others; then by day. The sort is stable: within a day the sources' own order stays.
  const open = (item: InboxItem): number => (item.blockedBy === null ? 0 : 1);
  items.sort((a, b) => open(a) - open(b) || (a.until ?? '9999').localeCompare(b.until ?? '9999'));
  return { total: items.length, items: items.slice(0, MOST) };
}
