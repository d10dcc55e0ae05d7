/**
 * Leaves out of a programme what cannot be otherwise: at the prices of its rows, a person whose change of side would
 * pull the bound below the best total stands on the same side in every best choice. Any prices give a valid bound;
 * good ones leave few people open.
 */
import type { Programme, ProgrammeRow } from './slate-programme';

export interface Narrowed {
  /** Columns in every best choice, and those that may be in or out, ascending; the rest are in none. */
  readonly taken: readonly number[];
  readonly open: readonly number[];
}

/** Allowance for the rounding of prices, in hundredths of a point. */
const SLACK = 1e-3;

/** Narrows a programme whose best total is known. Without prices everybody stays open. */
export function narrow(programme: Programme, total: number, prices: readonly number[] | null): Narrowed {
  const columns = programme.values.map((_, column) => column);
  if (prices === null) return { taken: [], open: columns };
  // Solvers differ in the sign they give to a price; the lower bound tells which is meant.
  const bound = [prices, prices.map((price) => -price)].map((each) => boundAt(programme, each)).sort((a, b) => a.bound - b.bound)[0]!;
  const room = bound.bound - total + SLACK;
  const taken = columns.filter((column) => bound.reduced[column]! > room);
  const out = new Set(columns.filter((column) => -bound.reduced[column]! > room));
  const inside = new Set(taken);
  return { taken, open: columns.filter((column) => !inside.has(column) && !out.has(column)) };
}

/** Highest total at the prices, and what each person adds to it. */
function boundAt({ values, rows }: Programme, prices: readonly number[]): { bound: number; reduced: number[] } {
  const valid = rows.map((row, index) => (limitOf(row, prices[index]!) === null ? 0 : prices[index]!));
  const reduced = values.map((value, column) => rows.reduce((left, row, index) => left - valid[index]! * row.coefficients[column]!, value));
  const constant = rows.reduce((sum, row, index) => (valid[index] === 0 ? sum : sum + valid[index]! * limitOf(row, valid[index]!)!), 0);
  return { bound: constant + reduced.reduce((sum, value) => sum + Math.max(0, value), 0), reduced };
}

const limitOf = ({ least, most }: ProgrammeRow, price: number): number | null => (price > 0 ? most : least);
