/**
 * One expert's sheet for one nominee, and the declared method by which sheets are tallied.
 * The dimensions, their weights and the tie chain are data of the edition (review.json).
 */
import { toHundredths, type Hundredths } from './points';

export interface ReviewDimension {
  readonly id: string;
  /** Highest number of points this dimension can give; all weights of a method sum to 100. */
  readonly weight: number;
}

export interface ReviewMethod {
  readonly dimensions: readonly ReviewDimension[];
  /** From this number of sheets on, extremes are dropped. */
  readonly trimFrom: number;
  /** How many highest and how many lowest totals are dropped then. */
  readonly trim: number;
  /** Dimension ids that break equal scores, first to last. */
  readonly tieChain: readonly string[];
}

export interface ScoreSheet {
  readonly expert: string;
  readonly nominee: string;
  /** Points per dimension id. */
  readonly points: Readonly<Record<string, number>>;
}

/** What is wrong with a sheet: which dimension, and how. */
export interface SheetProblem {
  readonly dimension: string;
  readonly kind: 'missing' | 'not-a-number' | 'too-fine' | 'below-zero' | 'above-weight' | 'unknown-dimension';
  readonly found?: number;
  readonly limit?: number;
}

/** Every problem of a sheet under a method; an empty list means that the sheet counts. */
export function checkScoreSheet(sheet: ScoreSheet, method: ReviewMethod): SheetProblem[] {
  const problems: SheetProblem[] = [];
  for (const { id, weight } of method.dimensions) {
    const found = sheet.points[id];
    if (found === undefined) problems.push({ dimension: id, kind: 'missing' });
    else if (!Number.isFinite(found)) problems.push({ dimension: id, kind: 'not-a-number' });
    else if (toHundredths(found) === null) problems.push({ dimension: id, kind: 'too-fine', found });
    else if (found < 0) problems.push({ dimension: id, kind: 'below-zero', found });
    else if (found > weight) problems.push({ dimension: id, kind: 'above-weight', found, limit: weight });
  }
  const known = new Set(method.dimensions.map((dimension) => dimension.id));
  for (const id of Object.keys(sheet.points)) {
    if (!known.has(id)) problems.push({ dimension: id, kind: 'unknown-dimension' });
  }
  return problems;
}

/** Total of a valid sheet, in hundredths of a point. */
export function sheetTotal(sheet: ScoreSheet, method: ReviewMethod): Hundredths {
  return method.dimensions.reduce((total, { id }) => total + Math.round((sheet.points[id] ?? 0) * 100), 0);
}
