/** Secret matters are taken out first and the covering letter says so; whether there are any must be stated (通知三（三）). */
import { refused, type Guard } from './guard';

export const declassified: Guard<'declassified'> = ({ involvesSecrets, letter }, { materials: { declassification } }) => {
  const { statement, clause } = declassification;
  if (involvesSecrets === null) return [{ ...refused('secrets.unstated', clause), severity: 'unknown' }];
  return involvesSecrets && !letter.includes(statement) ? [refused('secrets.statement', clause, { statement })] : [];
};
