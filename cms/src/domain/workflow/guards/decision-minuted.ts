/** A collective decision was taken, carried, minuted under a number, and is not of a day to come (通知三（一）1、2、5、7). */
import { civilDateAt, isCivilDate } from '../../calendar/civil-date';
import { refused, type Guard } from './guard';

export const decisionMinuted: Guard<'decision-minuted'> = ({ decision, now }, { calendar }, { clause }) => {
  if (decision === null) return [refused('decision.missing', clause)];
  const { minutes, heldOn, passed, outdated } = decision;
  const today = civilDateAt(now, calendar.timeZone);
  return [
    ...(minutes.trim() === '' ? [refused('decision.minutes', clause)] : []),
    ...(isCivilDate(heldOn) && heldOn <= today ? [] : [refused('decision.day', clause, { found: heldOn, today })]),
    ...(outdated ? [refused('decision.outdated', clause, { minutes })] : []),
    ...(passed ? [] : [refused('decision.rejected', clause, { minutes })]),
  ];
};
