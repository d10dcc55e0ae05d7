/** Who looks into an objection, and what a decision may rest on. */
import { expect, test } from 'vitest';
import { checkDecision, type Conclusion, type ObjectionEffect } from '@domain/objection/conclusions';
import { checkInvestigator, type ListedCase } from '@domain/objection/check-investigator';

const someone = { id: 'a', name: '何处长', unitPath: '/22/' };
const nothing: ListedCase = { authors: ['b'], unitsOfNominee: ['/22/2201/', '/22/2201/E1/'], relation: '' };

test.each<[string, Partial<typeof someone>, Partial<ListedCase>, string[]]>([
  ['nothing speaks against', {}, {}, []],
  ['the author of the list', {}, { authors: ['b', 'a'] }, ['objection.author']],
  ['of the body that recommends', { unitPath: '/22/2201/' }, {}, ['objection.own-unit']],
  ['of the employer', { unitPath: '/22/2201/E1/' }, {}, ['objection.own-unit']],
  ['of another unit below the body', { unitPath: '/22/2201/E2/' }, {}, []],
  ['a relation that was learnt of', {}, { relation: '师徒' }, ['objection.relation']],
  ['blank words are no relation', {}, { relation: '  ' }, []],
  ['all at once', { unitPath: '/22/2201/' }, { authors: ['a'], relation: '亲属' }, ['objection.author', 'objection.own-unit', 'objection.relation']],
])('%s', (_name, who, listed, expected) => {
  expect(checkInvestigator({ ...someone, ...who }, { ...nothing, ...listed }).map(({ code }) => code)).toEqual(expected);
});

test.each<[Conclusion, ObjectionEffect, boolean, string[]]>([
  ['upheld', 'none', true, []],
  ['upheld', 'removed', true, []],
  ['upheld', 'disqualified', true, []],
  ['not-upheld', 'none', true, []],
  ['not-upheld', 'removed', true, ['objection.effect']],
  ['not-admissible', 'disqualified', true, ['objection.effect']],
  ['upheld', 'none', false, []],
  ['upheld', 'removed', false, ['objection.no-nominee']],
])('%s → %s, names somebody: %s', (conclusion, effect, named, expected) => {
  expect(checkDecision(conclusion, effect, named).map(({ code }) => code)).toEqual(expected);
});
