/** Inside the days in which lists are taken (通知五（三）) as the office has extended them, or inside the time given to mend a returned one. */
import { civilDateAt } from '../../calendar/civil-date';
import { extendedWindow, windowCheck } from '../../calendar/window';
import { refused, type Guard } from './guard';

export const window: Guard<'window'> = ({ now, mendBy, extendedTo = null }, { edition, calendar }, step) => {
  const outside = windowCheck(extendedWindow(edition.window, extendedTo), now, calendar.timeZone);
  if (outside.length === 0 || mendBy === null) return outside;
  const today = civilDateAt(now, calendar.timeZone);
  return today <= mendBy ? [] : [refused('mend.late', step.clause, { mendBy, today })];
};
