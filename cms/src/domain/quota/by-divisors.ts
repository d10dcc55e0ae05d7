/**
 * Webster (Sainte-Laguë) within bounds: from the floors on, each place goes to the largest figure divided by
 * twice the places held plus one. Equal quotients: the larger figure first, then the order of the list.
 */
import type { Bounded } from './bounded-shares';
import type { Division } from './by-remainders';

export function byDivisors(total: number, units: readonly Bounded[]): Division {
  const places = units.map(({ least }) => least);
  const open = (index: number): boolean => places[index]! < units[index]!.most;
  const before = (a: number, b: number): number =>
    units[b]!.base * (2 * places[a]! + 1) - units[a]!.base * (2 * places[b]! + 1) || units[b]!.base - units[a]!.base;
  let tied: number[] = [];
  for (let left = total - places.reduce((sum, count) => sum + count, 0); left > 0; left -= 1) {
    const order = units.map((_, index) => index).filter(open).sort((a, b) => before(a, b) || a - b);
    const [first, second] = order as [number, number?];
    tied = second !== undefined && before(first, second) === 0 ? order.filter((index) => before(index, first) === 0) : [];
    places[first]! += 1;
  }
  return { places, tied };
}
