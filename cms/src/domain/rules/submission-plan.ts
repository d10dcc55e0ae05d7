/** Until when employers and bodies must post their lists so that everything can be delivered on the last day taken (通知三（一）、五（三）). */
import { backwardPlan, type PlannedPeriod } from '../calendar/backward-plan';
import type { Holidays } from '../calendar/working-day';
import type { Issue } from './issue';
import type { EditionRules } from './schema';

/** The latest chain of an edition: employer, then body. Issues as of backwardPlan. */
export function submissionPlan({ edition, calendar }: Pick<EditionRules, 'edition' | 'calendar'>, holidays: Holidays): PlannedPeriod[] | Issue {
  const { employer, body } = calendar.publicityDays;
  const steps = [{ level: 'employer', workingDays: employer }, { level: 'body', workingDays: body }].filter(({ workingDays }) => workingDays > 0);
  return backwardPlan(edition.window.to, steps, calendar, holidays);
}
