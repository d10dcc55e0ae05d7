/** The ranking desk's state: whatever is done, nobody is lost, doubled or moved across awards. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  differences,
  isDirty,
  movedCount,
  openRanking,
  rankingOf,
  rankingReducer,
  rebase,
  type Ranking,
  type RankingAct,
} from '@admin/slates/ranking';

const base: Ranking = { 'grand-prize': ['a', 'b', 'c', 'd'], 'technical-expert': ['e', 'f'] };
const open = () => openRanking(base, 7);
const run = (...acts: RankingAct[]) => acts.reduce(rankingReducer, open());

describe('moves', () => {
  test.each<[string, RankingAct, string[]]>([
    ['dragged down', { type: 'move', award: 'grand-prize', from: 0, to: 2 }, ['b', 'c', 'a', 'd']],
    ['dragged up', { type: 'move', award: 'grand-prize', from: 3, to: 0 }, ['d', 'a', 'b', 'c']],
    ['dragged past the end', { type: 'move', award: 'grand-prize', from: 1, to: 9 }, ['a', 'c', 'd', 'b']],
    ['one up', { type: 'step', award: 'grand-prize', id: 'b', by: -1 }, ['b', 'a', 'c', 'd']],
    ['one down', { type: 'step', award: 'grand-prize', id: 'b', by: 1 }, ['a', 'c', 'b', 'd']],
    ['the first one up stays', { type: 'step', award: 'grand-prize', id: 'a', by: -1 }, ['a', 'b', 'c', 'd']],
    ['the last one down stays', { type: 'step', award: 'grand-prize', id: 'd', by: 1 }, ['a', 'b', 'c', 'd']],
    ['typed first', { type: 'place', award: 'grand-prize', id: 'd', position: 1 }, ['d', 'a', 'b', 'c']],
    ['typed beyond the last', { type: 'place', award: 'grand-prize', id: 'a', position: 99 }, ['b', 'c', 'd', 'a']],
    ['typed zero', { type: 'place', award: 'grand-prize', id: 'c', position: 0 }, ['c', 'a', 'b', 'd']],
    ['somebody unknown', { type: 'place', award: 'grand-prize', id: 'x', position: 1 }, ['a', 'b', 'c', 'd']],
    ['taken off', { type: 'remove', award: 'grand-prize', id: 'b' }, ['a', 'c', 'd']],
    ['put on twice', { type: 'add', award: 'grand-prize', ids: ['x', 'a'] }, ['a', 'b', 'c', 'd', 'x']],
  ])('%s', (_, act, expected) => {
    const after = run(act);
    expect(after.current).toEqual({ ...base, 'grand-prize': expected });
    expect(after.base).toEqual(base);
  });

  test('a move that changes nothing leaves the very same state', () => {
    const state = open();
    expect(rankingReducer(state, { type: 'move', award: 'grand-prize', from: 2, to: 2 })).toBe(state);
    expect(rankingReducer(state, { type: 'undo' })).toBe(state);
  });
});

describe('saved, undone, overtaken', () => {
  const moved: RankingAct = { type: 'place', award: 'grand-prize', id: 'd', position: 1 };

  test('undo goes back one move, discard all the way', () => {
    const two: RankingAct[] = [moved, { type: 'step', award: 'technical-expert', id: 'e', by: 1 }];
    expect(run(...two, { type: 'undo' }).current).toEqual(run(moved).current);
    expect(run(...two, { type: 'discard' })).toEqual(open());
  });

  test('saving makes the order the base and takes the new version', () => {
    const saved = run(moved, { type: 'saved', base: run(moved).current, version: 8 });
    expect([saved.version, isDirty(saved), saved.past]).toEqual([8, false, []]);
  });

  test('overtaken: ours is kept, the version is theirs, and saving again is possible', () => {
    const theirs: Ranking = { 'grand-prize': ['b', 'a', 'd', 'n'], 'technical-expert': ['e', 'f'] };
    const state = run(moved, { type: 'overtaken', base: theirs, version: 9 });
    expect(state).toMatchObject({ version: 9, conflict: true, base: theirs });
    expect(state.current['grand-prize']).toEqual(['d', 'a', 'b', 'n']);
    expect(rankingReducer(state, { type: 'discard' })).toMatchObject({ current: theirs, conflict: false, version: 9 });
  });
});

test('differences name both places; nobody moved, nothing named', () => {
  expect(differences(base, base)).toEqual([]);
  expect(differences({ x: ['a', 'b'] }, { x: ['b', 'c'] })).toEqual([
    { award: 'x', id: 'b', from: 2, to: 1 },
    { award: 'x', id: 'c', from: null, to: 2 },
    { award: 'x', id: 'a', from: 1, to: null },
  ]);
});

test('one person dragged over many counts as one moved', () => {
  expect(movedCount(base, run({ type: 'place', award: 'grand-prize', id: 'd', position: 1 }).current)).toBe(1);
});

test('people without a rank come last, in the order given', () => {
  const people = [
    { id: 'x', award: 'p', rank: null },
    { id: 'y', award: 'p', rank: 2 },
    { id: 'z', award: 'p', rank: 1 },
    { id: 'w', award: 'q', rank: 1 },
  ];
  expect(rankingOf(people, ['p', 'q'])).toEqual({ p: ['z', 'y', 'x'], q: ['w'] });
});

describe('properties', () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 30 });
  const act = (list: string[]): fc.Arbitrary<RankingAct> =>
    fc.oneof(
      fc.record({
        type: fc.constant('move' as const),
        award: fc.constant('p'),
        from: fc.integer({ min: -2, max: 40 }),
        to: fc.integer({ min: -2, max: 40 }),
      }),
      fc.record({
        type: fc.constant('step' as const),
        award: fc.constant('p'),
        id: fc.constantFrom(...list),
        by: fc.constantFrom(1 as const, -1 as const),
      }),
      fc.record({
        type: fc.constant('place' as const),
        award: fc.constant('p'),
        id: fc.constantFrom(...list),
        position: fc.integer({ min: -2, max: 40 }),
      }),
      fc.constant<RankingAct>({ type: 'undo' }),
    );
  const story = ids.chain((list) => fc.tuple(fc.constant(list), fc.array(act(list), { maxLength: 25 })));

  test('whatever is moved, it stays a permutation and the other award is untouched', () => {
    fc.assert(
      fc.property(story, ([list, acts]) => {
        const after = acts.reduce(rankingReducer, openRanking({ p: list, q: ['z'] }, 1));
        expect([...(after.current.p ?? [])].sort()).toEqual([...list].sort());
        expect(after.current.q).toEqual(['z']);
      }),
    );
  });

  test('undoing everything leads back to the start', () => {
    fc.assert(
      fc.property(story, ([list, acts]) => {
        let state = acts.reduce(rankingReducer, openRanking({ p: list }, 1));
        while (state.past.length > 0) state = rankingReducer(state, { type: 'undo' });
        expect(state.current).toEqual({ p: list });
      }),
    );
  });

  test('a typed position is where the person then stands', () => {
    fc.assert(
      fc.property(
        ids.chain((list) => fc.tuple(fc.constant(list), fc.constantFrom(...list), fc.integer({ min: 1, max: list.length }))),
        ([list, id, position]) => {
          const after = rankingReducer(openRanking({ p: list }, 1), { type: 'place', award: 'p', id, position });
          expect(after.current.p?.[position - 1]).toBe(id);
        },
      ),
    );
  });

  test('rebasing keeps exactly their people, ours first in our order', () => {
    fc.assert(
      fc.property(ids, ids, (ours, theirs) => {
        const result = rebase({ p: ours }, { p: theirs }).p ?? [];
        expect([...result].sort()).toEqual([...theirs].sort());
        expect(result.filter((id) => ours.includes(id))).toEqual(ours.filter((id) => theirs.includes(id)));
      }),
    );
  });
});
