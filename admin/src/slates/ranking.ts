/**
 * The order people are put in, per award, while it is being worked on: pure, one state per move.
 * Saving is one call with the whole order; until then the saved order (`base`) and the working order (`current`) live side by side.
 */
import { reorder } from '@domain/slate/reorder';

/** award id → nominee ids, first place first. */
export type Ranking = Readonly<Record<string, readonly string[]>>;

export interface RankingState {
  base: Ranking;
  current: Ranking;
  /** Earlier working orders, oldest first: what undo goes back to. */
  past: readonly Ranking[];
  /** Version of the slate `base` was read at. */
  version: number;
  /** Set when somebody else saved meanwhile: our order as it was meant against the old base. */
  conflict: boolean;
}

export type RankingAct =
  | { type: 'move'; award: string; from: number; to: number }
  | { type: 'place'; award: string; id: string; position: number }
  | { type: 'step'; award: string; id: string; by: 1 | -1 }
  | { type: 'add'; award: string; ids: readonly string[] }
  | { type: 'remove'; award: string; id: string }
  | { type: 'undo' }
  | { type: 'discard' }
  | { type: 'saved'; base: Ranking; version: number }
  | { type: 'overtaken'; base: Ranking; version: number };

/** The state right after reading a saved order. */
export function openRanking(base: Ranking, version: number): RankingState {
  return { base, current: base, past: [], version, conflict: false };
}

function change(state: RankingState, award: string, next: readonly string[]): RankingState {
  const before = state.current[award] ?? [];
  if (next.length === before.length && next.every((id, index) => id === before[index])) return state;
  return { ...state, current: { ...state.current, [award]: next }, past: [...state.past, state.current] };
}

function within(position: number, length: number): number {
  return Math.min(Math.max(position, 0), Math.max(length - 1, 0));
}

/** One move of the desk. Moves outside the list stop at its ends; unknown people change nothing. */
export function rankingReducer(state: RankingState, act: RankingAct): RankingState {
  switch (act.type) {
    case 'move': {
      const list = state.current[act.award] ?? [];
      if (act.from < 0 || act.from >= list.length) return state;
      return change(state, act.award, reorder([...list], act.from, within(act.to, list.length)));
    }
    case 'place':
    case 'step': {
      const list = state.current[act.award] ?? [];
      const from = list.indexOf(act.id);
      if (from < 0) return state;
      const to = act.type === 'place' ? act.position - 1 : from + act.by;
      return change(state, act.award, reorder([...list], from, within(to, list.length)));
    }
    case 'add': {
      const list = state.current[act.award] ?? [];
      return change(state, act.award, [...list, ...act.ids.filter((id) => !list.includes(id))]);
    }
    case 'remove':
      return change(
        state,
        act.award,
        (state.current[act.award] ?? []).filter((id) => id !== act.id),
      );
    case 'undo': {
      const before = state.past[state.past.length - 1];
      return before ? { ...state, current: before, past: state.past.slice(0, -1) } : state;
    }
    case 'discard':
      return { ...state, current: state.base, past: [], conflict: false };
    case 'saved':
      return openRanking(act.base, act.version);
    case 'overtaken':
      return { base: act.base, current: rebase(state.current, act.base), past: [], version: act.version, conflict: true };
  }
}

/** Our order over a newer saved list: who left the list is dropped, who joined it comes last. */
export function rebase(ours: Ranking, theirs: Ranking): Ranking {
  const result: Record<string, readonly string[]> = {};
  for (const [award, list] of Object.entries(theirs)) {
    const kept = (ours[award] ?? []).filter((id) => list.includes(id));
    result[award] = [...kept, ...list.filter((id) => !kept.includes(id))];
  }
  return result;
}

export interface Difference {
  award: string;
  id: string;
  from: number | null;
  to: number | null;
}

/** Who stands elsewhere in `after` than in `before`; places from 1, null = not on the list. */
export function differences(before: Ranking, after: Ranking): Difference[] {
  const awards = new Set([...Object.keys(before), ...Object.keys(after)]);
  const found: Difference[] = [];
  for (const award of awards) {
    const old = before[award] ?? [];
    const now = after[award] ?? [];
    for (const id of new Set([...now, ...old])) {
      const from = old.indexOf(id);
      const to = now.indexOf(id);
      if (from !== to) found.push({ award, id, from: from < 0 ? null : from + 1, to: to < 0 ? null : to + 1 });
    }
  }
  return found;
}

/** Whether there is anything to save. */
export function isDirty(state: RankingState): boolean {
  return differences(state.base, state.current).length > 0;
}

/** How many people were moved on purpose: the fewest that must leave their place to get from one order to the other. */
export function movedCount(before: Ranking, after: Ranking): number {
  let moved = 0;
  for (const award of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const old = before[award] ?? [];
    const now = after[award] ?? [];
    const places = now.map((id) => old.indexOf(id)).filter((place) => place >= 0);
    moved += now.length - places.length + (old.length - places.length) + (places.length - longestRising(places));
  }
  return moved;
}

function longestRising(values: number[]): number {
  const tails: number[] = [];
  for (const value of values) {
    const at = tails.findIndex((tail) => tail >= value);
    if (at < 0) tails.push(value);
    else tails[at] = value;
  }
  return tails.length;
}

/** The order of a set of ranked people; those without a rank come last, in the order given. */
export function rankingOf(
  people: readonly { id: string; award: string; rank?: number | null }[],
  awards: readonly string[],
): Ranking {
  const result: Record<string, string[]> = {};
  for (const award of awards) {
    result[award] = people
      .filter((person) => person.award === award)
      .map((person, index) => ({ person, index }))
      .sort((a, b) => (a.person.rank ?? Infinity) - (b.person.rank ?? Infinity) || a.index - b.index)
      .map(({ person }) => person.id);
  }
  return result;
}
