/** Already holds another award: 技能大奖 asks for 技术能手 first (通知二（一）). */
import { fail, pass, unknown, unspoken, type Condition } from '../condition';
import { hasUsableIdentity } from '../identity';

export const priorHonour: Condition<'prior-honour'> = (nominee, params, { priorHonours, rules }) => {
  if (!hasUsableIdentity(nominee)) return unspoken;
  const awardLabel = rules.awards.find((award) => award.id === params.award)?.label ?? params.award;
  if (priorHonours === null) return unknown('idNumber', { awardLabel });
  return priorHonours.some((honour) => honour.award === params.award) ? pass : fail('idNumber', { awardLabel });
};
