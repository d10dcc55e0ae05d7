/** Works in a front-line production or service post (通知一（一）). */
import { fail, pass, unknown, type Condition } from '../condition';

export const frontlinePost: Condition<'frontline-post'> = ({ frontline }) => {
  if (frontline === null) return unknown('frontline');
  return frontline ? pass : fail('frontline');
};
