/**
 * An upper bound on the total of a choice of fixed size under count bounds: each bound gets a price
 * (Lagrange multiplier), and the best choice at those prices, taken without the bounds, can only be better.
 * Prices are found by a subgradient descent with a fixed number of steps, so that runs repeat exactly.
 */

export interface CountedBound {
  /** Per position: does this person count. */
  readonly inside: readonly boolean[];
  readonly least: number;
  readonly most: number;
}

export interface SizedChoice {
  /** Hundredths of a point per position, best first. */
  readonly scores: readonly number[];
  readonly size: number;
  readonly bounds: readonly CountedBound[];
}

export interface PricedChoice {
  /**
   * Highest total that any completion of `chosen` can reach: `open` more people from `position` on
   * among those that `available` lets in.
   */
  bound(chosen: readonly number[], position: number, open: number, available: (position: number) => boolean): number;
}

const STEPS = 240;

/** The total of the best people when no bound held: cheap, and often enough to drop a size. */
export function trivialBound({ scores, size }: SizedChoice): number {
  return scores.slice(0, size).reduce((total, score) => total + score, 0);
}

/** Prices the bounds of a choice. */
export function priceConstraints(choice: SizedChoice): PricedChoice {
  const prices = bestPrices(choice);
  const values = valuesAt(prices, choice);
  const constant = constantAt(prices, choice);
  const order = byValue(values);
  return {
    bound(chosen, position, open, available) {
      let total = constant;
      for (const taken of chosen) total += values[taken]!;
      let left = open;
      for (const next of order) {
        if (left === 0) break;
        if (next < position || !available(next)) continue;
        total += values[next]!;
        left -= 1;
      }
      return total;
    },
  };
}

interface Prices {
  readonly least: readonly number[];
  readonly most: readonly number[];
}

function bestPrices(choice: SizedChoice): Prices {
  const { bounds, scores, size } = choice;
  let prices: Prices = { least: bounds.map(() => 0), most: bounds.map(() => 0) };
  let best = { prices, bound: Infinity };
  let stride = (scores[0]! - scores[scores.length - 1]! + 100) / 4;
  for (let step = 0; step < STEPS && bounds.length > 0; step += 1) {
    const values = valuesAt(prices, choice);
    const taken = byValue(values).slice(0, size);
    const bound = constantAt(prices, choice) + taken.reduce((total, position) => total + values[position]!, 0);
    if (bound < best.bound) best = { prices, bound };
    else stride *= 0.93;
    const held = bounds.map(({ inside }) => taken.filter((position) => inside[position]).length);
    const current = prices;
    prices = {
      least: bounds.map(({ least }, index) => Math.max(0, current.least[index]! + stride * (least - held[index]!))),
      most: bounds.map(({ most }, index) => Math.max(0, current.most[index]! + stride * (held[index]! - most))),
    };
  }
  return best.prices;
}

function valuesAt(prices: Prices, { scores, bounds }: SizedChoice): number[] {
  return scores.map((score, position) =>
    bounds.reduce(
      (value, { inside }, index) => (inside[position] ? value + prices.least[index]! - prices.most[index]! : value),
      score,
    ),
  );
}

function constantAt(prices: Prices, { bounds }: SizedChoice): number {
  return bounds.reduce(
    (total, { least, most }, index) => total - prices.least[index]! * least + prices.most[index]! * most,
    0,
  );
}

function byValue(values: readonly number[]): number[] {
  return values.map((_, position) => position).sort((a, b) => values[b]! - values[a]! || a - b);
}
