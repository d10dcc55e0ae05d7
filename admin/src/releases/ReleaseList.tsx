import { Box, Typography } from '@mui/material';
import { DataTable, ListBase, SelectInput } from 'react-admin';
import { PageHeader } from '../components/PageHeader';
import { RecordLink } from '../components/RecordLink';
import { RecordList } from '../components/RecordList';
import { instant } from '../i18n/dates';
import { text } from '../i18n/text';
import '../i18n/zh-CN/releases';
import { ReleaseChip } from './ReleaseChip';
import type { Release } from './records';

const STATES = ['checking', 'approved', 'published', 'returned', 'replaced'] as const;

/** The pages that were drawn up, each with who drew it up and who checked it. */
export default function ReleaseList() {
  return (
    <ListBase perPage={25} sort={{ field: 'updatedAt', order: 'DESC' }}>
      <PageHeader title={text('releases.title')} lead={text('releases.lead')} />
      <RecordList<Release>
        filters={[<SelectInput key="state" source="state" choices={STATES.map((id) => ({ id, name: text(`releases.states.${id}`) }))} emptyText={text('list.all')} />]}
        table={
          <DataTable rowClick="show" bulkActionButtons={false} size="small">
            <DataTable.Col source="title">
              <RecordLink source="title" />
            </DataTable.Col>
            <DataTable.Col source="state" render={({ state }: Release) => <ReleaseChip state={state} />} />
            <DataTable.Col source="act" cellClassName="short" render={({ act }: Release) => text(`releases.act.${act}`)} />
            <DataTable.Col source="authorName" cellClassName="short" />
            <DataTable.Col source="checkerName" cellClassName="short" render={({ checkerName }: Release) => checkerName ?? '—'} />
            <DataTable.Col source="updatedAt" cellClassName="short" render={({ updatedAt }: Release) => instant(updatedAt)} />
          </DataTable>
        }
        card={(record) => (
          <Box>
            <RecordLink source="title" record={record} />
            <Typography color="text.secondary">{[text(`releases.act.${record.act}`), record.authorName].join(' · ')}</Typography>
            <Box sx={{ mt: 0.5 }}>
              <ReleaseChip state={record.state} />
            </Box>
          </Box>
        )}
        empty={{ title: text('releases.emptyTitle'), why: text('releases.emptyWhy') }}
      />
    </ListBase>
  );
}
