/** The leader's overview: figures in the order of the stages, sentences that name body, day and number, tiles that open lists. */
import { screen } from '@testing-library/dom';
import { afterEach, expect, test } from 'vitest';
import { barsOf } from '@admin/dashboard/quota-bars';
import { percent, stageRows } from '@admin/overview/overview';
import { RegionTiles } from '@admin/overview/RegionTiles';
import { sentence } from '@admin/overview/Risks';
import type { QuotaUse } from '@admin/providers/records';
import type { DeliveryRisk } from '@domain/statistics/delivery-risks';
import { clear, draw } from './draw';

afterEach(clear);

const states = [
  { id: 'drafting', label: '填报中' },
  { id: 'submitted', label: '已报送' },
  { id: 'posted', label: '公示中' },
  { id: 'commended', label: '已表彰', final: true },
  { id: 'withdrawn', label: '已撤回', final: true },
];

test('people by stage: every stage on the way stays, an end is shown when somebody is there', () => {
  const stages = [
    { state: 'submitted', award: 'a', count: 2 },
    { state: 'submitted', award: 'b', count: 3 },
    { state: 'withdrawn', award: 'a', count: 1 },
  ];
  expect(stageRows(stages, states)).toEqual([
    { state: 'drafting', label: '填报中', total: 0, byAward: {} },
    { state: 'submitted', label: '已报送', total: 5, byAward: { a: 2, b: 3 } },
    { state: 'posted', label: '公示中', total: 0, byAward: {} },
    { state: 'withdrawn', label: '已撤回', total: 1, byAward: { a: 1 } },
  ]);
});

test.each<[DeliveryRisk['kind'], DeliveryRisk['params'], string]>([
  ['window-missed', { lastDay: '2022-11-04' }, '白山没有报送，11月4日已经截止。'],
  ['mend-missed', { mendBy: '2022-11-08' }, '白山被退回后没有在11月8日前补正。'],
  ['cannot-post-in-time', { postBy: '2022-10-28', lastDay: '2022-11-04' }, '白山赶不上11月4日：公示最迟应于10月28日开始，至今没有登记。'],
  ['posting-ends-late', { postedUntil: '2022-11-07', lastDay: '2022-11-04' }, '白山赶不上11月4日：公示到11月7日24时才满。'],
  ['no-list', { lastDay: '2022-11-04' }, '白山还没有名单，11月4日截止。'],
  ['over-places', { people: 6, places: 5 }, '白山列了 6 人，名额 5 人。'],
  ['failing-people', { count: 2 }, '白山有 2 人不符合条件或材料待核。'],
])('%s in a sentence', (kind, params, expected) => {
  expect(sentence({ kind, unitId: 'u', unitName: '白山', params })).toBe(expected);
});

test('tiles say their figures and open the people; bodies without a region stand below', () => {
  const line = (unitId: string, places: number, submitted: number): QuotaUse => ({
    unitId, unitCode: unitId, unitName: unitId, kind: 'prefecture', award: 'a', places, used: submitted, drafted: 1, submitted, remaining: places - submitted,
  });
  const regions = { code: '22', name: '吉林省', caption: '示意图', source: 's', tiles: [{ code: '2201', name: '长春', column: 0, row: 0 }, { code: '2299', name: '无名额', column: 1, row: 0 }] };
  const bars = barsOf([line('u1', 4, 2), line('u2', 3, 3)], null, new Map([['u2', '省教育厅']]));
  const { container } = draw(<RegionTiles regions={regions} bars={bars} codes={new Map([['u1', '2201'], ['u2', '']])} award="" />);
  expect(screen.getByRole('link', { name: '长春：已报送 2 人，填报中 1 人，名额 4 人' }).getAttribute('href')).toContain(encodeURIComponent('{"bodyId":"u1"}'));
  expect(screen.getByRole('list', { name: '不在图上的单位' }).textContent).toBe('省教育厅3/3');
  expect(container.textContent).toContain('示意图，不表示边界');
});

test('shares are read to a tenth of a percent', () => {
  expect([0, 0.354, 1, 1 / 6].map(percent)).toEqual(['0%', '35.4%', '100%', '16.7%']);
});
