/**
 * No measure of the last years whose influence period still runs, and no open investigation (通知三（二）3).
 * A look-back of its own, counted from the notice's date; it judges dated records only, the statement is clean-record's.
 */
import { fail, pass, unknown, type Condition } from '../condition';

export const influencePeriod: Condition<'influence-period'> = (nominee, _params, { rules, today }) => {
  const { influenceYears, countedFrom } = rules.edition.lookBacks;
  if (nominee.underInvestigation) return fail('cleanRecord');
  const since = `${Number(countedFrom.slice(0, 4)) - influenceYears}${countedFrom.slice(4)}`;
  const recent = (nominee.discipline ?? []).filter((record) => record.date === null || record.date >= since);
  const running = recent.find((record) => record.influenceUntil !== null && record.influenceUntil >= today);
  if (running) return fail('cleanRecord', { until: String(running.influenceUntil) });
  return recent.some((record) => record.influenceUntil === null) ? unknown('cleanRecord') : pass;
};
