import { Box, Typography } from '@mui/material';
import { DataTable, ListBase, SelectInput } from 'react-admin';
import { PageHeader } from '../components/PageHeader';
import { RecordLink } from '../components/RecordLink';
import { RecordList } from '../components/RecordList';
import { NoticeStateChip } from '../components/StateChip';
import { period } from '../i18n/dates';
import { text } from '../i18n/text';
import type { Notice } from '../providers/records';
import { useSession } from '../session/session';
import { isOverdue, PeriodLeft } from './PeriodLeft';

const kinds = (['publicity', 'results'] as const).map((id) => ({ id, name: text(`noticeKind.${id}`) }));

/** All notices with the days their periods still run. */
export default function NoticeList() {
  const { edition, clock } = useSession();
  const states = edition?.stages.notice.states.map(({ id, label }) => ({ id, name: label })) ?? [];
  return (
    <ListBase perPage={25} sort={{ field: 'postedAt', order: 'DESC' }}>
      <PageHeader title={text('notices.title')} lead={text('notices.lead')} />
      <RecordList<Notice>
        filters={[
          <SelectInput key="kind" source="kind" choices={kinds} emptyText={text('list.all')} />,
          <SelectInput key="state" source="state" choices={states} emptyText={text('list.all')} />,
        ]}
        table={
          <DataTable rowClick="show" bulkActionButtons={false} size="small">
            <DataTable.Col source="title">
              <RecordLink source="title" />
            </DataTable.Col>
            <DataTable.Col source="kind" cellClassName="short" render={(record: Notice) => text(`noticeKind.${record.kind}`)} />
            <DataTable.Col source="documentNumber" cellClassName="short" />
            <DataTable.Col
              source="firstDay"
              label={text('notices.period')}
              render={(record: Notice) => (record.kind === 'publicity' ? period(record.firstDay, record.lastDay) : '—')}
            />
            <DataTable.Col label={text('notices.left')} render={(record: Notice) => <PeriodLeft notice={record} />} />
            <DataTable.Col
              source="state"
              render={(record: Notice) => <NoticeStateChip state={record.state} overdue={isOverdue(record, clock.today)} />}
            />
          </DataTable>
        }
        card={(record) => (
          <Box>
            <RecordLink source="title" record={record} />
            <Typography color="text.secondary">
              {record.kind === 'publicity' ? period(record.firstDay, record.lastDay) : text('noticeKind.results')}
            </Typography>
            <Box sx={{ display: 'flex', gap: 1, mt: 0.5 }}>
              <NoticeStateChip state={record.state} overdue={isOverdue(record, clock.today)} />
              <PeriodLeft notice={record} />
            </Box>
          </Box>
        )}
        empty={{ title: text('notices.emptyTitle'), why: text('notices.emptyWhy') }}
      />
    </ListBase>
  );
}
