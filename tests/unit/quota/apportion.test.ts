import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apportion, type Apportionment, type Claim, type Method } from '@domain/quota/apportion';

const methods: Method[] = ['largest-remainder', 'webster'];
const claims = (...bases: number[]): Claim[] => bases.map((base, index) => ({ id: `U${index}`, base }));

function divide(total: number, given: readonly Claim[], method?: Method): Apportionment {
  const answer = apportion(total, given, method);
  if ('issues' in answer) throw new Error(JSON.stringify(answer.issues));
  return answer;
}
const placesOf = (total: number, given: readonly Claim[], method?: Method) => Object.values(divide(total, given, method).places);

describe('known divisions', () => {
  // Balinski & Young, Fair Representation: 26 seats for five states, where the methods part
  const states = claims(9061, 7179, 5259, 3319, 1182);

  test('largest remainder gives what is left to the largest remainders', () => {
    expect(placesOf(26, states)).toEqual([9, 7, 5, 4, 1]);
    expect(placesOf(100, claims(47_000, 16_000, 15_900, 12_000, 6000, 3100), 'largest-remainder')).toEqual([47, 16, 16, 12, 6, 3]);
  });

  test('Webster rounds at the middle of a common divisor', () => {
    expect(placesOf(26, states, 'webster')).toEqual([9, 8, 5, 3, 1]);
    expect(placesOf(10, claims(53, 24, 23), 'webster')).toEqual([6, 2, 2]);
    expect(placesOf(10, claims(53, 24, 23))).toEqual([5, 3, 2]);
    expect(placesOf(3, claims(5, 2, 2), 'webster')).toEqual([1, 1, 1]);
    expect(placesOf(3, claims(5, 2, 2))).toEqual([2, 1, 0]);
  });

  test('floors, caps and places settled by hand hold; the rest is shared anew', () => {
    const bounded: Claim[] = [
      { id: 'A', base: 900, cap: 5 },
      { id: 'B', base: 60 },
      { id: 'C', base: 30, floor: 3 },
      { id: 'D', base: 10, fixed: 1 },
    ];
    for (const method of methods) expect(placesOf(12, bounded, method)).toEqual([5, 3, 3, 1]);
    expect(divide(12, bounded).shares).toEqual({
      A: { numerator: 5, denominator: 1 },
      B: { numerator: 180, denominator: 60 },
      C: { numerator: 3, denominator: 1 },
      D: { numerator: 1, denominator: 1 },
    });
  });

  test('a floor on one side and a cap on the other that weigh the same are set together', () => {
    // shares would be 1, 4, 7: the floor of 2 lacks one place, the cap of 6 has one too many
    expect(placesOf(12, [{ id: 'A', base: 1, floor: 2 }, { id: 'B', base: 4 }, { id: 'C', base: 7, cap: 6 }])).toEqual([2, 4, 6]);
  });

  test('no places, nobody, only fixed places', () => {
    expect(placesOf(0, claims(1, 2))).toEqual([0, 0]);
    expect(divide(0, [])).toEqual({ method: 'largest-remainder', places: {}, shares: {}, tied: [] });
    expect(placesOf(3, [{ id: 'A', base: 0, fixed: 2 }, { id: 'B', base: 0, floor: 1 }], 'webster')).toEqual([2, 1]);
  });

  test('an even claim goes by the order of the list, and the report says so', () => {
    expect(divide(3, claims(5, 5))).toMatchObject({ places: { U0: 2, U1: 1 }, tied: ['U0', 'U1'] });
    expect(divide(3, claims(5, 5), 'webster')).toMatchObject({ places: { U0: 2, U1: 1 }, tied: ['U0', 'U1'] });
    expect(divide(4, claims(5, 5))).toMatchObject({ tied: [] });
    expect(divide(4, claims(5, 5), 'webster')).toMatchObject({ tied: [] });
  });

  test('equal remainders: the larger figure comes first', () => {
    // shares 2.5 and 0.5
    expect(divide(3, claims(1, 5))).toMatchObject({ places: { U0: 0, U1: 3 }, tied: [] });
    // 1/1 against 3/3
    expect(divide(2, claims(1, 3), 'webster')).toMatchObject({ places: { U0: 0, U1: 2 }, tied: [] });
  });
});

describe('figures that cannot be divided are refused, each with its reason', () => {
  test.each<[string, number, Claim[], object[]]>([
    ['half a place', 1.5, claims(1), [{ code: 'quota.places', params: { found: 1.5 } }]],
    ['fewer than none', -1, claims(1), [{ code: 'quota.places', params: { found: -1 } }]],
    ['beyond exact counting', 10_001, claims(1), [{ code: 'quota.places', params: { found: 10_001 } }]],
    ['half a person', 1, claims(0.5), [{ code: 'quota.claim', params: { unit: 'U0' } }]],
    ['a floor above the cap', 5, [{ id: 'A', base: 1, floor: 3, cap: 2 }], [{ code: 'quota.claim', params: { unit: 'A' } }]],
    ['a negative floor', 5, [{ id: 'A', base: 1, floor: -1 }], [{ code: 'quota.claim', params: { unit: 'A' } }]],
    ['a fixed half', 5, [{ id: 'A', base: 1, fixed: 0.5 }], [{ code: 'quota.claim', params: { unit: 'A' } }]],
    ['a unit twice', 5, [{ id: 'A', base: 1 }, { id: 'A', base: 2 }], [{ code: 'quota.claim', params: { unit: 'A' } }]],
    ['too many people', 5, claims(9_000_000_000, 9_000_000_000), [{ code: 'quota.large', params: { found: 18_000_000_000, limit: 10_000_000_000 } }]],
    ['floors above the total', 5, [{ id: 'A', base: 1, floor: 6 }], [{ code: 'quota.floors', params: { floors: 6, total: 5 } }]],
    ['caps below the total', 5, [{ id: 'A', base: 1, cap: 4 }], [{ code: 'quota.caps', params: { caps: 4, total: 5 } }]],
    ['nobody to give to', 5, [], [{ code: 'quota.caps', params: { caps: 0, total: 5 } }]],
    ['no figure to go by', 5, claims(0, 0), [{ code: 'quota.base', params: { total: 5 } }]],
    ['the rest without a figure', 5, [{ id: 'A', base: 9, cap: 2 }, { id: 'B', base: 0 }], [{ code: 'quota.base', params: { total: 5 } }]],
  ])('%s', (_, total, given, issues) => {
    expect(apportion(total, given)).toMatchObject({ issues });
  });
});

describe('properties', () => {
  const claim = fc.record({
    base: fc.oneof(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 1_000_000 })),
    floor: fc.integer({ min: 0, max: 3 }),
    room: fc.integer({ min: 0, max: 12 }),
    bounds: fc.constantFrom('none', 'floor', 'cap', 'both', 'fixed'),
  });
  const someClaims = fc.array(claim, { minLength: 1, maxLength: 12 }).map((list) =>
    list.map(({ base, floor, room, bounds }, index): Claim => ({
      id: `U${index}`,
      base,
      ...(bounds === 'floor' || bounds === 'both' ? { floor } : {}),
      ...(bounds === 'cap' || bounds === 'both' ? { cap: floor + room } : {}),
      ...(bounds === 'fixed' ? { fixed: floor } : {}),
    })),
  );
  const total = fc.integer({ min: 0, max: 60 });
  const boundsOf = ({ floor = 0, cap = Infinity, fixed }: Claim) => ({ least: fixed ?? floor, most: fixed ?? cap });

  test.each(methods)('%s: the sum is the total, bounds hold, the same input gives the same output', (method) => {
    fc.assert(
      fc.property(total, someClaims, (places, given) => {
        const answer = apportion(places, given, method);
        if ('issues' in answer) return;
        expect(Object.values(answer.places).reduce((a, b) => a + b, 0)).toBe(places);
        for (const each of given) {
          const { least, most } = boundsOf(each);
          expect(answer.places[each.id]).toBeGreaterThanOrEqual(least);
          expect(answer.places[each.id]).toBeLessThanOrEqual(most);
        }
        expect(apportion(places, given, method)).toEqual(answer);
      }),
      { numRuns: 500 },
    );
  });

  test('it is refused only when no division exists', () => {
    fc.assert(
      fc.property(total, someClaims, (places, given) => {
        const answer = apportion(places, given);
        if (!('issues' in answer)) return;
        const least = given.reduce((sum, each) => sum + boundsOf(each).least, 0);
        // whoever has no figure takes no more than the floor
        const most = given.reduce((sum, each) => sum + (each.base === 0 ? boundsOf(each).least : boundsOf(each).most), 0);
        expect(least > places || most < places).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('shares sum to the total, and largest remainder never leaves the share by a whole place (the quota rule)', () => {
    fc.assert(
      fc.property(total, someClaims, (places, given) => {
        const answer = apportion(places, given);
        if ('issues' in answer) return;
        let sum = 0;
        for (const { id } of given) {
          const { numerator, denominator } = answer.shares[id]!;
          sum += numerator / denominator;
          expect(answer.places[id]).toBeGreaterThanOrEqual(Math.floor(numerator / denominator));
          expect(answer.places[id]).toBeLessThanOrEqual(Math.ceil(numerator / denominator));
        }
        expect(sum).toBeCloseTo(places, 6);
      }),
      { numRuns: 500 },
    );
  });

  test.each(methods)('%s: under equal bounds a larger figure never gets fewer places', (method) => {
    fc.assert(
      fc.property(total, fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 10 }), fc.integer({ min: 0, max: 2 }), fc.integer({ min: 3, max: 20 }), (places, bases, floor, cap) => {
        const given = claims(...bases).map((each) => ({ ...each, floor, cap }));
        const answer = apportion(places, given, method);
        if ('issues' in answer) return;
        for (const a of given) for (const b of given) if (a.base > b.base) expect(answer.places[a.id]).toBeGreaterThanOrEqual(answer.places[b.id]!);
      }),
      { numRuns: 300 },
    );
  });

  test('Webster: one place more takes none away from anybody', () => {
    fc.assert(
      fc.property(total, someClaims, (places, given) => {
        const [fewer, more] = [apportion(places, given, 'webster'), apportion(places + 1, given, 'webster')];
        if ('issues' in fewer || 'issues' in more) return;
        for (const { id } of given) expect(more.places[id]).toBeGreaterThanOrEqual(fewer.places[id]!);
      }),
      { numRuns: 300 },
    );
  });

  test('largest remainder does take away (the Alabama paradox): that is why both are shown', () => {
    const seats = Array.from({ length: 40 }, (_, count) => placesOf(count, claims(6, 6, 2)));
    expect(seats.some((now, count) => count > 0 && now.some((places, unit) => places < seats[count - 1]![unit]!))).toBe(true);
  });
});
