import { expect, test } from 'vitest';
import { findPersonalData } from '@domain/publication/privacy/find-personal-data';
import { innocents, leaks } from './corpus';

test('of 500 planted leaks none of an identity number, a phone, a bank card or an address is missed', () => {
  const planted = leaks();
  expect(planted).toHaveLength(500);
  const missed = planted.filter(({ text, kind }) => !findPersonalData(text).some((found) => found.kind === kind));
  expect(missed).toEqual([]);
});

test('of 500 innocent texts at most 2 % raise an alarm', () => {
  const texts = innocents();
  expect(texts).toHaveLength(500);
  const alarms = texts.filter((text) => findPersonalData(text).length > 0);
  expect(alarms.length, alarms.join('\n')).toBeLessThanOrEqual(10);
});
