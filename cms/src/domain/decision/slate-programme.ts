/**
 * The question of the best list as an integer programme: one 0/1 column a person in (score descending, id ascending)
 * order, one row a bound. Shares are of the chosen, so they are linear without knowing how many are chosen:
 * inside ≥ 60 % of all ⇔ Σ (5·inside − 3) ≥ 0, in whole numbers; with a base the sum goes over that.
 */
import type { ProposalInput } from './propose-slate';
import { categoriesOf, inBase, type Candidate, type StructureConstraint } from './structure-constraint';

/** least ≤ Σ coefficient × chosen ≤ most, all whole numbers; null: no bound on that side. */
export interface ProgrammeRow {
  readonly coefficients: readonly number[];
  readonly least: number | null;
  readonly most: number | null;
}

/** Maximise Σ value × chosen under the rows. */
export interface Programme {
  readonly values: readonly number[];
  readonly rows: readonly ProgrammeRow[];
}

export interface SlateProgramme extends Programme {
  /** The people behind the columns. */
  readonly people: readonly Candidate[];
}

const SHARE_UNIT = 1_000_000;

/** Builds the programme; `values` are hundredths of a point. */
export function slateProgramme({ candidates, constraints, cap }: ProposalInput): SlateProgramme {
  const people = [...candidates].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return {
    people,
    values: people.map(({ score }) => Math.round(score * 100)),
    rows: [{ coefficients: people.map(() => 1), least: 1, most: cap }, ...constraints.flatMap((constraint) => rowsOf(constraint, people))],
  };
}

function rowsOf(constraint: StructureConstraint, people: readonly Candidate[]): ProgrammeRow[] {
  const { dimension, op } = constraint;
  if (op === 'max-each' || op === 'min-each') {
    return categoriesOf(people, dimension).map((category) => ({
      coefficients: people.map((person) => Number(String(person[dimension]) === category)),
      ...(op === 'min-each' ? { least: constraint.count, most: null } : { least: null, most: constraint.count }),
    }));
  }
  const { value = true } = constraint;
  const inside = people.map((person) => Number(person[dimension] === value));
  if ('count' in constraint) {
    return [{ coefficients: inside, ...(op === '>=' ? { least: constraint.count, most: null } : { least: null, most: constraint.count }) }];
  }
  const share = Math.round(constraint.share * SHARE_UNIT);
  const divisor = greatestDivisor(SHARE_UNIT, share);
  const coefficients = people.map((person, column) => (inBase(constraint, person) ? (inside[column]! * SHARE_UNIT - share) / divisor : 0));
  return [{ coefficients, ...(op === '>=' ? { least: 0, most: null } : { least: null, most: 0 }) }];
}

const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b));

/** What a row adds up to for a choice. */
export function activity(row: ProgrammeRow, chosen: readonly boolean[]): number {
  return row.coefficients.reduce((sum, coefficient, column) => (chosen[column] ? sum + coefficient : sum), 0);
}

/** Whether a choice keeps every row, in whole numbers. */
export function keepsRows(rows: readonly ProgrammeRow[], chosen: readonly boolean[]): boolean {
  return rows.every((row) => {
    const sum = activity(row, chosen);
    return (row.least === null || sum >= row.least) && (row.most === null || sum <= row.most);
  });
}

/** Hundredths of a point of a choice. */
export function totalOf(values: readonly number[], chosen: readonly boolean[]): number {
  return values.reduce((sum, value, column) => (chosen[column] ? sum + value : sum), 0);
}
