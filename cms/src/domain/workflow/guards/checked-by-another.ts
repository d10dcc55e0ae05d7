/** Before something is made public, somebody other than its author has looked at it (政府信息公开条例第十七条). */
import { refused, type Guard } from './guard';

const CLAUSE = '政府信息公开条例第十七条';

export const checkedByAnother: Guard<'checked-by-another'> = ({ author, checker }) => {
  if (checker === null) return [refused('check.missing', CLAUSE)];
  return checker === author ? [refused('check.same-person', CLAUSE)] : [];
};
