import { civilDateAt } from '@domain/calendar/civil-date';
import { windowCheck } from '@domain/calendar/window';
import type { Issue } from '@domain/rules/issue';
import type { Award } from '@domain/rules/schema';
import { describeIssue } from '@domain/rules/wording';
import { civilDate } from '../i18n/dates';
import { text } from '../i18n/text';
import type { Nominee } from '../providers/records';
import '../i18n/zh-CN/ranking';

interface Facts {
  dirty: boolean;
  unconfirmed: boolean;
  people: readonly Pick<Nominee, 'verdict'>[];
  /** Awards with more people than places. */
  over: readonly Pick<Award, 'shortLabel'>[];
  /** What the checks of the submission say of the procedure: decision, posting, opinions, reasons. */
  procedure: readonly Issue[];
  /** null: lists of this level may go up at any time. */
  window: { from: string; to: string } | null;
  /** Last day to mend a returned list: it may come back after the window, but not after this day. */
  mendBy: string | null;
  now: Date;
}

/** The first thing in the way of submitting a list, in words; null when nothing is. The server asks all of it again. */
export function whyNotSubmit({ dirty, unconfirmed, people, over, procedure, window, mendBy, now }: Facts): string | null {
  if (dirty) return text('submit.unsaved');
  if (unconfirmed) return text('submit.unconfirmed');
  if (people.length === 0) return text('submit.empty');
  const blocked = people.filter((person) => person.verdict !== 'pass').length;
  if (blocked > 0) return text('submit.blocked', { count: blocked });
  if (over.length > 0) return text('submit.over', { awards: over.map((award) => award.shortLabel).join('、') });
  const [missing] = procedure;
  if (missing) return describeIssue(missing).text;
  if (!window) return null;
  const [outside] = windowCheck({ ...window, clause: '' }, now);
  if (!outside) return null;
  if (mendBy === null) return describeIssue(outside).what;
  return civilDateAt(now) <= mendBy ? null : text('submit.mendLate', { day: civilDate(mendBy) });
}
