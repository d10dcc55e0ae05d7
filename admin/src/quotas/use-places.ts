import { useGetList, useGetOne } from 'react-admin';
import { isLower } from '@domain/slate/level';
import type { Quota, Slate, Unit } from '../providers/records';
import { nearestAllocation } from './nearest-allocation';

/**
 * Places a list may fill, by award. An allocation of its own counts whole; of a shared one what others have left,
 * plus what this list itself has taken when it is submitted. Lists below a body have no places of their own: null.
 */
export function usePlaces(slate: Slate, taken: (award: string) => number): (award: string) => number | null {
  const enabled = !isLower(slate.level, 'body');
  const { data: unit } = useGetOne<Unit>('units', { id: slate.unitId }, { enabled });
  const { data: quotas } = useGetList<Quota>(
    'quotas',
    { pagination: { page: 1, perPage: 1000 }, sort: { field: 'unitSortKey', order: 'ASC' } },
    { enabled },
  );
  return (award) => {
    if (!quotas || !unit) return null;
    const found = nearestAllocation(quotas, unit.path, award);
    if (!found) return 0;
    return found.unitId === slate.unitId ? found.places : found.places - found.used + taken(award);
  };
}
