/**
 * A publicity period whose list changes while it is up. What each kind of change does is a setting of the edition:
 * it lets the period go on, halts it until the list is up again, or starts it anew.
 */
import type { Issue } from '../rules/issue';
import { addDays, isCivilDate } from './civil-date';
import type { PublicityPeriod } from './publicity-period';
import { isWorkingDay, type Holidays } from './working-day';

export const listChanges = ['removed', 'corrected', 'added'] as const;
/** Somebody taken off the posted list · a slip mended · somebody put on it. */
export type ListChange = (typeof listChanges)[number];

export const changeModes = ['continue', 'pause', 'restart'] as const;
export type ChangeMode = (typeof changeModes)[number];

/** What happened to a posted list, and when; `suspended` and `resumed` halt and continue it whatever changed. */
export interface ListEvent {
  /** 'YYYY-MM-DD'; a day on which the period is halted does not count, the day it is up again does. */
  day: string;
  kind: ListChange | 'suspended' | 'resumed';
}

export interface PostedPeriod {
  postedOn: string;
  workingDays: number;
  countPostingDay: boolean;
  /** In the order in which they happened. */
  events: readonly ListEvent[];
}

/** Halted: nothing ends until the list is up again. */
export interface PausedPeriod {
  pausedOn: string;
  /** The days that count so far. */
  days: string[];
}

/**
 * The period as it runs after every event; events after its end change nothing.
 * Issues: calendar.date, calendar.days, calendar.order (an event before the posting or before the event before), calendar.unpublished.
 */
export function changedPeriod(
  posted: PostedPeriod,
  modes: Readonly<Record<ListChange, ChangeMode>>,
  holidays: Holidays,
): PublicityPeriod | PausedPeriod | Issue {
  const fault = faultOf(posted);
  if (fault) return fault;
  const waiting = [...posted.events];
  let days: string[] = [];
  let pausedOn: string | null = null;
  for (let day = posted.postedOn; ; day = addDays(day, 1)) {
    let putUp = day === posted.postedOn;
    while (waiting[0]?.day === day) {
      const mode = modeOf((waiting.shift() as ListEvent).kind, modes);
      if (mode === 'pause') pausedOn ??= day;
      if (mode === 'restart') days = [];
      if (mode === 'restart' || (mode === 'resume' && pausedOn !== null)) {
        pausedOn = null;
        putUp = true;
      }
    }
    if (pausedOn !== null) {
      if (waiting.length === 0) return { pausedOn, days };
      continue;
    }
    const works = isWorkingDay(day, holidays);
    if (typeof works !== 'boolean') return works;
    if (works && (posted.countPostingDay || !putUp)) days.push(day);
    if (days.length === posted.workingDays) return { first: days[0] as string, last: day, days };
  }
}

function modeOf(kind: ListEvent['kind'], modes: Readonly<Record<ListChange, ChangeMode>>): ChangeMode | 'resume' {
  if (kind === 'suspended') return 'pause';
  return kind === 'resumed' ? 'resume' : modes[kind];
}

function faultOf({ postedOn, workingDays, events }: PostedPeriod): Issue | null {
  const days = [postedOn, ...events.map(({ day }) => day)];
  const strange = days.find((day) => !isCivilDate(day));
  if (strange !== undefined) return refused('calendar.date', { found: strange });
  if (!Number.isInteger(workingDays) || workingDays < 1) return refused('calendar.days', { found: workingDays });
  const early = days.findIndex((day, index) => index > 0 && day < (days[index - 1] as string));
  return early < 0 ? null : refused('calendar.order', { found: days[early] as string, after: days[early - 1] as string });
}

function refused(code: 'calendar.date' | 'calendar.days' | 'calendar.order', params: Issue['params']): Issue {
  return { code, clause: '通知三（一）', severity: 'error', params };
}
