/** Whose opinion is asked of whom (附件2), and where an answer stands on a day. */
import { describe, expect, test } from 'vitest';
import type { EditionRules } from '@domain/rules/schema';
import { askedAgencies } from '@domain/workflow/asked-agencies';
import { opinionStanding, type Opinion, type OpinionStanding } from '@domain/workflow/opinion-standing';
import { rules } from '../edition';

const cited = { clause: '附件2', official: false };
const opinions: EditionRules['materials']['opinions'] = [
  { id: 'personnel', label: '组织人事部门', ...cited },
  { id: 'heads', label: '干部主管部门', only: { field: 'head', values: [true] }, ...cited },
  { id: 'private', label: '统战部门', only: { field: 'ownership', values: ['民营企业', '外资企业'] }, ...cited },
];
const edition = { materials: { ...rules.materials, opinions } };

describe('the agencies asked of a nominee', () => {
  test.each<[string, Parameters<typeof askedAgencies>[1], string[]]>([
    ['nothing known: those asked of everybody', {}, ['personnel']],
    ['a head of a unit', { head: true, ownership: '国有企业' }, ['personnel', 'heads']],
    ['no head, in a private enterprise', { head: false, ownership: '民营企业' }, ['personnel', 'private']],
    ['a head in an enterprise with foreign capital', { head: true, ownership: '外资企业' }, ['personnel', 'heads', 'private']],
  ])('%s', (_, values, ids) => {
    expect(askedAgencies(edition, values).map(({ id }) => id)).toEqual(ids);
  });

  test('the 8th edition asks all its agencies of everybody', () => {
    expect(askedAgencies(rules, {})).toEqual(rules.materials.opinions);
  });
});

describe('where an opinion stands', () => {
  const today = '2022-11-03';
  test.each<[string, Opinion, OpinionStanding]>([
    ['asked', { answer: null }, 'asked'],
    ['agreed, without end', { answer: 'agree', validUntil: null }, 'agreed'],
    ['agreed, on its last day', { answer: 'agree', validUntil: today }, 'agreed'],
    ['agreed, a day after it', { answer: 'agree', validUntil: '2022-11-02' }, 'expired'],
    ['against', { answer: 'disagree' }, 'against'],
    ['against, whatever its day', { answer: 'disagree', validUntil: '2022-11-02' }, 'against'],
    ['remarks', { answer: 'remarks', settled: false }, 'remarks'],
    ['remarks, looked into', { answer: 'remarks', settled: true }, 'settled'],
    ['remarks, looked into, run out', { answer: 'remarks', settled: true, validUntil: '2022-11-02' }, 'expired'],
    ['no answer, gone without', { answer: null, overridden: true }, 'overridden'],
    ['against, gone against', { answer: 'disagree', overridden: true }, 'overridden'],
  ])('%s', (_, opinion, standing) => {
    expect(opinionStanding(opinion, today)).toBe(standing);
  });
});
