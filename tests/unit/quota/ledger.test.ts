import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { balanceOf } from '@domain/quota/balance';
import { checkEntry, postEntry } from '@domain/quota/ledger';
import type { LedgerEntry, LedgerKind } from '@domain/quota/ledger-entry';

const day = (number: number) => `2022-10-${String(number).padStart(2, '0')}T01:00:00.000Z`;
const base = { unit: 'U1', award: 'a', documentNumber: '吉人社函〔2022〕140号' };
const issued: LedgerEntry = { ...base, kind: 'issued', places: 5, at: day(12) };

function build(entries: readonly LedgerEntry[]): LedgerEntry[] {
  return entries.reduce<LedgerEntry[]>((ledger, entry) => {
    const posting = postEntry(ledger, entry);
    if (!posting.posted) throw new Error(JSON.stringify(posting.issues));
    return posting.ledger;
  }, []);
}

const story: LedgerEntry[] = [
  issued,
  { ...base, kind: 'issued', unit: 'U2', places: 3, at: day(12) },
  { ...base, kind: 'issued', award: 'b', places: 9, at: day(12) },
  { ...base, kind: 'moved', places: 1, toUnit: 'U2', at: day(13) },
  { ...base, kind: 'used', places: 3, at: day(14) },
  { ...base, kind: 'released', places: 3, at: day(15) },
  { ...base, kind: 'used', places: 2, at: day(16) },
  { ...base, kind: 'blocked', from: 'used', nominee: 'N1', places: 1, at: day(17) },
  { ...base, kind: 'blocked', from: 'free', nominee: 'N2', places: 1, at: day(18) },
  { ...base, kind: 'surrendered', places: 1, at: day(19) },
  { ...base, kind: 'deducted', unit: 'U2', places: 2, at: day(20) },
];

describe('balances', () => {
  const ledger = build(story);

  test('at the end, every kind of entry in its place', () => {
    expect(balanceOf(ledger, 'U1', 'a')).toEqual({ issued: 5, movedIn: 0, movedOut: 1, surrendered: 1, deducted: 0, blocked: 2, used: 1, remaining: 0 });
    expect(balanceOf(ledger, 'U2', 'a')).toEqual({ issued: 3, movedIn: 1, movedOut: 0, surrendered: 0, deducted: 2, blocked: 0, used: 0, remaining: 2 });
    expect(balanceOf(ledger, 'U1', 'b')).toMatchObject({ issued: 9, remaining: 9 });
    expect(balanceOf(ledger, 'U3', 'a')).toMatchObject({ issued: 0, remaining: 0 });
  });

  test.each([
    [day(11), 0],
    [day(12), 5],
    [day(13), 4],
    [day(14), 1],
    [day(15), 4],
    [day(16), 2],
    [day(17), 2],
    [day(18), 1],
    [day(19), 0],
  ])('remaining at %s: %d', (at, remaining) => {
    expect(balanceOf(ledger, 'U1', 'a', at).remaining).toBe(remaining);
  });
});

describe('an entry stands only when its places are there', () => {
  test.each<[string, LedgerEntry, object[]]>([
    ['without a document', { ...issued, at: day(20), documentNumber: ' ' }, [{ code: 'quota.document' }]],
    ['no places', { ...issued, at: day(20), places: 0 }, [{ code: 'quota.places', params: { found: 0 } }]],
    ['half a place', { ...issued, at: day(20), places: 0.5 }, [{ code: 'quota.places', params: { found: 0.5 } }]],
    ['before the last entry', { ...issued, at: day(19) }, [{ code: 'quota.order', params: { found: day(19), last: day(20) } }]],
    ['at no instant', { ...issued, at: '昨天' }, [{ code: 'quota.order' }]],
    ['to itself', { ...base, kind: 'moved', unit: 'U2', toUnit: 'U2', places: 1, at: day(20) }, [{ code: 'quota.same-unit' }]],
    ['moving more than is free', { ...base, kind: 'moved', unit: 'U2', toUnit: 'U1', places: 3, at: day(20) }, [{ code: 'quota.short', params: { wanted: 3, there: 2 } }]],
    ['using what is gone', { ...base, kind: 'used', places: 1, at: day(20) }, [{ code: 'quota.short', params: { wanted: 1, there: 0 } }]],
    ['giving back more than is used', { ...base, kind: 'released', places: 2, at: day(20) }, [{ code: 'quota.not-used', params: { wanted: 2, there: 1 } }]],
    ['blocking a used place that is not', { ...base, kind: 'blocked', unit: 'U2', from: 'used', nominee: 'N9', places: 1, at: day(20) }, [{ code: 'quota.not-used' }]],
    ['blocking the same person again', { ...base, kind: 'blocked', from: 'used', nominee: 'N1', places: 1, at: day(20) }, [{ code: 'quota.blocked-before' }]],
    ['several reasons at once', { ...base, kind: 'surrendered', documentNumber: '', places: 3, at: day(1) }, [{ code: 'quota.document' }, { code: 'quota.order' }, { code: 'quota.short' }]],
  ])('%s', (_, entry, issues) => {
    expect(checkEntry(build(story), entry)).toMatchObject(issues);
    expect(checkEntry(build(story), entry)).toHaveLength(issues.length);
    expect(postEntry(build(story), entry)).toMatchObject({ posted: false });
  });

  test('the first entry has nothing to follow', () => {
    expect(checkEntry([], { ...issued, at: '昨天' })).toMatchObject([{ code: 'quota.order', params: { found: '昨天', last: '' } }]);
  });

  test('whatever is posted, no place is made or lost and no balance falls below zero', () => {
    const kinds: LedgerKind[] = ['issued', 'moved', 'used', 'released', 'surrendered', 'deducted', 'blocked'];
    const entry = fc.record({
      kind: fc.constantFrom(...kinds),
      unit: fc.constantFrom('U1', 'U2', 'U3'),
      toUnit: fc.constantFrom('U1', 'U2', 'U3'),
      places: fc.integer({ min: 1, max: 4 }),
      from: fc.constantFrom('used' as const, 'free' as const),
      nominee: fc.integer({ min: 1, max: 40 }).map(String),
    });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 40 }), (wanted) => {
        let ledger: LedgerEntry[] = [];
        for (const each of wanted) {
          const posting = postEntry(ledger, { ...base, ...each, at: day(20) } as LedgerEntry);
          if (posting.posted) ledger = posting.ledger;
        }
        const balances = ['U1', 'U2', 'U3'].map((unit) => balanceOf(ledger, unit, 'a'));
        for (const balance of balances) for (const part of Object.values(balance)) expect(part).toBeGreaterThanOrEqual(0);
        const sum = (...parts: (keyof (typeof balances)[number])[]) => balances.reduce((total, each) => total + parts.reduce((own, part) => own + each[part], 0), 0);
        expect(sum('issued')).toBe(sum('remaining', 'used', 'blocked', 'surrendered', 'deducted'));
        expect(sum('movedIn')).toBe(sum('movedOut'));
      }),
      { numRuns: 200 },
    );
  });
});
