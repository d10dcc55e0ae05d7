import { describe, expect, test } from 'vitest';
import type { Machine } from '@domain/rules/schema';
import { act } from '@domain/workflow/act';
import type { Facts } from '@domain/workflow/facts';
import { findTransition } from '@domain/workflow/find-transition';
import { mendBy } from '@domain/workflow/mend-by';
import { possibleSteps } from '@domain/workflow/possible-steps';
import { holidays } from '../calendar/holidays';
import { rules } from '../edition';

const { slate, nominee, commendation } = rules.stages;
const inside = { now: '2022-11-03T02:00:00.000Z', mendBy: null };
const ready: Facts = {
  rules,
  window: inside,
  'not-empty': { people: 1 },
  eligible: { people: [{ name: '甲', verdict: 'pass', clauses: [] }] },
  'rank-dense': { findings: [] },
  'inversions-explained': { findings: [] },
  quota: { counts: { x: 1 }, free: { x: 1 } },
  'decision-minuted': { decision: { minutes: '〔2022〕18号', heldOn: '2022-10-26', passed: true }, now: inside.now },
  'period-ended': { period: { last: '2022-11-02' }, now: inside.now },
  'no-open-objection': { open: 0 },
  'opinions-complete': { people: [], today: '2022-11-03' },
};

describe('a step', () => {
  test('leads to the state the file says, with its effects', () => {
    expect(act(slate, { state: 'drafting' }, 'submit', ready)).toMatchObject({ allowed: true, state: 'submitted', effects: ['take-places'] });
    expect(act(slate, { state: 'registered' }, 'accept', { rules })).toMatchObject({ allowed: true, state: 'accepted', effects: [] });
    expect(act(slate, { state: 'submitted' }, 'accept', { rules })).toMatchObject({ allowed: false, issues: [{ code: 'state.wrong' }] });
  });

  test('is refused with every reason at once', () => {
    const step = act(slate, { state: 'drafting' }, 'submit', { ...ready, 'not-empty': { people: 0 }, window: { ...inside, now: '2022-11-05T02:00:00.000Z' } });
    expect(step).toMatchObject({ allowed: false, issues: [{ code: 'window.late' }, { code: 'slate.empty' }] });
  });

  test('is refused when a fact is missing', () => {
    const { quota: _, ...forgotten } = ready;
    expect(act(slate, { state: 'drafting' }, 'submit', forgotten)).toMatchObject({ allowed: false, issues: [{ code: 'guard.unasked', params: { guard: 'quota', action: '报送' } }] });
  });

  test('from the wrong state says where one is and from where it is possible', () => {
    expect(act(slate, { state: 'published' }, 'submit', ready)).toEqual({
      allowed: false,
      issues: [{ code: 'state.wrong', clause: '通知三（一）2、五（三）', severity: 'error', params: { state: '已公布', action: '报送', allowed: '填报中、退回补正' } }],
    });
  });

  test('nobody knows, from a state nobody knows', () => {
    expect(findTransition(slate, 'lost', 'fly')).toEqual({
      found: false,
      issues: [{ code: 'state.wrong', clause: '办理程序', severity: 'error', params: { state: 'lost', action: 'fly', allowed: '' } }],
    });
  });

  test('nobody comes on the list without an assessment, and who leaves it is assessed still', () => {
    expect(findTransition(nominee, 'submitted', 'shortlist')).toMatchObject({ found: false, issues: [{ params: { allowed: '考核中' } }] });
    expect(findTransition(nominee, 'shortlisted', 'unlist')).toMatchObject({ found: true, transition: { to: 'in-assessment' } });
    expect(findTransition(nominee, 'in-assessment', 'shortlist')).toMatchObject({ found: true, transition: { guards: ['assessment-passed', 'decision-minuted'] } });
  });
});

describe('the ways back', () => {
  const reason = { reason: { id: 'fraud', words: '' } };
  const decision = { decision: { minutes: '〔2023〕5号', heldOn: '2023-05-04', passed: true }, now: '2023-05-05T02:00:00.000Z' };

  test('a returned list frees its places and must be mended within its working days', () => {
    const step = act(slate, { state: 'submitted' }, 'return', { rules, 'reason-given': { reason: { id: 'seal-missing', words: '' } } });
    expect(step).toMatchObject({ allowed: true, state: 'returned', effects: ['release-places'] });
    if (!step.allowed) return;
    expect(mendBy(step.transition, '2022-11-04', holidays)).toEqual({ day: '2022-11-08' });
    expect(mendBy(step.transition, '2026-12-31', holidays)).toMatchObject({ code: 'calendar.unpublished' });
    expect(mendBy({}, '2022-11-04', holidays)).toBeNull();
  });

  test('who is struck off takes the place along, from every state before the end, and never comes back (R17)', () => {
    const open = nominee.states.filter(({ final }) => !final).map(({ id }) => id);
    for (const state of open) {
      expect(act(nominee, { state }, 'disqualify', { rules, 'reason-given': reason })).toMatchObject({ allowed: true, state: 'disqualified', effects: ['block-place'] });
    }
    expect(possibleSteps(nominee, 'disqualified')).toEqual([]);
  });

  test('a title is revoked by a decision, with certificate and bonus; not twice (R18)', () => {
    const facts: Facts = { rules, 'reason-given': reason, 'decision-minuted': decision };
    expect(act(commendation, { state: 'conferred' }, 'revoke', facts)).toMatchObject({ allowed: true, state: 'revoked', effects: ['recover-certificate', 'recover-bonus'] });
    expect(act(commendation, { state: 'revoked' }, 'revoke', facts)).toMatchObject({ allowed: false, issues: [{ code: 'state.wrong' }] });
    expect(act(commendation, { state: 'conferred' }, 'revoke', { ...facts, 'decision-minuted': { ...decision, decision: null } })).toMatchObject({ allowed: false, issues: [{ code: 'decision.missing' }] });
  });
});

test('the steps out of a state, for buttons', () => {
  expect(possibleSteps(slate, 'submitted').map(({ action, to }) => [action, to])).toEqual([
    ['register', 'registered'],
    ['return', 'returned'],
  ]);
  expect(possibleSteps(slate, 'registered').map(({ action, to }) => [action, to])).toEqual([
    ['return', 'returned'],
    ['accept', 'accepted'],
  ]);
});

test('a machine is data: any other runs as well', () => {
  const light: Machine = {
    initial: 'red',
    states: [{ id: 'red', label: '红', publicLabel: null }, { id: 'green', label: '绿', publicLabel: null, final: true }],
    transitions: [{ action: 'turn', from: ['red'], to: 'green', grant: 'slate.submit', guards: [], label: '变', clause: '交规', official: true }],
  };
  expect(act(light, { state: light.initial }, 'turn', { rules })).toMatchObject({ allowed: true, state: 'green' });
});
