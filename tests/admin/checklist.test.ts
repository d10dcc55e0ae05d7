/** What a unit still has to do, from what the server's checks answer. */
import { describe, expect, test } from 'vitest';
import { checklistItems, procedureIssues } from '@admin/procedure/checklist-items';
import { changedReasons } from '@admin/procedure/use-below';
import { levelTasks, type LevelFacts } from '@admin/dashboard/level-tasks';
import type { Slate } from '@admin/providers/records';
import type { Issue } from '@domain/rules/issue';

const issue = (code: Issue['code']): Issue => ({ code, clause: '通知三（一）2', severity: 'error', params: {} });

describe('the checklist', () => {
  const guards = [
    { guard: 'window', issues: [] },
    { guard: 'eligible', issues: [issue('slate.blocked')] },
    { guard: 'rank-dense', issues: [] },
    { guard: 'inversions-explained', issues: [issue('slate.inversion')] },
    { guard: 'decision-minuted', issues: [issue('decision.missing')] },
    { guard: 'period-ended', issues: [] },
    { guard: 'no-open-objection', issues: [issue('notice.objection')] },
  ] as const;
  const outlook = { guards: guards.map((one) => ({ ...one, issues: [...one.issues] })), papers: [issue('report.missing')] };

  test('names each thing once, in the order in which it is done', () => {
    expect(checklistItems(outlook, true).map(({ id, blocking, issues }) => [id, blocking, issues.map(({ code }) => code)])).toEqual([
      ['people', true, ['slate.blocked']],
      ['order', true, ['slate.inversion']],
      ['decision', true, ['decision.missing']],
      ['posting', true, ['notice.objection']],
      ['time', true, []],
      ['report', false, ['report.missing']],
    ]);
    expect(checklistItems(outlook, false).some(({ id }) => id === 'report')).toBe(false);
  });

  test('the procedure is what the desk does not see by itself', () => {
    expect(procedureIssues(outlook).map(({ code }) => code)).toEqual(['slate.inversion', 'decision.missing', 'notice.objection']);
  });
});

test('of the reasons only those are sent that changed; an emptied one is sent empty', () => {
  expect(changedReasons({ a: '甲', b: '乙' }, { a: '甲', b: '', c: '丙' })).toEqual({ b: '', c: '丙' });
});

describe('what waits for an employer or a county', () => {
  const slate = { id: 's1', state: 'drafting', entries: 2, mendBy: null, receiverName: '榆树市' } as unknown as Slate;
  const facts: LevelFacts = { slate, editable: true, missing: [], received: [], receives: false };
  const came = { id: 's2', unitName: '某厂', entries: 3, taken: 1 } as unknown as Slate;
  const tasks = (change: Partial<LevelFacts>) => levelTasks({ ...facts, ...change }).map(({ id, mark }) => `${id}:${mark}`);

  test.each<[string, Partial<LevelFacts>, string[]]>([
    ['an employer without a list', { slate: undefined }, ['enter:next']],
    ['a county without a list, nothing came', { slate: undefined, receives: true }, ['wait:waiting']],
    ['a county without a list, one came', { slate: undefined, receives: true, received: [came] }, ['received-s2:next']],
    ['everything done', {}, ['hand-up:next']],
    ['things missing', { missing: [{ id: 'decision', issues: [issue('decision.missing')] }, { id: 'posting', issues: [] }] }, ['decision:next', 'posting:next']],
    ['a list came while the own is drawn up', { received: [came], receives: true }, ['received-s2:next', 'hand-up:next']],
    ['returned', { slate: { ...slate, mendBy: '2022-11-07' } }, ['returned:urgent', 'hand-up:next']],
    ['handed up', { editable: false }, ['handed:done']],
  ])('%s', (_what, change, expected) => expect(tasks(change)).toEqual(expected));

  test('says how many of a list still wait', () => {
    expect(levelTasks({ ...facts, received: [came] })[0]!.title).toBe('某厂报来名单，共 2 人');
  });
});
