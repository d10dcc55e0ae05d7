import { useGetList } from 'react-admin';
import type { RankedList } from '@domain/slate/lineage';
import type { Slate, SlateEntry } from '../providers/records';
import type { Reasons } from '../slates/read-slate';
import { useReceivedLists } from './use-received-lists';

export interface Below {
  /** The orders of the lists handed up, one for each list and award. */
  lists: RankedList[];
  names: Readonly<Record<string, string>>;
}

/** The orders of the lower lists a desk is compared with. */
export function useBelow(slate: Slate, wanted: boolean): Below {
  const { data: lists = [] } = useReceivedLists(wanted && slate.level !== 'employer');
  const { data: entries = [] } = useGetList<SlateEntry>(
    'slate-entries',
    { filter: { slateId: lists.map(({ id }) => id) }, sort: { field: 'rank', order: 'ASC' }, pagination: { page: 1, perPage: 1000 } },
    { enabled: lists.length > 0 },
  );
  const awards = [...new Set(entries.map(({ award }) => award))];
  return {
    names: Object.fromEntries(entries.map(({ nomineeId, nomineeName }) => [nomineeId, nomineeName ?? ''])),
    lists: lists.flatMap(({ id, unitName }) =>
      awards.map((award) => ({
        unit: { name: unitName, path: id },
        award,
        order: entries.filter((entry) => entry.slateId === id && entry.award === award).map(({ nomineeId }) => nomineeId),
      })),
    ),
  };
}

/** The reasons that differ from the saved ones; an emptied one is sent empty. */
export function changedReasons(saved: Reasons, now: Reasons): Reasons {
  const ids = new Set([...Object.keys(saved), ...Object.keys(now)]);
  return Object.fromEntries([...ids].flatMap((id) => ((saved[id] ?? '') === (now[id] ?? '') ? [] : [[id, now[id] ?? '']])));
}
