/** What a body finds waiting for it on its home page, state by state. */
import { expect, test } from 'vitest';
import { bodyTasks, type BodyFacts } from '@admin/dashboard/body-tasks';
import type { QuotaUse, Slate } from '@admin/providers/records';

const slate = { id: 's1', state: 'drafting', submittedAt: null, mendBy: null, issues: [] } as unknown as Slate;
const line = (award: string, places: number, drafted: number) =>
  ({ unitId: 'u', unitCode: '2203', award, places, drafted, submitted: 0 }) as QuotaUse;
const facts: BodyFacts = {
  edition: {
    awards: [{ id: 'expert', shortLabel: '技术能手' }] as BodyFacts['edition']['awards'],
    window: { from: '2022-11-03', to: '2022-11-04' },
  },
  today: '2022-11-03',
  unitPath: '/22/2203/',
  slate,
  editable: true,
  failing: { total: 0, names: [] },
  missing: [],
  received: [],
  use: [line('expert', 5, 5)],
  publicity: undefined,
};
const tasks = (change: Partial<BodyFacts>) => bodyTasks({ ...facts, ...change }).map(({ id, mark }) => `${id}:${mark}`);

test.each<[string, Partial<BodyFacts>, string[]]>([
  ['no list yet', { slate: undefined, editable: false }, ['import:next']],
  ['no list on the last day (通知五（三）)', { slate: undefined, editable: false, today: '2022-11-04' }, ['import:urgent']],
  ['a clean list', {}, ['submit:next']],
  ['a list with problems', { failing: { total: 2, names: ['阎岩'] } }, ['mend:urgent', 'submit:waiting']],
  [
    'nothing decided, nothing posted (通知三（一）2)',
    { missing: [{ id: 'decision', issues: [] }, { id: 'posting', issues: [] }] },
    ['decision:next', 'posting:next', 'submit:waiting'],
  ],
  ['a county’s list came in', { received: [{ ...slate, id: 's2', unitName: '铁东区', entries: 2, taken: 0 }] }, ['received-s2:next', 'submit:next']],
  ['six people for five places', { use: [line('expert', 5, 6)] }, ['over-expert:urgent', 'submit:waiting']],
  ['places of another body do not count', { use: [{ ...line('expert', 1, 9), unitCode: '2204' }] }, ['submit:next']],
  [
    'an imported order to confirm',
    { slate: { ...slate, issues: [{ code: 'R11.rank', clause: '', severity: 'error', params: {} }] } },
    ['confirm:urgent', 'submit:waiting'],
  ],
  [
    'returned: the day to mend counts, not the window',
    { slate: { ...slate, state: 'returned', mendBy: '2022-11-07' }, today: '2022-11-07' },
    ['returned:urgent'],
  ],
  [
    'submitted',
    { slate: { ...slate, state: 'submitted', submittedAt: '2022-11-02T16:30:00Z' }, editable: false },
    ['submitted:done'],
  ],
])('%s', (_, change, expected) => expect(tasks(change)).toEqual(expected));

test('names, days and numbers are said', () => {
  expect(bodyTasks({ ...facts, failing: { total: 4, names: ['阎岩', '尹堃', '余𡨴'] } })[0]).toMatchObject({
    title: '4 人有问题，需要处理',
    why: '阎岩、尹堃、余𡨴等。改正后才能报送。',
    to: '/slates/s1/show',
  });
  expect(bodyTasks({ ...facts, failing: { total: 1, names: ['阎岩'] } })[0]).toMatchObject({ why: '阎岩。改正后才能报送。' });
  const submitted = { ...slate, submittedAt: '2022-11-02T16:30:00Z' };
  expect(bodyTasks({ ...facts, slate: submitted, editable: false })[0]).toMatchObject({ title: '名单已报送（11月3日）' });
  expect(
    bodyTasks({ ...facts, slate: submitted, editable: false, publicity: { state: 'posted', lastDay: '2022-11-16' } })[0],
  ).toMatchObject({ why: '全省公示到11月16日。' });
});
