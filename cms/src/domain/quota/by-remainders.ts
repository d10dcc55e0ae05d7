/**
 * Largest remainder (Hamilton): everybody gets the whole part of the share, the places left go to the largest
 * remainders. Equal remainders: the larger figure first, then the order of the list.
 */
import type { Bounded, Share } from './bounded-shares';

export interface Division {
  /** Places in the order of the units. */
  places: number[];
  /** Positions between which only the order of the list decided. */
  tied: number[];
}

export function byRemainders(total: number, shares: readonly Share[], units: readonly Bounded[]): Division {
  const places = shares.map(({ numerator, denominator }) => Math.floor(numerator / denominator));
  const left = total - places.reduce((sum, count) => sum + count, 0);
  // units held by a bound have no remainder; all others share one denominator
  const remainders = shares.map(({ numerator, denominator }) => numerator % denominator);
  const before = (a: number, b: number): number => remainders[b]! - remainders[a]! || units[b]!.base - units[a]!.base;
  const order = shares.map((_, index) => index).sort((a, b) => before(a, b) || a - b);
  for (const index of order.slice(0, left)) places[index]! += 1;
  const [last, next] = [order[left - 1], order[left]];
  const close = last !== undefined && next !== undefined && before(last, next) === 0;
  return { places, tied: close ? order.filter((index) => before(index, last) === 0).sort((a, b) => a - b) : [] };
}
