/** The machine of objections, read off stages.json: every state × every step. */
import { expect, test } from 'vitest';
import { act } from '@domain/workflow/act';
import { rules } from '../edition';

const ACTIONS = ['assign', 'begin', 'conclude', 'decide', 'reopen', 'settle'] as const;
const TABLE: Record<string, Partial<Record<(typeof ACTIONS)[number], string>>> = {
  received: { assign: 'assigned' },
  assigned: { assign: 'assigned', begin: 'investigating' },
  investigating: { assign: 'assigned', conclude: 'concluded' },
  concluded: { decide: 'decided', reopen: 'investigating' },
  decided: { reopen: 'investigating', settle: 'settled' },
  settled: {},
};

test.each(Object.entries(TABLE))('%s', (state, steps) => {
  for (const action of ACTIONS) {
    const step = act(rules.stages.objection, { state }, action, { rules, 'reason-given': { reason: { words: '理由' } } });
    expect([action, step.allowed ? step.state : null]).toEqual([action, steps[action] ?? null]);
  }
});

test('the table names every state, and deciding or reopening asks for a reason', () => {
  expect(rules.stages.objection.states.map(({ id }) => id)).toEqual(Object.keys(TABLE));
  for (const [state, action] of [['concluded', 'decide'], ['decided', 'reopen']] as const) {
    const step = act(rules.stages.objection, { state }, action, { rules, 'reason-given': { reason: { words: ' ' } } });
    expect(step.allowed ? [] : step.issues.map(({ code }) => code)).toEqual(['field.required']);
  }
});

test('what the public reads of a state gives no conclusion away', () => {
  expect(rules.stages.objection.states.map(({ publicLabel }) => publicLabel)).toEqual(['已收到', '已受理', '正在核查', '正在研究', '已办理完毕', '已办理完毕']);
});
