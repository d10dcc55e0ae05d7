import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countBy, crossTable } from '@domain/statistics/cross-table';

const people = [
  { region: '四平', state: 'submitted' },
  { region: '长春', state: 'drafting' },
  { region: '长春', state: 'submitted' },
  { region: null, state: 'submitted' },
];

describe('counts', () => {
  test('known keys keep their order and stay with nobody; others follow as they come', () => {
    expect(countBy(people, ({ region }) => region, ['长春', '辽源'])).toEqual([
      { key: '长春', count: 2 },
      { key: '辽源', count: 0 },
      { key: '四平', count: 1 },
    ]);
    expect(countBy([], () => 'x')).toEqual([]);
  });

  test('a table of two keys with its totals', () => {
    expect(crossTable(people, ({ region }) => region, ({ state }) => state, { rows: ['长春', '四平', '辽源'], columns: ['drafting', 'submitted'] })).toEqual({
      rows: ['长春', '四平', '辽源'],
      columns: ['drafting', 'submitted'],
      cells: [[1, 1], [0, 1], [0, 0]],
      rowTotals: [2, 1, 0],
      columnTotals: [1, 2],
      total: 4,
    });
  });

  test('whoever has no row or column is in the total only', () => {
    expect(crossTable(people, ({ region }) => region, () => null)).toMatchObject({ columns: [], rowTotals: [0, 0], total: 4 });
    expect(crossTable([], () => 'r', () => 'c')).toEqual({ rows: [], columns: [], cells: [], rowTotals: [], columnTotals: [], total: 0 });
  });

  test('rows and columns sum to the same, and to everybody who has both', () => {
    const key = fc.option(fc.constantFrom('a', 'b', 'c', ''), { nil: null });
    fc.assert(
      fc.property(fc.array(fc.record({ row: key, column: key })), (items) => {
        const table = crossTable(items, ({ row }) => row, ({ column }) => column);
        const both = items.filter(({ row, column }) => row !== null && column !== null).length;
        expect([table.rowTotals, table.columnTotals].map((totals) => totals.reduce((a, b) => a + b, 0))).toEqual([both, both]);
      }),
    );
  });
});
