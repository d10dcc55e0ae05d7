/** One person, one award, one list in an edition (通知一（一）); found by identity, not by name; after a cancelled nomination none at all (通知三（二）4). */
import { fail, pass, unspoken, type Condition } from '../condition';
import { hasUsableIdentity } from '../identity';

export const singleNomination: Condition<'single-nomination'> = (nominee, _params, { otherNominations, rules }) => {
  if (!hasUsableIdentity(nominee)) return unspoken;
  const other = otherNominations.find(({ barred }) => barred) ?? otherNominations.find(({ award }) => award !== nominee.award) ?? otherNominations[0];
  if (!other) return pass;
  const awardLabel = rules.awards.find((award) => award.id === other.award)?.label ?? other.award;
  return fail('award', { awardLabel, where: other.bodyName, same: other.award === nominee.award ? 1 : 0, ...(other.barred ? { barred: 1 } : {}) });
};
