import { useGetList } from 'react-admin';
import type { Notice } from '../providers/records';
import { useMay } from '../session/access';

/** The province's running or last publicity notice and the results notice of the edition; what units post is theirs. */
export function useEditionNotices(): { publicity?: Notice; results?: Notice; isPending: boolean } {
  const may = useMay('notice.read').allowed;
  const { data, isPending } = useGetList<Notice>(
    'notices',
    { filter: { level: 'province' }, pagination: { page: 1, perPage: 50 }, sort: { field: 'postedAt', order: 'DESC' } },
    { enabled: may },
  );
  const standing = data?.filter((notice) => notice.state !== 'withdrawn');
  return {
    publicity: standing?.find((notice) => notice.kind === 'publicity'),
    results: standing?.find((notice) => notice.kind === 'results'),
    isPending: may && isPending,
  };
}
