/** The publicity period is over, and is not halted (通知三（一）1、2、6). */
import { hasEnded } from '../../calendar/publicity-period';
import { refused, type Guard } from './guard';

export const periodEnded: Guard<'period-ended'> = ({ period, now, added = [] }, { calendar }, step) => {
  if (period === null) return [refused('posting.missing', step.clause)];
  if (added.length > 0) return [refused('posting.added', step.clause, { names: added.join('、') })];
  if ('pausedOn' in period) return [refused('notice.paused', step.clause, { since: period.pausedOn, days: period.days.length })];
  return hasEnded(period, now, calendar.timeZone) ? [] : [refused('notice.running', step.clause, { last: period.last })];
};
