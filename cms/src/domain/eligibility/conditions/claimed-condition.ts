/** At least one of the award's listed conditions is claimed, and what it asks of the post holds (通知二（一）、（二）). */
import { fail, pass, unknown, type Condition } from '../condition';

export const claimedCondition: Condition<'claimed-condition'> = (nominee, params) => {
  const count = params.conditions.length;
  if (nominee.conditions.length === 0) {
    const found = nominee.unread?.conditions;
    return found ? unknown('conditions', { found, count }) : fail('conditions', { count });
  }
  const claimed = params.conditions.filter((condition) => nominee.conditions.includes(condition.number));
  if (claimed.some((condition) => !condition.frontline || nominee.frontline === true)) return pass;
  const found = nominee.conditions.join('、');
  const open = claimed.some((condition) => condition.frontline && nominee.frontline === null);
  return open ? unknown('conditions', { found, count, frontline: 1 }) : fail('conditions', { found, count });
};
