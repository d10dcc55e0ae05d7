import { useQueryClient } from '@tanstack/react-query';
import { useNotify, useRefresh } from 'react-admin';

/** After an act: everything shown is read again, and the words say what was done. */
export function useDone(): (words: string) => Promise<void> {
  const queryClient = useQueryClient();
  const refresh = useRefresh();
  const notify = useNotify();
  return async (words) => {
    await queryClient.invalidateQueries();
    refresh();
    notify(words, { type: 'success', autoHideDuration: 8_000 });
  };
}
