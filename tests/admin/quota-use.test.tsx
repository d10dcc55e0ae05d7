/** The chart of places and use, its table twin and its sentence tell the same figures. */
import { fireEvent, screen } from '@testing-library/dom';
import { afterEach, expect, test } from 'vitest';
import QuotaUseChart from '@admin/dashboard/QuotaUseChart';
import { QuotaUseTable } from '@admin/dashboard/QuotaUseTable';
import { barsOf, listOf, sentenceOf } from '@admin/dashboard/quota-bars';
import type { QuotaUse } from '@admin/providers/records';
import { clear, doing, draw } from './draw';

afterEach(clear);

const line = (unitId: string, award: string, places: number, drafted: number, submitted: number): QuotaUse => ({
  unitId,
  unitCode: unitId,
  unitName: `${unitId}局`,
  kind: 'prefecture',
  award,
  places,
  used: submitted,
  drafted,
  submitted,
  remaining: places - submitted,
});
const lines = [
  line('u1', 'grand-prize', 4, 0, 4),
  line('u1', 'technical-expert', 16, 0, 15),
  line('u2', 'grand-prize', 1, 1, 0),
  line('u2', 'technical-expert', 5, 6, 0),
  line('u3', 'technical-expert', 5, 0, 0),
];
const names = new Map([
  ['u1', '长春'],
  ['u2', '四平'],
  ['u3', '辽源'],
]);
const bars = barsOf(lines, null, names);

test('awards are added up per body, or shown alone', () => {
  expect(bars).toEqual([
    { unitId: 'u1', name: '长春', places: 20, drafted: 0, submitted: 19, total: 19 },
    { unitId: 'u2', name: '四平', places: 6, drafted: 7, submitted: 0, total: 7 },
    { unitId: 'u3', name: '辽源', places: 5, drafted: 0, submitted: 0, total: 0 },
  ]);
  expect(barsOf(lines, 'grand-prize', names).map((bar) => [bar.name, bar.places, bar.total])).toEqual([
    ['长春', 4, 4],
    ['四平', 1, 1],
  ]);
});

test('the sentence says who is missing, drafting and over', () => {
  expect(sentenceOf(bars)).toEqual({
    title: '3 家推荐单位的 31 个名额，已报送 19 人',
    detail: '1 家还没有名单：辽源；1 家还在填报：四平；1 家超出名额：四平。',
  });
  expect(sentenceOf([])).toMatchObject({ title: '还没有分配名额' });
});

test('the chart draws a bar and an allocation for each body, named in Chinese', () => {
  const { container } = draw(<QuotaUseChart bars={bars} award="" summary="三家单位" size={{ width: 900, height: 300 }} />);
  const drawn = [...container.querySelectorAll('.recharts-bar-rectangle path')].filter(
    (path) => (path.getAttribute('d') ?? '') !== '',
  );
  expect(drawn).toHaveLength(2);
  expect(container.querySelectorAll('.recharts-scatter-symbol')).toHaveLength(3);
  expect(
    [
      ...container.querySelectorAll(
        '.recharts-yAxis-tick-labels .recharts-text, .recharts-yAxis .recharts-cartesian-axis-tick-value',
      ),
    ].map((label) => label.textContent),
  ).toEqual(['长春', '四平', '辽源']);
  expect(container.querySelector('svg title')?.textContent).toBe('三家单位');
  expect(container.innerHTML).not.toContain('legend icon');
});

test('a click on a bar opens the list it counts', () => {
  const { container, address } = draw(
    <QuotaUseChart bars={bars} award="technical-expert" summary="" size={{ width: 900, height: 300 }} />,
  );
  doing(() => {
    fireEvent.click(container.querySelector('.recharts-bar-rectangle') as Element);
  });
  expect(address()).toBe(listOf('u1', 'technical-expert'));
  expect(JSON.parse(new URLSearchParams(address().split('?')[1]).get('filter') ?? '')).toEqual({
    bodyId: 'u1',
    award: 'technical-expert',
  });
});

test('the table twin holds every figure, a link for every body and the totals', () => {
  draw(<QuotaUseTable bars={bars} award="" />);
  const rows = screen.getAllByRole('row').map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent));
  expect(rows).toEqual([
    ['推荐单位', '名额', '已报送', '填报中', '剩余'],
    ['长春', '20', '19', '0', '1'],
    ['四平', '6', '0', '7', '超 1 人'],
    ['辽源', '5', '0', '0', '5'],
    ['合计', '31', '19', '7', '5'],
  ]);
  expect(screen.getByRole('link', { name: '四平' }).getAttribute('href')).toBe(listOf('u2', ''));
});
