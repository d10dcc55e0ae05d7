/**
 * Divides places among units by their base figures, within floors, caps and places fixed by hand.
 * Exact whole-number arithmetic: the same figures give the same places on every machine.
 */
import type { Issue } from '../rules/issue';
import { byDivisors } from './by-divisors';
import { boundedShares, type Bounded, type Share } from './bounded-shares';
import { byRemainders } from './by-remainders';

export interface Claim {
  /** Code of the unit. */
  id: string;
  /** The figure it claims by, e.g. skilled workers: a whole number, 0 or more. */
  base: number;
  floor?: number;
  cap?: number;
  /** Settled by hand: neither more nor fewer. */
  fixed?: number;
}

/** largest-remainder (Hamilton) is the default; webster (Sainte-Laguë) is shown for comparison. */
export type Method = 'largest-remainder' | 'webster';

export interface Apportionment {
  method: Method;
  /** Places by unit, in the order of the claims. */
  places: Record<string, number>;
  /** The exact share of each unit within its bounds. */
  shares: Record<string, Share>;
  /** Units with equal claims between whom only their order in the list decided the last place: for people to look at. */
  tied: string[];
}

const CLAUSE = '通知三（一）2、附件3';

/**
 * Divides `total` places. Issues: quota.claim (a unit named twice, a figure that is no whole number, a floor above its cap),
 * quota.places, quota.large (figures beyond exact counting), quota.floors (floors sum to more), quota.caps (caps sum to less), quota.base (places left but no figure to divide them by).
 */
export function apportion(total: number, claims: readonly Claim[], method: Method = 'largest-remainder'): Apportionment | { issues: Issue[] } {
  const faults = checkFigures(total, claims);
  if (faults.length > 0) return { issues: faults };
  const bounded = claims.map(({ id, base, floor = 0, cap, fixed }): Bounded => ({ id, base, least: fixed ?? floor, most: fixed ?? cap ?? Math.max(total, floor) }));
  const sums = checkSums(total, bounded);
  if (sums.length > 0) return { issues: sums };
  const shares = boundedShares(total, bounded);
  if (shares === null) return { issues: [refused('quota.base', { total })] };
  const { places, tied } = method === 'webster' ? byDivisors(total, bounded) : byRemainders(total, shares, bounded);
  return {
    method,
    places: Object.fromEntries(bounded.map(({ id }, index) => [id, places[index] as number])),
    shares: Object.fromEntries(bounded.map(({ id }, index) => [id, shares[index] as Share])),
    tied: tied.map((index) => (bounded[index] as Bounded).id),
  };
}

/** Within these limits every product and sum stays an exact whole number. */
const MOST_PLACES = 10_000;
const LARGEST_SUM_OF_BASES = 10_000_000_000;

function checkFigures(total: number, claims: readonly Claim[]): Issue[] {
  const issues = isCount(total, MOST_PLACES) ? [] : [refused('quota.places', { found: total })];
  const seen = new Set<string>();
  for (const { id, base, floor = 0, cap = MOST_PLACES, fixed = 0 } of claims) {
    const sound = isCount(base, LARGEST_SUM_OF_BASES) && [floor, cap, fixed].every((places) => isCount(places, MOST_PLACES)) && floor <= cap;
    if (!sound || seen.has(id)) issues.push(refused('quota.claim', { unit: id }));
    seen.add(id);
  }
  const bases = claims.reduce((sum, { base }) => sum + base, 0);
  if (issues.length === 0 && bases > LARGEST_SUM_OF_BASES) issues.push(refused('quota.large', { found: bases, limit: LARGEST_SUM_OF_BASES }));
  return issues;
}

function isCount(figure: number, most: number): boolean {
  return Number.isInteger(figure) && figure >= 0 && figure <= most;
}

function checkSums(total: number, bounded: readonly Bounded[]): Issue[] {
  const floors = bounded.reduce((sum, { least }) => sum + least, 0);
  const caps = bounded.reduce((sum, { most }) => sum + most, 0);
  return [
    ...(floors > total ? [refused('quota.floors', { floors, total })] : []),
    ...(caps < total ? [refused('quota.caps', { caps, total })] : []),
  ];
}

function refused(code: Extract<Issue['code'], `quota.${string}`>, params: Issue['params']): Issue {
  return { code, clause: CLAUSE, severity: 'error', params };
}
