import { Box, Typography } from '@mui/material';
import { DataTable, ListBase } from 'react-admin';
import { PageHeader } from '../components/PageHeader';
import { RecordList } from '../components/RecordList';
import { SearchBox } from '../components/SearchBox';
import { instant } from '../i18n/dates';
import { text } from '../i18n/text';
import type { JournalEntry } from '../providers/records';
import { commandLabel, roleLabel, subjectLabel } from './labels';

/** The edition's journal, newest first; each entry is chained to the one before. */
export default function JournalList() {
  return (
    <ListBase perPage={50} sort={{ field: 'sequence', order: 'DESC' }}>
      <PageHeader title={text('journal.title')} lead={text('journal.lead')} />
      <RecordList<JournalEntry>
        filters={[<SearchBox key="q" label={text('journal.search')} />]}
        table={
          <DataTable rowClick={false} bulkActionButtons={false} size="small">
            <DataTable.NumberCol source="sequence" />
            <DataTable.Col
              source="occurredAt"
              cellClassName="short"
              render={(record: JournalEntry) => instant(record.occurredAt)}
            />
            <DataTable.Col source="actorName" />
            <DataTable.Col source="role" render={(record: JournalEntry) => roleLabel(record.role)} />
            <DataTable.Col source="command" render={(record: JournalEntry) => commandLabel(record.command)} />
            <DataTable.Col source="subjectType" render={(record: JournalEntry) => subjectLabel(record.subjectType)} />
            <DataTable.Col source="reason" disableSort />
          </DataTable>
        }
        card={(record) => (
          <Box>
            <Typography sx={{ fontWeight: 600 }}>
              {commandLabel(record.command)} · {subjectLabel(record.subjectType)}
            </Typography>
            <Typography color="text.secondary">
              {instant(record.occurredAt)} · {record.actorName}
            </Typography>
            {record.reason && <Typography>{record.reason}</Typography>}
          </Box>
        )}
        empty={{ title: text('journal.emptyTitle'), why: text('journal.emptyWhy') }}
      />
    </ListBase>
  );
}
