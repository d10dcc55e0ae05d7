/** Does not already hold the award stood for (通知一（一）). */
import { fail, pass, unknown, unspoken, type Condition } from '../condition';
import { hasUsableIdentity } from '../identity';

export const sameAward: Condition<'same-award'> = (nominee, _params, { priorHonours, rules }) => {
  if (!hasUsableIdentity(nominee)) return unspoken;
  if (priorHonours === null) return unknown('award');
  const held = priorHonours.find((honour) => honour.award === nominee.award);
  if (!held) return pass;
  const awardLabel = rules.awards.find((award) => award.id === held.award)?.label ?? held.award;
  return fail('award', { edition: held.editionNumber, awardLabel });
};
