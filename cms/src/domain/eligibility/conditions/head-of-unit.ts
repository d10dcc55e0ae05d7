/** Is not a current head of an enterprise or institution (通知三（二）2). */
import { fail, pass, unknown, type Condition } from '../condition';

export const headOfUnit: Condition<'head-of-unit'> = ({ head }) => {
  if (head === null) return unknown('head');
  return head ? fail('head') : pass;
};
