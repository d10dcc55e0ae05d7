/**
 * Proposes the best list under structure constraints: exactly the choice of at most `cap` people with
 * the highest total score that meets every constraint. It proposes; the 领导小组 decides.
 *
 * Equal totals: the choice whose positions in (score descending, id ascending) order come first.
 * Method: for every size, branch and bound in that order with a Lagrangian bound; among people who are
 * the same in every constrained dimension a worse one is never taken before a better one. Shares of a base are no bound for
 * a size: a finished choice is held against them.
 */
import { priceConstraints, trivialBound, type CountedBound, type SizedChoice } from './lagrangian-bound';
import { boundsFor, inBase, judgeStructure, type Candidate, type StructureConstraint } from './structure-constraint';

export interface ProposalInput {
  readonly cap: number;
  readonly candidates: readonly Candidate[];
  readonly constraints: readonly StructureConstraint[];
}

export interface Proposal {
  /** Total points, up to two decimals. */
  readonly total: number;
  /** Chosen ids, best score first. */
  readonly ids: readonly string[];
}

/** The best choice, or null when no non-empty choice meets every constraint. */
export function proposeSlate(input: ProposalInput): Proposal | null {
  const candidates = [...input.candidates].sort((a, b) => b.score - a.score || compareIds(a.id, b.id));
  const scores = candidates.map((candidate) => Math.round(candidate.score * 100));
  let best: Choice | null = null;
  for (let size = Math.min(input.cap, candidates.length); size >= 1; size -= 1) {
    best = bestOfSize(sizedChoice(input.constraints, candidates, scores, size), best);
  }
  if (best === null) return null;
  return { total: best.total / 100, ids: best.positions.map((position) => candidates[position]!.id) };
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

interface Choice {
  readonly total: number;
  readonly positions: readonly number[];
}

/** A choice of fixed size with the shares that are of a part of it only. */
interface BasedChoice extends SizedChoice {
  /** Per position: how the person counts in those shares. */
  readonly basePatterns: readonly string[];
  /** Whether a finished choice keeps them. */
  keepsBases(positions: readonly number[]): boolean;
}

const hasBase = (constraint: StructureConstraint): boolean => 'base' in constraint && constraint.base !== undefined;

function sizedChoice(
  constraints: readonly StructureConstraint[],
  candidates: readonly Candidate[],
  scores: readonly number[],
  size: number,
): BasedChoice {
  const based = constraints.filter(hasBase);
  const bounds: CountedBound[] = constraints
    .filter((constraint) => !hasBase(constraint))
    .flatMap((constraint) => boundsFor(constraint, size, candidates))
    .map(({ counts, least, most }) => ({ inside: candidates.map(counts), least, most }))
    .filter(({ inside, least, most }) => least > 0 || most < Math.min(size, inside.filter(Boolean).length));
  return {
    scores,
    size,
    bounds,
    basePatterns: candidates.map((candidate) => based.map((constraint) => `${inBase(constraint, candidate)}${String(candidate[constraint.dimension])}`).join('|')),
    keepsBases: (positions) => judgeStructure(positions.map((position) => candidates[position]!), based, candidates).every(({ met }) => met),
  };
}

/** The better of `best` and the best choice of exactly this size. */
function bestOfSize(choice: BasedChoice, best: Choice | null): Choice | null {
  if (best !== null && trivialBound(choice) < best.total) return best;
  const { scores, size, bounds } = choice;
  const priced = priceConstraints(choice);
  const groups = groupsOfEquals(choice);
  const closed = new Uint8Array(scores.length);
  const held = bounds.map(() => 0);
  const chosen: number[] = [];
  let total = 0;
  let foundHere = false;

  const hopeless = (position: number): boolean => {
    const open = size - chosen.length;
    let free = 0;
    const reachable = bounds.map(() => 0);
    for (let next = position; next < scores.length; next += 1) {
      if (closed[groups[next]!]) continue;
      free += 1;
      bounds.forEach((bound, index) => {
        if (bound.inside[next]) reachable[index]! += 1;
      });
    }
    if (free < open) return true;
    if (bounds.some((bound, index) => held[index]! + Math.min(open, reachable[index]!) < bound.least)) return true;
    if (best === null) return false;
    const bound = Math.floor(priced.bound(chosen, position, open, (next) => closed[groups[next]!] === 0) + 1e-6);
    return foundHere ? bound <= best.total : bound < best.total;
  };

  const visit = (position: number): void => {
    if (chosen.length === size) {
      if (bounds.some((bound, index) => held[index]! < bound.least) || !choice.keepsBases(chosen)) return;
      if (best === null || total > best.total || (total === best.total && comesFirst(chosen, best.positions))) {
        best = { total, positions: [...chosen] };
        foundHere = true;
      }
      return;
    }
    if (hopeless(position)) return;
    const group = groups[position]!;
    const fits = bounds.every((bound, index) => !bound.inside[position] || held[index]! < bound.most);
    if (!closed[group] && fits) {
      choose(position, 1);
      visit(position + 1);
      choose(position, -1);
    }
    const wasClosed = closed[group]!;
    closed[group] = 1;
    visit(position + 1);
    closed[group] = wasClosed;
  };

  const choose = (position: number, step: 1 | -1): void => {
    if (step === 1) chosen.push(position);
    else chosen.pop();
    total += step * scores[position]!;
    bounds.forEach((bound, index) => {
      if (bound.inside[position]) held[index]! += step;
    });
  };

  visit(0);
  return best;
}

/** Numbers people so that two with the same number count alike in every bound. */
function groupsOfEquals({ scores, bounds, basePatterns }: BasedChoice): number[] {
  const numbers = new Map<string, number>();
  return scores.map((_, position) => {
    const pattern = `${basePatterns[position]!}/${bounds.map((bound) => (bound.inside[position] ? '1' : '0')).join('')}`;
    const known = numbers.get(pattern) ?? numbers.size;
    numbers.set(pattern, known);
    return known;
  });
}

function comesFirst(a: readonly number[], b: readonly number[]): boolean {
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const difference = a[index]! - b[index]!;
    if (difference !== 0) return difference < 0;
  }
  return a.length < b.length;
}
