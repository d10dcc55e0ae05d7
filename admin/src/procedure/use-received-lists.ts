import { useGetList } from 'react-admin';
import type { Slate } from '../providers/records';
import { useSession } from '../session/session';

/** The lists handed up to the person's unit that are not drafts below. */
export function useReceivedLists(wanted: boolean) {
  const { actor, edition } = useSession();
  const states = ['employer-slate', 'county-slate'] as const;
  const up = [...new Set(states.flatMap((name) => edition?.stages[name]?.states.filter(({ editable }) => !editable).map(({ id }) => id) ?? []))];
  return useGetList<Slate>(
    'slates',
    { filter: { receiverId: actor.unit?.id ?? '', state: up }, sort: { field: 'submittedAt', order: 'ASC' }, pagination: { page: 1, perPage: 100 } },
    { enabled: wanted && up.length > 0 },
  );
}
