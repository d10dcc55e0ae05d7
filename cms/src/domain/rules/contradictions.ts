/** What the shape of the rules cannot say: references that lead nowhere, sums that cannot be, states nobody reaches. */
import { awardFaults } from './contradictions/awards';
import { dateFaults } from './contradictions/dates';
import { fieldFaults } from './contradictions/fields';
import { repetitions } from './contradictions/repetitions';
import { reviewFaults } from './contradictions/review';
import { roleFaults } from './contradictions/roles';
import { stageFaults } from './contradictions/stages';
import { unitFaults } from './contradictions/units';
import type { EditionRules } from './schema';

/** Every contradiction, as a Chinese line with its place; [] when the edition can be opened. */
export function contradictions(rules: EditionRules): string[] {
  return [
    ...repetitions(rules),
    ...awardFaults(rules),
    ...unitFaults(rules),
    ...stageFaults(rules),
    ...dateFaults(rules),
    ...reviewFaults(rules),
    ...fieldFaults(rules),
    ...roleFaults(rules),
  ];
}
