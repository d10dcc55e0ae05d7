import { Box, Typography } from '@mui/material';
import { DataTable, ListBase, SelectInput } from 'react-admin';
import { PageHeader } from '../components/PageHeader';
import { RecordLink } from '../components/RecordLink';
import { RecordList } from '../components/RecordList';
import { SelectColumn } from '../components/SelectColumn';
import { SearchBox } from '../components/SearchBox';
import { StateChip } from '../components/StateChip';
import { BlankForms } from '../documents/BlankForms';
import { instant } from '../i18n/dates';
import { text } from '../i18n/text';
import type { Slate } from '../providers/records';
import { useMay } from '../session/access';
import { useSession } from '../session/session';
import { machineOfLevel } from '../session/slate-stage';
import { ReturnManyButton } from './ReturnManyButton';

/** The lists of all bodies the person may see, and how far each has come. */
export default function SlateList() {
  const { edition } = useSession();
  const returns = useMay('slate.return').allowed;
  const states = edition?.stages.slate.states.map(({ id, label }) => ({ id, name: label })) ?? [];
  const levels = (['employer', 'county', 'body', 'province'] as const).map((id) => ({ id, name: text(`level.${id}`) }));
  return (
    <ListBase perPage={50} sort={{ field: 'unitSortKey', order: 'ASC' }}>
      <PageHeader title={text('slates.title')} lead={text('slates.lead')} />
      <RecordList<Slate>
        filters={[
          <SearchBox key="q" label={text('slates.search')} />,
          <SelectInput key="state" source="state" choices={states} emptyText={text('list.all')} />,
          <SelectInput key="level" source="level" choices={levels} emptyText={text('list.all')} />,
        ]}
        many={returns && <ReturnManyButton />}
        table={
          <DataTable rowClick="show" bulkActionButtons={false} size="small">
            {returns && <SelectColumn />}
            <DataTable.Col source="unitName">
              <RecordLink source="unitName" />
            </DataTable.Col>
            <DataTable.Col source="level" render={(record: Slate) => text(`level.${record.level}`)} />
            <DataTable.NumberCol source="entries" disableSort />
            <DataTable.Col
              source="failing"
              disableSort
              render={(record: Slate) =>
                (record.failing ?? 0) > 0 ? text('slates.failing', { count: record.failing ?? 0 }) : '—'
              }
            />
            <DataTable.Col source="state" render={(record: Slate) => <StateChip machine={machineOfLevel(record.level)} state={record.state} />} />
            <DataTable.Col source="submittedAt" render={(record: Slate) => instant(record.submittedAt)} />
          </DataTable>
        }
        card={(record) => (
          <Box>
            <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
              <RecordLink source="unitName" record={record} />
              <Box sx={{ flex: 1 }} />
              <StateChip machine={machineOfLevel(record.level)} state={record.state} />
            </Box>
            <Typography color="text.secondary">
              {record.submittedAt ? text('slates.submittedAt', { at: instant(record.submittedAt) }) : text('slates.notSubmitted')}
            </Typography>
          </Box>
        )}
        empty={{ title: text('slates.emptyTitle'), why: text('slates.emptyWhy') }}
      />
      <Box sx={{ mt: 2 }}>
        <BlankForms />
      </Box>
    </ListBase>
  );
}
