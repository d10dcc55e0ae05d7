import { useNotify } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';

/** After an act: the dialog goes, everything is read again, and what was done is said. */
export function useDone(onClose: () => void): (words: string) => Promise<void> {
  const notify = useNotify();
  const queryClient = useQueryClient();
  return async (words) => {
    onClose();
    await queryClient.invalidateQueries();
    notify(words, { type: 'success' });
  };
}
