import { Alert, Button } from '@mui/material';
import { useGetList } from 'react-admin';
import { Link } from 'react-router-dom';
import { text } from '../i18n/text';
import '../i18n/zh-CN/releases';
import type { Id } from '../providers/records';
import { useMay } from '../session/access';
import type { Release } from './records';

/** Says where a page about this record stands, for whoever may see it; nothing where none is on its way. */
export function ReleaseAlert({ subjectId }: { subjectId: Id }) {
  const may = useMay('release.read').allowed;
  const { data = [] } = useGetList<Release>(
    'releases',
    { filter: { subjectId, state: ['checking', 'approved', 'returned'] }, pagination: { page: 1, perPage: 1 }, sort: { field: 'updatedAt', order: 'DESC' } },
    { enabled: may, staleTime: 0 },
  );
  const [release] = data;
  if (!release) return null;
  const { title, state } = release;
  const words =
    state === 'returned'
      ? text('releases.returned', { title, reason: release.returnReason ?? '' })
      : text(state === 'approved' ? 'releases.ready' : 'releases.waiting', { title });
  return (
    <Alert
      severity={state === 'checking' ? 'info' : state === 'approved' ? 'success' : 'warning'}
      sx={{ mb: 2 }}
      action={
        <Button component={Link} to={`/releases/${release.id}/show`} color="inherit">
          {text('releases.open')}
        </Button>
      }
    >
      {words}
    </Alert>
  );
}
