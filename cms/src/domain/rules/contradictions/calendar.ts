/** What only the published working days can tell: whether the window has any, and whether the periods before it fit. */
import { addDays } from '../../calendar/civil-date';
import { isWorkingDay, type Holidays } from '../../calendar/working-day';
import type { EditionRules } from '../schema';
import { submissionPlan } from '../submission-plan';
import { describeIssue } from '../wording';
import { levelLabels } from '../wording/level-labels';

/** Contradictions between the rules and the calendar, as Chinese lines; for rules whose dates are in order. */
export function calendarContradictions(rules: EditionRules, holidays: Holidays): string[] {
  const { window, noticeDate } = rules.edition;
  const days: (boolean | 'unknown')[] = [];
  for (let day = window.from; day <= window.to; day = addDays(day, 1)) {
    const works = isWorkingDay(day, holidays);
    days.push(typeof works === 'boolean' ? works : 'unknown');
  }
  if (days.length > 0 && days.every((works) => works === false)) return ['edition.window：报送时间里没有一个工作日'];
  const plan = submissionPlan(rules, holidays);
  if ('code' in plan) return [`calendar：${describeIssue(plan).what}`];
  return plan
    .filter(({ postBy }) => postBy < noticeDate)
    .map(({ level, postBy }) => `calendar.publicityDays.${level}：${levelLabels[level]}最迟要在 ${postBy} 张贴，早于通知日期 ${noticeDate}`);
}
