/**
 * Why no list exists: the smallest group of constraints that cannot hold together,
 * found by trying groups of one, of two … (first in the given order among equals).
 */
import { proposeSlate, type Proposal, type ProposalInput } from './propose-slate';
import type { StructureConstraint } from './structure-constraint';

/**
 * The smallest conflicting group; empty when a list exists, and also when there is nobody to choose from.
 * `propose` answers null where no list exists: the search, or the solver for many people.
 */
export function conflictingConstraints(input: ProposalInput, propose: (input: ProposalInput) => Proposal | null = proposeSlate): StructureConstraint[] {
  if (input.candidates.length === 0 || input.cap < 1 || propose(input) !== null) return [];
  for (let size = 1; size < input.constraints.length; size += 1) {
    for (const group of groupsOf(input.constraints, size)) {
      if (propose({ ...input, constraints: group }) === null) return group;
    }
  }
  return [...input.constraints];
}

function* groupsOf<T>(items: readonly T[], size: number, from = 0): Generator<T[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let index = from; index <= items.length - size; index += 1) {
    const item = items[index] as T;
    for (const rest of groupsOf(items, size - 1, index + 1)) yield [item, ...rest];
  }
}
