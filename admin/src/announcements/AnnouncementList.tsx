import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { DataTable, ListBase, SelectInput } from 'react-admin';
import { PageHeader } from '../components/PageHeader';
import { RecordLink } from '../components/RecordLink';
import { RecordList } from '../components/RecordList';
import { StateChip } from '../components/StateChip';
import { civilDay } from '../i18n/dates';
import { text } from '../i18n/text';
import '../i18n/zh-CN/announcements';
import { useMay } from '../session/access';
import { useSession } from '../session/session';
import { DraftDialog } from './DraftDialog';
import type { Announcement } from './records';

/** What the office announces in its own words: where each stands, who wrote it, who checked it. */
export default function AnnouncementList() {
  const { edition } = useSession();
  const mayEdit = useMay('announcement.edit').allowed;
  const [drafting, setDrafting] = useState(false);
  const kinds = edition?.announcements.map(({ id, label }) => ({ id, name: label })) ?? [];
  const states = edition?.stages.announcement.states.map(({ id, label }) => ({ id, name: label })) ?? [];
  const kindOf = ({ kind }: Announcement) => kinds.find(({ id }) => id === kind)?.name ?? kind;
  const draft = mayEdit && (
    <Button variant="contained" onClick={() => setDrafting(true)}>
      {text('announcement.create')}
    </Button>
  );
  return (
    <ListBase perPage={25} sort={{ field: 'updatedAt', order: 'DESC' }}>
      <PageHeader title={text('announcement.title')} lead={text('announcement.lead')} actions={draft} />
      <RecordList<Announcement>
        filters={[
          <SelectInput key="state" source="state" choices={states} emptyText={text('list.all')} />,
          <SelectInput key="kind" source="kind" choices={kinds} emptyText={text('list.all')} />,
        ]}
        table={
          <DataTable rowClick="show" bulkActionButtons={false} size="small">
            <DataTable.Col source="title">
              <RecordLink source="title" />
            </DataTable.Col>
            <DataTable.Col source="state" render={(record: Announcement) => <StateChip machine="announcement" state={record.state} />} />
            <DataTable.Col source="kind" cellClassName="short" render={kindOf} />
            <DataTable.Col source="authorName" cellClassName="short" />
            <DataTable.Col source="checkerName" cellClassName="short" render={(record: Announcement) => record.checkerName ?? '—'} />
            <DataTable.Col source="issuedOn" cellClassName="short" render={(record: Announcement) => civilDay(record.issuedOn)} />
          </DataTable>
        }
        card={(record) => (
          <Box>
            <RecordLink source="title" record={record} />
            <Typography color="text.secondary">
              {[kindOf(record), record.authorName, civilDay(record.issuedOn)].join(' · ')}
            </Typography>
            <Box sx={{ mt: 0.5 }}>
              <StateChip machine="announcement" state={record.state} />
            </Box>
          </Box>
        )}
        empty={{ title: text('announcement.emptyTitle'), why: text('announcement.emptyWhy'), action: draft || undefined }}
      />
      {drafting && <DraftDialog onClose={() => setDrafting(false)} />}
    </ListBase>
  );
}
