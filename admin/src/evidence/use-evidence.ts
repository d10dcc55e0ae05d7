import { useGetList } from 'react-admin';
import type { Evidence } from './records';

/** The files of one record, in the order they came; one request for all who ask on a page. */
export function useEvidence(subjectType: string, subjectId: string | undefined) {
  return useGetList<Evidence>(
    'evidence',
    { filter: { subjectType, subjectId }, pagination: { page: 1, perPage: 1000 }, sort: { field: 'id', order: 'ASC' } },
    { enabled: subjectId !== undefined, staleTime: 0 },
  );
}
