import { Box, Typography } from '@mui/material';
import { DataTable, DateInput, ListBase, SelectInput, TextInput } from 'react-admin';
import { PageHeader } from '../components/PageHeader';
import { RecordLink } from '../components/RecordLink';
import { RecordList } from '../components/RecordList';
import { SearchBox } from '../components/SearchBox';
import { instant } from '../i18n/dates';
import { text } from '../i18n/text';
import type { JournalEntry } from '../providers/records';
import { ExportJournal } from './ExportJournal';
import { commandChoices, commandLabel, roleChoices, roleLabel, subjectChoices, subjectLabel } from './labels';
import '../i18n/zh-CN/journal';

/** A civil day of the filter as the first or last instant of it in Asia/Shanghai. */
const from = { parse: (day: string) => (day ? `${day}T00:00:00+08:00` : ''), format: (at: string | null) => at?.slice(0, 10) ?? '' };
const to = { ...from, parse: (day: string) => (day ? `${day}T23:59:59.999+08:00` : '') };

/** The edition's journal, newest first; each entry is chained to the one before. */
export default function JournalList() {
  const all = text('list.all');
  return (
    <ListBase perPage={50} sort={{ field: 'sequence', order: 'DESC' }}>
      <PageHeader title={text('journal.title')} lead={text('journal.lead')} actions={<ExportJournal />} />
      <RecordList<JournalEntry>
        filters={[
          <SearchBox key="q" label={text('journal.search')} />,
          <DateInput key="from" source="occurredAt_gte" label={text('journalReading.from')} {...from} />,
          <DateInput key="to" source="occurredAt_lte" label={text('journalReading.to')} {...to} />,
          <SelectInput key="command" source="command" label={text('journalReading.command')} choices={commandChoices} emptyText={all} />,
          <SelectInput key="subject" source="subjectType" label={text('journalReading.subject')} choices={subjectChoices} emptyText={all} />,
          <SelectInput key="role" source="role" label={text('journalReading.role')} choices={roleChoices} emptyText={all} />,
          <TextInput key="actor" source="actorName_contains" label={text('journalReading.actor')} />,
          <TextInput key="unit" source="unitCode" label={text('journalReading.unit')} />,
        ]}
        table={
          <DataTable rowClick="show" bulkActionButtons={false} size="small">
            <DataTable.Col source="sequence">
              <RecordLink source="sequence" />
            </DataTable.Col>
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
            <Box sx={{ display: 'flex', gap: 1, fontWeight: 600 }}>
              <RecordLink source="sequence" record={record} />
              <Box>
                {commandLabel(record.command)} · {subjectLabel(record.subjectType)}
              </Box>
            </Box>
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
