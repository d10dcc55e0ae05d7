/** The way of a nominee up the levels: second at the employer, fifth in the county, third in the city (通知三（一）2). */

/** A ranked list of one unit for one award. */
export interface RankedList {
  unit: { name: string; path: string };
  award: string;
  /** Nominee ids, best first. */
  order: readonly string[];
}

export interface LineageStep {
  unitName: string;
  rank: number;
  /** How many stood on that list. */
  of: number;
}

/** Every list on which the nominee stands, from the lowest unit up. */
export function lineageOf(nominee: string, lists: readonly RankedList[]): LineageStep[] {
  return lists
    .filter(({ order }) => order.includes(nominee))
    .sort((a, b) => depthOf(b) - depthOf(a))
    .map(({ unit, order }) => ({ unitName: unit.name, rank: order.indexOf(nominee) + 1, of: order.length }));
}

const depthOf = ({ unit }: RankedList): number => unit.path.split('/').length;
