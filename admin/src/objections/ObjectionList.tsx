import { Box, Typography } from '@mui/material';
import { DataTable, ListBase, SelectInput } from 'react-admin';
import { objectionChannels } from '@domain/objection/channels';
import { PageHeader } from '../components/PageHeader';
import { RecordLink } from '../components/RecordLink';
import { RecordList } from '../components/RecordList';
import { SearchBox } from '../components/SearchBox';
import { StateChip } from '../components/StateChip';
import { civilDate } from '../i18n/dates';
import { text } from '../i18n/text';
import { useSession } from '../session/session';
import { LateMark } from './LateMark';
import type { Objection } from './records';
import '../i18n/zh-CN/objections';

const channels = objectionChannels.map((id) => ({ id, name: text(`objections.channel.${id}`) }));

/** Objections in one's scope, the newest first. */
export default function ObjectionList() {
  const { edition } = useSession();
  const states = edition?.stages.objection.states.map(({ id, label }) => ({ id, name: label })) ?? [];
  return (
    <ListBase perPage={25} sort={{ field: 'number', order: 'DESC' }}>
      <PageHeader title={text('objections.title')} lead={text('objections.lead')} />
      <RecordList<Objection>
        filters={[
          <SearchBox key="q" label={text('objections.search')} />,
          <SelectInput key="state" source="state" choices={states} emptyText={text('list.all')} />,
          <SelectInput key="channel" source="channel" choices={channels} emptyText={text('list.all')} />,
        ]}
        table={
          <DataTable rowClick="show" bulkActionButtons={false} size="small">
            <DataTable.Col source="number" cellClassName="short">
              <RecordLink source="number" />
            </DataTable.Col>
            <DataTable.Col source="nomineeName" render={(record: Objection) => record.nomineeName ?? text('objections.whole')} />
            <DataTable.Col source="noticeTitle" cellClassName="roomy" headerClassName="roomy" />
            <DataTable.Col source="channel" cellClassName="short" render={(record: Objection) => text(`objections.channel.${record.channel}`)} />
            <DataTable.Col
              source="arrivedOn"
              cellClassName="short"
              render={(record: Objection) => (
                <>
                  {civilDate(record.arrivedOn)} <LateMark objection={record} />
                </>
              )}
            />
            <DataTable.Col source="investigatorName" cellClassName="short" render={(record: Objection) => record.investigatorName ?? '—'} />
            <DataTable.Col source="state" render={(record: Objection) => <StateChip machine="objection" state={record.state} />} />
          </DataTable>
        }
        card={(record) => (
          <Box>
            <RecordLink source="number" record={record} />
            <Typography>{record.nomineeName ?? text('objections.whole')}</Typography>
            <Typography color="text.secondary">
              {text(`objections.channel.${record.channel}`)} · {civilDate(record.arrivedOn)} <LateMark objection={record} />
            </Typography>
            <Box sx={{ mt: 0.5 }}>
              <StateChip machine="objection" state={record.state} />
            </Box>
          </Box>
        )}
        empty={{ title: text('objections.emptyTitle'), why: text('objections.emptyWhy') }}
      />
    </ListBase>
  );
}
