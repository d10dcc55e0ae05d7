/** Is not retired (通知三（二）2). */
import { fail, pass, unknown, type Condition } from '../condition';

export const employment: Condition<'employment'> = ({ employment: state, unread }) => {
  if (state === 'employed') return pass;
  if (state === 'retired') return fail('employment');
  return unknown('employment', { found: state === 'other' ? '其他' : (unread?.employment ?? '') });
};
