/** What is wrong with a score sheet, as issues a clerk or an expert understands; the desk and the Excel sheet are checked alike. */
import type { Issue } from '../rules/issue';
import { checkScoreSheet, type ReviewMethod, type SheetProblem } from './score-sheet';

const CLAUSE = '通知三（一）3';

const WORDS: Record<SheetProblem['kind'], (problem: SheetProblem) => string> = {
  missing: () => '没有打分',
  'not-a-number': () => '不是数字',
  'too-fine': () => '超过两位小数',
  'below-zero': () => '小于 0 分',
  'above-weight': ({ limit }) => `超过满分 ${limit} 分`,
  'unknown-dimension': () => '不是本届的评分项',
};

/** review.points for each problem of a sheet under a code. */
export function sheetIssues(code: string, problems: readonly SheetProblem[], dimensions: readonly { id: string; label: string }[]): Issue[] {
  return problems.map((problem) => ({
    code: 'review.points',
    clause: CLAUSE,
    severity: 'error',
    field: problem.dimension,
    params: { code, dimension: dimensions.find(({ id }) => id === problem.dimension)?.label ?? problem.dimension, problem: WORDS[problem.kind](problem) },
  }));
}

/** A draft may have gaps; what stands in it must already be right. */
export function checkDraft(points: Readonly<Record<string, number>>, method: ReviewMethod): SheetProblem[] {
  return checkScoreSheet({ expert: '', nominee: '', points }, method).filter(({ kind }) => kind !== 'missing');
}
