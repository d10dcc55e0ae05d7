/** Somebody is on the list. */
import { refused, type Guard } from './guard';

export const notEmpty: Guard<'not-empty'> = ({ people }, _rules, step) => (people > 0 ? [] : [refused('slate.empty', step.clause)]);
