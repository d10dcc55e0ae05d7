/**
 * Nothing against the nominee since the look-back date (通知二（一）、（二）: 2017年以来…).
 * Dated records decide; a bare statement «有» bars unless every year it names lies before the date.
 */
import { fail, pass, unknown, type Condition } from '../condition';

export const cleanRecord: Condition<'clean-record'> = (nominee, _params, { rules }) => {
  const { cleanSince } = rules.edition.lookBacks;
  const params = { since: `${cleanSince.slice(0, 4)}年`, note: nominee.cleanRecordNote ?? '' };
  const records = nominee.discipline ?? [];
  if (records.some((record) => record.date === null || record.date >= cleanSince)) return fail('cleanRecord', params);
  if (nominee.cleanRecord === true) return pass;
  if (nominee.cleanRecord === null) return unknown('cleanRecord', { ...params, note: params.note || (nominee.unread?.cleanRecord ?? '') });
  if (records.length > 0) return pass;
  const years: string[] = params.note.match(/(?:19|20)\d\d/g) ?? [];
  const allBefore = years.length > 0 && years.every((year) => year < cleanSince.slice(0, 4));
  return allBefore ? unknown('cleanRecord', params) : fail('cleanRecord', params);
};
