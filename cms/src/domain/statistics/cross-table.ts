/** Counts of records by one or two of their properties, with totals: the one model behind a chart and its table. */

/** Gives the key a record counts under; null: it counts under none of the rows, but in the total. */
export type KeyOf<T> = (item: T) => string | null;

export interface CrossTable {
  rows: string[];
  columns: string[];
  /** Counts by row, then column, in the order of `rows` and `columns`. */
  cells: number[][];
  rowTotals: number[];
  columnTotals: number[];
  /** All records, those without a row or column included. */
  total: number;
}

/** Counts by key. The keys given come first and stay even with nobody; others follow in the order of their first record. */
export function countBy<T>(items: readonly T[], keyOf: KeyOf<T>, keys: readonly string[] = []): { key: string; count: number }[] {
  const counts = new Map(keys.map((key) => [key, 0]));
  for (const item of items) {
    const key = keyOf(item);
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => ({ key, count }));
}

/** Counts by two keys at once; row and column order as countBy. */
export function crossTable<T>(
  items: readonly T[],
  rowOf: KeyOf<T>,
  columnOf: KeyOf<T>,
  order: { rows?: readonly string[]; columns?: readonly string[] } = {},
): CrossTable {
  const rows = countBy(items, rowOf, order.rows).map(({ key }) => key);
  const columns = countBy(items, columnOf, order.columns).map(({ key }) => key);
  const cells = rows.map(() => columns.map(() => 0));
  for (const item of items) {
    const [row, column] = [rowOf(item), columnOf(item)];
    if (row !== null && column !== null) cells[rows.indexOf(row)]![columns.indexOf(column)]! += 1;
  }
  return {
    rows,
    columns,
    cells,
    rowTotals: cells.map(sum),
    columnTotals: columns.map((_, column) => sum(cells.map((row) => row[column]!))),
    total: items.length,
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
