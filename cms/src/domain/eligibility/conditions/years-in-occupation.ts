/** Full years in the occupation (通知二（一）、（二）: 8年以上, 5年以上; «以上» includes the number itself). */
import { fail, pass, unknown, type Condition } from '../condition';

export const yearsInOccupation: Condition<'years-in-occupation'> = ({ yearsInOccupation: years, unread }, { minimum }) => {
  if (years === null) return unknown('yearsInOccupation', { found: unread?.yearsInOccupation ?? '', required: minimum });
  return years >= minimum ? pass : fail('yearsInOccupation', { found: years, required: minimum });
};
