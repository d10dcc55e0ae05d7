/** Whoever is named in public has agreed to it separately (个人信息保护法第二十五条). */
import { refused, type Guard } from './guard';

const CLAUSE = '个人信息保护法第二十五条';

export const consentGiven: Guard<'consent-given'> = ({ people }) => {
  const names = people.filter(({ consented }) => consented !== true).map(({ name }) => name).join('、');
  return names === '' ? [] : [refused('consent.missing', CLAUSE, { names })];
};
