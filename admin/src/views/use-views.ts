import { useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../providers/office';
import type { Id } from '../providers/records';

/** What a list is narrowed to and how it is sorted. */
export interface ViewQuery {
  filter: Record<string, unknown>;
  sort: { field: string; order: 'ASC' | 'DESC' };
  perPage: number;
}

/** A view as /rest/views tells of it. */
export interface SavedView {
  id: Id;
  name: string;
  shared: boolean;
  own: boolean;
  ownerName: string;
  query: ViewQuery;
}

/** The saved views of a list, and the ways to keep and forget one: GET, PUT /views, DELETE /views/:id. */
export function useViews(resource: string) {
  const cache = useQueryClient();
  const key = ['views', resource];
  const { data } = useQuery({
    queryKey: key,
    queryFn: async ({ signal }) => (await request(`/rest/views?resource=${resource}`, { signal })).json as SavedView[],
  });
  return {
    views: data,
    async keep(view: { name: string; shared: boolean; query: ViewQuery }) {
      const body = JSON.stringify({ resource, ...view });
      cache.setQueryData(key, (await request('/rest/views', { method: 'PUT', body })).json);
    },
    async forget(id: Id) {
      await request(`/rest/views/${encodeURIComponent(id)}`, { method: 'DELETE' });
      await cache.invalidateQueries({ queryKey: key });
    },
  };
}
