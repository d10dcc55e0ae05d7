/**
 * The exact share of each unit: proportional to its figure, except for units that their floor or cap holds.
 * Whoever would fall furthest outside the bounds is set on them, and the rest is shared anew, until all fit.
 */

export interface Bounded {
  id: string;
  base: number;
  least: number;
  most: number;
}

/** A fraction of whole numbers, in places. */
export interface Share {
  numerator: number;
  denominator: number;
}

/** The shares in the order given, summing to `total`; null when places are left but no figure to share them by. */
export function boundedShares(total: number, units: readonly Bounded[]): Share[] | null {
  const settled = new Map<Bounded, number>();
  for (;;) {
    const open = units.filter((unit) => !settled.has(unit));
    const left = total - [...settled.values()].reduce((sum, places) => sum + places, 0);
    const bases = open.reduce((sum, { base }) => sum + base, 0);
    if (bases === 0) {
      if (open.reduce((sum, { least }) => sum + least, 0) !== left) return null;
      return units.map((unit) => ({ numerator: settled.get(unit) ?? unit.least, denominator: 1 }));
    }
    const low = open.filter(({ base, least }) => left * base < least * bases);
    const high = open.filter(({ base, most }) => left * base > most * bases);
    const lacking = low.reduce((sum, { base, least }) => sum + least * bases - left * base, 0);
    const exceeding = high.reduce((sum, { base, most }) => sum + left * base - most * bases, 0);
    if (low.length + high.length === 0) {
      return units.map((unit) => {
        const places = settled.get(unit);
        return places === undefined ? { numerator: left * unit.base, denominator: bases } : { numerator: places, denominator: 1 };
      });
    }
    if (lacking >= exceeding) low.forEach((unit) => settled.set(unit, unit.least));
    if (exceeding >= lacking) high.forEach((unit) => settled.set(unit, unit.most));
  }
}
