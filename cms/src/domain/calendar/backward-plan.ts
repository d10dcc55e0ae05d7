/** Counts back from a delivery day: until when each level must have posted its list so that all periods are over in time. */
import type { Issue } from '../rules/issue';
import { addDays, isCivilDate } from './civil-date';
import { publicityPeriod, type PublicityOptions } from './publicity-period';
import { isWorkingDay, type Holidays } from './working-day';

/** One period that must be over before the next begins. */
export interface PlanStep {
  level: string;
  workingDays: number;
}

export interface PlannedPeriod {
  level: string;
  /** The latest working day on which posting still suffices. */
  postBy: string;
  /** First and last day that count when it is posted then. */
  first: string;
  last: string;
}

/**
 * The latest chain, in the order of the steps (lowest level first); each period is over before the next list is
 * posted, and the last before `deliverOn`. Issues: calendar.date, calendar.days, calendar.unpublished.
 * @example five working days at two levels, delivery 2022-11-04 // posted by 2022-10-21 and 2022-10-28
 */
export function backwardPlan(
  deliverOn: string,
  steps: readonly PlanStep[],
  options: PublicityOptions,
  holidays: Holidays,
): PlannedPeriod[] | Issue {
  if (!isCivilDate(deliverOn)) return { code: 'calendar.date', clause: '通知五（三）', severity: 'error', params: { found: deliverOn } };
  const plan: PlannedPeriod[] = [];
  let next = deliverOn;
  for (const { level, workingDays } of [...steps].reverse()) {
    const planned = latestPeriod(next, workingDays, options, holidays);
    if ('code' in planned) return planned;
    plan.unshift({ level, ...planned });
    next = planned.postBy;
  }
  return plan;
}

/** One calendar.too-late for each level whose latest day has passed. */
export function checkPlan(plan: readonly PlannedPeriod[], today: string, clause: string): Issue[] {
  return plan
    .filter(({ postBy }) => postBy < today)
    .map(({ level, postBy }) => ({ code: 'calendar.too-late', clause, severity: 'error', params: { level, postBy, today } }));
}

type Period = Omit<PlannedPeriod, 'level'>;

function latestPeriod(before: string, workingDays: number, options: PublicityOptions, holidays: Holidays): Period | Issue {
  for (let postBy = addDays(before, -1); ; postBy = addDays(postBy, -1)) {
    const works = isWorkingDay(postBy, holidays);
    if (typeof works !== 'boolean') return works;
    if (!works) continue;
    const period = publicityPeriod(postBy, workingDays, options, holidays);
    if ('code' in period) return period;
    if (period.last < before) return { postBy, first: period.first, last: period.last };
  }
}
