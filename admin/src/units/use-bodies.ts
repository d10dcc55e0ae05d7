import { useGetList } from 'react-admin';
import type { Unit } from '../providers/records';
import { useMay } from '../session/access';
import { useSession } from '../session/session';

/** Kinds of unit that send a list to the province. */
export const bodyKinds = ['prefecture', 'department', 'central-soe', 'technical-school'];

/** The recommending bodies the person may see, in the order of the quota table. */
export function useBodies(): Unit[] {
  const allowed = useMay('unit.read').allowed;
  const { data } = useGetList<Unit>(
    'units',
    { filter: { kind: bodyKinds }, sort: { field: 'sortKey', order: 'ASC' }, pagination: { page: 1, perPage: 200 } },
    { enabled: allowed, staleTime: 300_000 },
  );
  return data ?? [];
}

/** Whether the person works in a body that sends its own list to the province. */
export function useSendsList(): boolean {
  const { actor } = useSession();
  const may = useMay('slate.submit').allowed;
  return may && actor.unit !== null && bodyKinds.includes(actor.unit.kind);
}
