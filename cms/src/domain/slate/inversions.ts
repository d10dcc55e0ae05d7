/**
 * Where a list departs from the order of the list below it: somebody now stands before a person whom the lower
 * unit had placed higher, or was taken while that person was left out. Legal, but each needs its reason.
 */
import type { Issue } from '../rules/issue';
import type { RankedList } from './lineage';

export interface Inversion {
  nominee: string;
  /** The unit whose order is departed from. */
  unitName: string;
  /** Placed higher below, stand lower now. */
  overtaken: string[];
  /** Placed higher below, not on the list now. */
  passedOver: string[];
}

/** The inversions of a list against one list below it, in the order of the upper; who has withdrawn or was struck off counts nowhere. */
export function inversionsOf(upper: RankedList, lower: RankedList, gone: ReadonlySet<string> = new Set()): Inversion[] {
  if (upper.award !== lower.award) return [];
  return upper.order.flatMap((nominee, position): Inversion[] => {
    const before = lower.order.slice(0, Math.max(lower.order.indexOf(nominee), 0)).filter((other) => !gone.has(other));
    const overtaken = before.filter((other) => upper.order.indexOf(other) > position);
    const passedOver = before.filter((other) => !upper.order.includes(other));
    return overtaken.length + passedOver.length > 0 ? [{ nominee, unitName: lower.unit.name, overtaken, passedOver }] : [];
  });
}

/** How an entry of the upper list is called, and the reason recorded for its place, if any. */
export interface ExplainedEntry {
  name: string;
  inversionReason: string | null;
}

/** One slate.inversion for each person whose place departs from a lower order without a reason on record. */
export function checkInversions(
  upper: RankedList,
  lowers: readonly RankedList[],
  entries: Readonly<Record<string, ExplainedEntry>>,
  gone?: ReadonlySet<string>,
): Issue[] {
  const nameOf = (nominee: string): string => entries[nominee]?.name ?? nominee;
  return lowers.flatMap((lower) => inversionsOf(upper, lower, gone)).flatMap(({ nominee, unitName, overtaken, passedOver }): Issue[] => {
    if (entries[nominee]?.inversionReason?.trim()) return [];
    const others = [...overtaken, ...passedOver].map(nameOf).join('、');
    return [{ code: 'slate.inversion', clause: '通知三（一）2', severity: 'error', field: 'inversionReason', params: { name: nameOf(nominee), unit: unitName, others } }];
  });
}
