/** Inside the days in which lists are taken (通知五（三）), or inside the time given to mend a returned one. */
import { civilDateAt } from '../../calendar/civil-date';
import { windowCheck } from '../../calendar/window';
import { refused, type Guard } from './guard';

export const window: Guard<'window'> = ({ now, mendBy }, { edition, calendar }, step) => {
  const outside = windowCheck(edition.window, now, calendar.timeZone);
  if (outside.length === 0 || mendBy === null) return outside;
  const today = civilDateAt(now, calendar.timeZone);
  return today <= mendBy ? [] : [refused('mend.late', step.clause, { mendBy, today })];
};
