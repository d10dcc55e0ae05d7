import { Button, Tooltip } from '@mui/material';
import Download from '@mui/icons-material/DownloadOutlined';
import { useListContext } from 'react-admin';
import { text } from '../i18n/text';
import '../i18n/zh-CN/journal';

/** Takes away what the filters leave, as a table to read or as a file to verify; the server streams it. */
export function ExportJournal() {
  const { filterValues } = useListContext();
  const set = Object.entries(filterValues).filter(([, value]) => value !== '' && value !== null && value !== undefined);
  const address = (format: 'csv' | 'ndjson') => {
    const query = new URLSearchParams({ format, ...(set.length > 0 ? { filter: JSON.stringify(Object.fromEntries(set)) } : {}) });
    return `/rest/journal/export?${query}`;
  };
  return (
    <Tooltip title={text('journalReading.exportWhy')} describeChild>
      <span>
        <Button component="a" href={address('csv')} download startIcon={<Download />}>
          {text('journalReading.exportCsv')}
        </Button>
        <Button component="a" href={address('ndjson')} download startIcon={<Download />}>
          {text('journalReading.exportWhole')}
        </Button>
      </span>
    </Tooltip>
  );
}
