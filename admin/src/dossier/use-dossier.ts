import { useQuery } from '@tanstack/react-query';
import { request } from '../providers/office';
import type { Id } from '../providers/records';
import type { Dossier } from './records';

/** Postings, results and timeline of a nominee: GET /nominees/:id/dossier, one request for all who ask on a page. */
export function useDossier(id: Id, version: number) {
  return useQuery({
    queryKey: ['dossier', id, version],
    queryFn: async ({ signal }) => (await request(`/rest/nominees/${encodeURIComponent(id)}/dossier`, { signal })).json as Dossier,
    staleTime: 0,
  });
}
