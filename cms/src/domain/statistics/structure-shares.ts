/** The structure of a list against the edition's ratios («结构比例», 通知三（一）3): found, wanted, and how many are lacking. */
import type { NomineeField } from '../rules/nominee-field';
import type { EditionRules } from '../rules/schema';

export type StructureRatio = EditionRules['review']['structure'][number];

/** What is looked at of a person; a field that is absent counts neither way and is told in `unknown`. */
export type StructuredPerson = Partial<Record<NomineeField, string | number | boolean | null>>;

export interface StructureShare {
  id: string;
  label: string;
  clause: string;
  operator: StructureRatio['operator'];
  /** The share asked for, 0 to 1. */
  threshold: number;
  /** People the ratio speaks of (its base), those it counts, and those of whom it is not known. */
  base: number;
  found: number;
  unknown: number;
  /** found of base; 0 of nobody. */
  share: number;
  met: boolean;
  /** How many more (for «at least») or fewer (for «at most») it would take among as many people. */
  lacking: number;
}

/** Judges every ratio of the edition. Shares become whole people exactly: 60 % of 5 is 3. */
export function structureShares(people: readonly StructuredPerson[], ratios: readonly StructureRatio[]): StructureShare[] {
  return ratios.map((ratio) => {
    const { field, values, base } = ratio;
    const spoken = base ? people.filter((person) => base.values.some((value) => value === person[base.field])) : people;
    const known = spoken.filter((person) => person[field] !== null && person[field] !== undefined);
    const found = known.filter((person) => values.some((value) => value === person[field])).length;
    return shareOf(ratio, { base: spoken.length, found, unknown: spoken.length - known.length });
  });
}

/** One ratio judged by people counted elsewhere. */
export function shareOf({ id, label, clause, operator, share: threshold }: StructureRatio, { base, found, unknown }: Pick<StructureShare, 'base' | 'found' | 'unknown'>): StructureShare {
  const wanted = wantedOf(base, threshold, operator);
  const lacking = Math.max(0, operator === '>=' ? wanted - found : found - wanted);
  return { id, label, clause, operator, threshold, base, found, unknown, share: base === 0 ? 0 : found / base, met: lacking === 0, lacking };
}

/** Shares are read to a millionth. */
const UNIT = 1_000_000;

function wantedOf(base: number, share: number, operator: StructureRatio['operator']): number {
  const exact = (Math.round(share * UNIT) * base) / UNIT;
  return operator === '>=' ? Math.ceil(exact) : Math.floor(exact);
}
