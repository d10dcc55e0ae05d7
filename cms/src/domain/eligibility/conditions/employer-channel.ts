/** The employer's people come through its one channel (通知三). */
import { fail, pass, unknown, unspoken, type Condition } from '../condition';

export const employerChannel: Condition<'employer-channel'> = (nominee, _params, { employer, rules }) => {
  if (!nominee.employerName) return unspoken;
  if (employer === null) return unknown('employerName', { employer: nominee.employerName });
  if (employer.channel === nominee.bodyCode) return pass;
  const channel = rules.units.find((unit) => unit.code === employer.channel)?.name ?? employer.channel;
  return fail('employerName', { employer: employer.name, channel });
};
