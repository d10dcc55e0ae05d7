import { useMemo, useReducer, useState, type Dispatch } from 'react';
import { useNotify } from 'react-admin';
import { RequestError } from '../providers/http-client';
import { messageOf } from '../providers/office';
import type { RankRowActs } from './RankRow';
import { isDirty, openRanking, rankingReducer, type Ranking, type RankingAct, type RankingState } from './ranking';

interface Parts {
  base: Ranking;
  version: number;
  /** Award ids, in the order of the edition. */
  awards: readonly string[];
  /** Saves the whole order in one call. */
  write(input: { version: number; ranking: Ranking }): Promise<{ version: number }>;
  /** Reads what somebody else saved meanwhile. */
  reread(): Promise<{ base: Ranking; version: number }>;
}

export interface RankingWork {
  state: RankingState;
  dispatch: Dispatch<RankingAct>;
  dirty: boolean;
  saving: boolean;
  /** Resolves to whether it is saved; a newer version leads to `state.conflict`, any other refusal is said. */
  save(): Promise<boolean>;
  /** What a row of an award can do; the same objects for as long as the awards are the same, so rows stay memoised. */
  acts: Readonly<Record<string, Required<RankRowActs>>>;
}

/** An order being worked on: moves, undo, saving as one call, and the case that somebody else was quicker. */
export function useRanking({ base, version, awards, write, reread }: Parts): RankingWork {
  const [state, dispatch] = useReducer(rankingReducer, undefined, () => openRanking(base, version));
  const [saving, setSaving] = useState(false);
  const notify = useNotify();
  const acts = useMemo(() => Object.fromEntries(awards.map((award) => [award, actsOn(award, dispatch)])), [awards]);

  async function save(): Promise<boolean> {
    setSaving(true);
    try {
      const saved = await write({ version: state.version, ranking: state.current });
      dispatch({ type: 'saved', base: state.current, version: saved.version });
      return true;
    } catch (error) {
      if (error instanceof RequestError && error.code === 'stale') dispatch({ type: 'overtaken', ...(await reread()) });
      else notify(messageOf(error), { type: 'error', multiLine: true, autoHideDuration: 10_000 });
      return false;
    } finally {
      setSaving(false);
    }
  }
  return { state, dispatch, dirty: isDirty(state), saving, save, acts };
}

function actsOn(award: string, dispatch: Dispatch<RankingAct>): Required<RankRowActs> {
  return {
    onMove: (from, to) => dispatch({ type: 'move', award, from, to }),
    onStep: (id, by) => dispatch({ type: 'step', award, id, by }),
    onPlace: (id, position) => dispatch({ type: 'place', award, id, position }),
    onRemove: (id) => dispatch({ type: 'remove', award, id }),
  };
}
