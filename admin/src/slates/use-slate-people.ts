import { useGetList, useGetMany, useGetOne } from 'react-admin';
import type { Nominee, Slate, SlateEntry } from '../providers/records';

const whole = { page: 1, perPage: 1000 };

export interface SlatePeople { slate: Slate | undefined; people: Nominee[] | undefined; isPending: boolean; error: unknown; refetch(): Promise<{ slate: Slate; people: Nominee[] } | null> }

/**
 * A slate and everybody on it, whole, in rank order. Nothing is read again behind the user's back:
 * a refetch would throw an unsaved order away.
 */
export function useSlatePeople(id: string): SlatePeople {
  const still = { staleTime: Infinity, gcTime: 0, refetchOnWindowFocus: false, refetchOnReconnect: false };
  const slate = useGetOne<Slate>('slates', { id }, still);
  const entries = useGetList<SlateEntry>('slate-entries', { filter: { slateId: id }, sort: { field: 'rank', order: 'ASC' }, pagination: whole }, still);
  const ids = entries.data?.map((entry) => entry.nomineeId) ?? [];
  const nominees = useGetMany<Nominee>('nominees', { ids }, { ...still, enabled: ids.length > 0 });
  const people = entries.data && (ids.length === 0 || nominees.data) ? ranked(entries.data, nominees.data ?? []) : undefined;
  return {
    slate: slate.data, people,
    isPending: slate.isPending || entries.isPending || (ids.length > 0 && nominees.isPending),
    error: slate.error ?? entries.error ?? nominees.error,
    async refetch() {
      const [freshSlate, freshEntries] = await Promise.all([slate.refetch(), entries.refetch()]);
      const freshPeople = await nominees.refetch();
      if (!freshSlate.data || !freshEntries.data) return null;
      return { slate: freshSlate.data, people: ranked(freshEntries.data, freshPeople.data ?? nominees.data ?? []) };
    },
  };
}

function ranked(entries: readonly SlateEntry[], nominees: readonly (Nominee | undefined)[]): Nominee[] {
  const byId = new Map(nominees.flatMap((nominee) => (nominee ? [[nominee.id, nominee] as const] : [])));
  return entries.flatMap((entry) => {
    const nominee = byId.get(entry.nomineeId);
    return nominee ? [{ ...nominee, award: entry.award, rank: entry.rank }] : [];
  });
}
