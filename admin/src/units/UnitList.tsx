import { Box, Button, Typography } from '@mui/material';
import Add from '@mui/icons-material/Add';
import { DataTable, ListBase, SelectInput } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { PageHeader } from '../components/PageHeader';
import { RecordLink } from '../components/RecordLink';
import { RecordList } from '../components/RecordList';
import { SelectColumn } from '../components/SelectColumn';
import { SearchBox } from '../components/SearchBox';
import { text } from '../i18n/text';
import type { Unit } from '../providers/records';
import { useMay } from '../session/access';
import { kindChoices, kindLabel } from './kinds';
import { RemindManyButton } from './RemindManyButton';
import '../i18n/zh-CN/quotas';

/** The register of units. */
export default function UnitList() {
  const mayEdit = useMay('unit.edit').allowed;
  const mayRemind = useMay('unit.remind').allowed;
  return (
    <ListBase perPage={50} sort={{ field: 'sortKey', order: 'ASC' }}>
      <PageHeader
        title={text('units.title')}
        lead={text('units.lead')}
        actions={
          mayEdit && (
            <Button variant="contained" startIcon={<Add />} component={RouterLink} to="/units/create">
              {text('units.create')}
            </Button>
          )
        }
      />
      <RecordList<Unit>
        filters={[
          <SearchBox key="q" label={text('units.search')} />,
          <SelectInput key="kind" source="kind" choices={kindChoices} emptyText={text('list.all')} />,
        ]}
        many={mayRemind && <RemindManyButton />}
        table={
          <DataTable rowClick={mayEdit ? 'edit' : false} bulkActionButtons={false} size="small">
            {mayRemind && <SelectColumn />}
            <DataTable.Col source="name">{mayEdit ? <RecordLink source="name" to="edit" /> : undefined}</DataTable.Col>
            <DataTable.Col source="code" />
            <DataTable.Col source="kind" render={(record: Unit) => kindLabel(record.kind)} />
            <DataTable.Col source="parentName" disableSort />
            <DataTable.Col source="uscc" />
            <DataTable.Col source="ownership" />
          </DataTable>
        }
        card={(record) => (
          <Box>
            {mayEdit ? (
              <RecordLink source="name" record={record} to="edit" />
            ) : (
              <Typography sx={{ fontWeight: 600 }}>{record.name}</Typography>
            )}
            <Typography color="text.secondary">
              {kindLabel(record.kind)} · {record.code}
            </Typography>
          </Box>
        )}
        empty={{ title: text('units.emptyTitle'), why: text('units.emptyWhy') }}
      />
    </ListBase>
  );
}
