/**
 * Structure ratios of a list of winners («结构比例», 通知三（一）3): each constraint is data,
 * {dimension, op, share or count}, and is judged here for a chosen set.
 */

export interface Candidate {
  readonly id: string;
  /** Points, up to two decimals. */
  readonly score: number;
  /** Dimensions of structure: true/false tags (女性, 一线 …) or a category (地区, 行业 …); undefined: not known. */
  readonly [dimension: string]: string | number | boolean | undefined;
}

export type StructureConstraint =
  | {
      readonly dimension: string;
      readonly value?: string;
      readonly op: '>=' | '<=';
      readonly share: number;
      /** The tag of those whose share it is; absent: of everybody chosen. */
      readonly base?: string;
    }
  | { readonly dimension: string; readonly value?: string; readonly op: '>=' | '<='; readonly count: number }
  | { readonly dimension: string; readonly op: 'max-each'; readonly count: number }
  | { readonly dimension: string; readonly op: 'min-each'; readonly count: number };

/** One linear bound on how many of the tagged candidates a set of known size may hold. */
export interface CountBound {
  readonly constraint: StructureConstraint;
  readonly counts: (candidate: Candidate) => boolean;
  readonly least: number;
  readonly most: number;
}

/** What a constraint asks and what a chosen set gives. */
export interface ConstraintFinding {
  readonly constraint: StructureConstraint;
  /** For max-each and min-each: the category looked at. */
  readonly category?: string;
  readonly found: number;
  readonly least: number;
  readonly most: number;
  readonly met: boolean;
}

const SHARE_UNIT = 1_000_000;

/** The categories a dimension is known to have, sorted. */
export function categoriesOf(candidates: readonly Candidate[], dimension: string): string[] {
  return [...new Set(candidates.flatMap((candidate) => (candidate[dimension] === undefined ? [] : [String(candidate[dimension])])))].sort();
}

/** Whether a share speaks of this person at all. */
export const inBase = (constraint: StructureConstraint, candidate: Candidate): boolean =>
  !('base' in constraint) || constraint.base === undefined || candidate[constraint.base] === true;

/**
 * The bounds that a constraint sets for a choice of exactly `size` people (of its base). Shares are of those
 * and become whole numbers of people exactly (60 % of 5 is 3, never 4 by a rounding error).
 */
export function boundsFor(constraint: StructureConstraint, size: number, candidates: readonly Candidate[]): CountBound[] {
  if (constraint.op === 'max-each' || constraint.op === 'min-each') {
    return categoriesOf(candidates, constraint.dimension).map((category) => ({
      constraint,
      counts: (candidate) => String(candidate[constraint.dimension]) === category,
      least: constraint.op === 'min-each' ? constraint.count : 0,
      most: constraint.op === 'max-each' ? constraint.count : size,
    }));
  }
  const { value = true } = constraint;
  const counts = (candidate: Candidate) => candidate[constraint.dimension] === value && inBase(constraint, candidate);
  if ('count' in constraint) {
    return [{ constraint, counts, ...(constraint.op === '>=' ? { least: constraint.count, most: size } : { least: 0, most: constraint.count }) }];
  }
  const exact = Math.round(constraint.share * SHARE_UNIT) * size;
  return [
    {
      constraint,
      counts,
      least: constraint.op === '>=' ? Math.ceil(exact / SHARE_UNIT) : 0,
      most: constraint.op === '<=' ? Math.floor(exact / SHARE_UNIT) : size,
    },
  ];
}

/** Judges a chosen set against every constraint. `candidates` names the categories that max-each and min-each speak of. */
export function judgeStructure(
  chosen: readonly Candidate[],
  constraints: readonly StructureConstraint[],
  candidates: readonly Candidate[],
): ConstraintFinding[] {
  return constraints.flatMap((constraint) =>
    boundsFor(constraint, chosen.filter((candidate) => inBase(constraint, candidate)).length, candidates).map(({ counts, least, most }) => {
      const inside = chosen.filter(counts);
      const example = candidates.find(counts);
      const category = constraint.op.endsWith('each') && example ? { category: String(example[constraint.dimension]) } : {};
      return { constraint, ...category, found: inside.length, least, most, met: inside.length >= least && inside.length <= most };
    }),
  );
}
