/**
 * The integer-programming solver (HiGHS in WebAssembly) behind `domain/decision/solve-slate`. One thread, no gap
 * accepted, no random seed: the same programme gives the same answer. Solving blocks: the server asks its worker.
 */
import loadHighs from 'highs';
import type { Programme, ProgrammeRow } from '../domain/decision/slate-programme';
import type { Solver } from '../domain/decision/solve-slate';

/** Values are whole numbers: half of one is no gap. */
const EXACT = { mip_rel_gap: 0, mip_abs_gap: 0.4, mip_feasibility_tolerance: 1e-9, primal_feasibility_tolerance: 1e-9, output_flag: false } as const;

/** Brings the solver up; about a tenth of a second, once a thread. */
export async function loadSolver(): Promise<Solver> {
  const highs = await loadHighs();
  return {
    best(programme) {
      if (programme.values.length === 0) return programme.rows.every(({ least, most }) => (least ?? 0) <= 0 && (most ?? 0) >= 0) ? [] : null;
      const { Status, Columns } = highs.solve(textOf(programme, true), EXACT);
      if (Status === 'Infeasible') return null;
      if (Status !== 'Optimal') throw new Error(`The solver ended with ${Status}.`);
      return programme.values.map((_, column) => (Columns[`x${column}`] as { Primal: number }).Primal > 0.5);
    },
    prices(programme) {
      const { Status, Rows } = highs.solve(textOf(programme, false), { output_flag: false });
      if (Status !== 'Optimal') return null;
      return pricesByRow(programme.rows, (Rows as { Dual: number }[]).map(({ Dual }) => Dual));
    },
  };
}

/** A row with two sides is written as two, so the prices are put together again. */
function pricesByRow(rows: readonly ProgrammeRow[], prices: readonly number[]): number[] {
  let next = 0;
  return rows.map(({ least, most }) => {
    const sides = Number(least !== null) + Number(most !== null);
    const price = prices.slice(next, next + sides).reduce((sum, each) => sum + each, 0);
    next += sides;
    return price;
  });
}

/** The programme in the LP format of CPLEX. */
function textOf({ values, rows }: Programme, whole: boolean): string {
  const names = values.map((_, column) => `x${column}`);
  const sum = (coefficients: readonly number[]): string =>
    coefficients.map((coefficient, column) => (coefficient === 0 ? '' : `${coefficient < 0 ? '-' : '+'} ${Math.abs(coefficient)} ${names[column]}`)).filter(Boolean).join('\n ') || `0 ${names[0]}`;
  const sides = rows.flatMap(({ coefficients, least, most }) => [
    ...(least === null ? [] : [`${sum(coefficients)} >= ${least}`]),
    ...(most === null ? [] : [`${sum(coefficients)} <= ${most}`]),
  ]);
  return `Maximize\n obj: ${sum(values)}\nSubject To\n${sides.map((side, index) => ` c${index}: ${side}`).join('\n')}\nBounds\n${names
    .map((name) => ` 0 <= ${name} <= 1`)
    .join('\n')}\n${whole ? `General\n ${names.join('\n ')}\n` : ''}End\n`;
}
