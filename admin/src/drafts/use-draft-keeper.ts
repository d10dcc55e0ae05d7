import { createContext, useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import { useCommands } from '../providers/office';
import { DraftKeeper, type DraftState } from './draft-keeper';

/** The keeper of the form on this page, with the key its draft is kept under. */
export interface KeptForm {
  key: string;
  keeper: DraftKeeper;
}

export const KeptFormContext = createContext<KeptForm | null>(null);

/** A keeper for one form; what still waits is sent when the page is left. */
export function useDraftKeeper(key: string): KeptForm {
  const commands = useCommands();
  const kept = useMemo(
    () => ({
      key,
      keeper: new DraftKeeper({ keep: (values) => commands.keepDraft(key, values), drop: () => commands.dropDraft(key) }),
    }),
    [key, commands],
  );
  useEffect(() => () => kept.keeper.flush(), [kept]);
  return kept;
}

const IDLE: DraftState = { kind: 'idle' };
const nothing = () => () => undefined;

/** How far the draft of the form on this page is kept. */
export function useDraftState(): DraftState {
  const kept = useContext(KeptFormContext);
  return useSyncExternalStore(kept?.keeper.subscribe ?? nothing, kept?.keeper.current ?? (() => IDLE));
}
