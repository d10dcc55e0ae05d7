/**
 * The best list by an integer-programming solver: the same answer as proposeSlate, byte for byte, for hundreds of people.
 * The solver's word is not taken: every choice it answers is checked here in whole numbers.
 *
 * Equal totals: a second objective, declared: of all choices of the best total the one whose positions come first.
 * It is asked for in blocks of positions weighted 2^k, each block fixed before the next.
 */
import { narrow, type Narrowed } from './narrow-programme';
import type { Proposal, ProposalInput } from './propose-slate';
import { keepsRows, slateProgramme, totalOf, type Programme, type ProgrammeRow } from './slate-programme';

/** What an adapter must offer; columns are 0 or 1. */
export interface Solver {
  /** A best choice, or null when none keeps the rows. */
  best(programme: Programme): boolean[] | null;
  /** Prices of the rows when people may be chosen by fractions; null when even so nothing keeps the rows. */
  prices(programme: Programme): number[] | null;
}

/** Positions decided by one call: their weights stay exact in the solver's arithmetic. */
const BLOCK = 14;

/** The best choice, or null when no non-empty choice meets every constraint. Throws when the solver's answer does not hold. */
export function solveSlate(input: ProposalInput, solver: Solver): Proposal | null {
  if (input.candidates.length === 0 || input.cap < 1) return null;
  const programme = slateProgramme(input);
  const found = checkedBest(programme, solver);
  if (found === null) return null;
  const total = totalOf(programme.values, found);
  const earliest = earliestOf(programme, total, found, solver);
  const chosen = shortestPrefix(programme, total, earliest);
  return { total: total / 100, ids: chosen.map((column) => programme.people[column]!.id) };
}

function checkedBest(programme: Programme, solver: Solver): boolean[] | null {
  const chosen = solver.best(programme);
  if (chosen !== null && !keepsRows(programme.rows, chosen)) throw new Error('The solver answered a choice that breaks a row.');
  return chosen;
}

/** Of the choices of this total, the one that takes the earlier position wherever two differ. */
function earliestOf(programme: Programme, total: number, witness: boolean[], solver: Solver): boolean[] {
  const narrowed = narrow(programme, total, solver.prices(programme));
  let chosen = witness;
  let decided = 0;
  while (decided < narrowed.open.length) {
    const block = narrowed.open.slice(decided, decided + BLOCK);
    chosen = nextBlock(programme, narrowed, total, chosen, block, narrowed.open.slice(0, decided), solver);
    decided += block.length;
  }
  return chosen;
}

function nextBlock(
  { values, rows }: Programme, { taken, open }: Narrowed, total: number, chosen: boolean[], block: readonly number[], decided: readonly number[], solver: Solver,
): boolean[] {
  const settled = new Set(decided);
  const free = open.filter((column) => !settled.has(column));
  const fixed = [...taken, ...decided.filter((column) => chosen[column])];
  const reduce = (row: ProgrammeRow): ProgrammeRow => {
    const used = fixed.reduce((sum, column) => sum + row.coefficients[column]!, 0);
    const rest = (bound: number | null): number | null => (bound === null ? null : bound - used);
    return { coefficients: free.map((column) => row.coefficients[column]!), least: rest(row.least), most: rest(row.most) };
  };
  const reduced: Programme = {
    values: free.map((column) => (block.includes(column) ? 2 ** (block.length - 1 - block.indexOf(column)) : 0)),
    rows: [...rows, { coefficients: values, least: total, most: total }].map(reduce),
  };
  const answer = checkedBest(reduced, solver);
  if (answer === null) throw new Error('The solver lost a choice it had found.');
  const next = values.map(() => false);
  for (const column of fixed) next[column] = true;
  free.forEach((column, index) => (next[column] = answer[index]!));
  return next;
}

/** People of no points at the end may be left out: the shorter list comes first. */
function shortestPrefix({ values, rows }: Programme, total: number, chosen: readonly boolean[]): number[] {
  const columns = values.map((_, column) => column).filter((column) => chosen[column]);
  for (let length = 1; length < columns.length; length += 1) {
    const prefix = values.map(() => false);
    for (const column of columns.slice(0, length)) prefix[column] = true;
    if (totalOf(values, prefix) === total && keepsRows(rows, prefix)) return columns.slice(0, length);
  }
  return columns;
}
