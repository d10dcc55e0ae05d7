import { Link } from '@mui/material';
import { useCreatePath, useRecordContext, useResourceContext, type RaRecord } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';

interface Props {
  source: string;
  record?: RaRecord;
  to?: 'show' | 'edit';
}

/** The record's name as a link to its page: rows can be clicked, but the keyboard needs a link. */
export function RecordLink({ source, record: given, to = 'show' }: Props) {
  const inherited = useRecordContext();
  const resource = useResourceContext();
  const createPath = useCreatePath();
  const record = given ?? inherited;
  if (!record || !resource) return null;
  return (
    <Link
      component={RouterLink}
      to={createPath({ resource, id: record.id, type: to })}
      onClick={(event) => event.stopPropagation()}
      sx={{ fontWeight: 600 }}
    >
      {String(record[source] ?? '')}
    </Link>
  );
}
