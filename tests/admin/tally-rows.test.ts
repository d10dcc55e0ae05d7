/** What the tally's chart and table show, and what the desk's keys give. */
import { describe, expect, test } from 'vitest';
import { panelResult } from '@domain/review/panel-result';
import { pointsOfKey } from '@admin/reviews/points-of-key';
import { habits, tallyRows } from '@admin/reviews/tally-rows';
import type { TallyView } from '@admin/reviews/review-records';

const result = panelResult({
  method: { dimensions: [{ id: 'skill', weight: 100 }], trimFrom: 5, trim: 1, tieChain: ['skill'] },
  experts: ['E1', 'E2', 'E3'].map((id) => ({ id, employer: id })),
  nominees: ['n1', 'n2'].map((id) => ({ id, employer: 'x', award: 'a', bodyRank: 1 })),
  sheets: [['E1', 90, 80], ['E2', 92, 84], ['E3', 76, 70]].flatMap(([expert, first, second]) => [
    { expert: String(expert), nominee: 'n2', points: { skill: Number(first) } },
    { expert: String(expert), nominee: 'n1', points: { skill: Number(second) } },
  ]),
  recusals: [],
});
const tally: TallyView = {
  ...result, inputsHash: '0', intact: true, ties: [],
  experts: [{ id: 'E1', name: '周', number: 1 }, { id: 'E2', name: '林', number: 2 }, { id: 'E3', name: '宋', number: 3 }],
  names: ['n1', 'n2'].map((id, index) => ({ id, code: `A0${index + 1}`, name: `人${index + 1}`, employerName: null, bodyName: '四平', state: 'submitted' })),
};

describe('the tally', () => {
  test('best first, in points, with the experts by name', () => {
    expect(tallyRows(tally, 'a').map(({ label, score, totals }) => [label, score, totals])).toEqual([
      ['A02 人2', 86, [{ expert: '周', total: 90 }, { expert: '林', total: 92 }, { expert: '宋', total: 76 }]],
      ['A01 人1', 78, [{ expert: '周', total: 80 }, { expert: '林', total: 84 }, { expert: '宋', total: 70 }]],
    ]);
    expect(tallyRows(tally, 'b')).toEqual([]);
  });
  test('names the harsh and the lenient', () => {
    expect(habits(tally)).toEqual({ harsh: ['宋'], lenient: ['林'] });
    expect(habits(tally, 20)).toEqual({ harsh: [], lenient: [] });
  });
});

test.each([['1', 25, 2.5], ['9', 25, 22.5], ['0', 25, 25], ['5', 15, 7.5], ['7', 5, 3.5], ['Enter', 25, null], ['a', 25, null]])('key %s of %d gives %s', (key, weight, points) => {
  expect(pointsOfKey(key, weight)).toBe(points);
});
