import { Box, Button, Typography } from '@mui/material';
import Add from '@mui/icons-material/Add';
import { lazy, Suspense } from 'react';
import { DataTable, ListBase, SelectInput, useListContext } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { PageHeader } from '../components/PageHeader';
import { RecordList } from '../components/RecordList';
import { SelectColumn } from '../components/SelectColumn';
import { SearchBox } from '../components/SearchBox';
import { RecordLink } from '../components/RecordLink';
import { StateChip, VerdictChip } from '../components/StateChip';
import { text } from '../i18n/text';
import type { Nominee } from '../providers/records';
import { useMay } from '../session/access';
import { useSession } from '../session/session';
import { AwardName } from '../components/AwardName';
import { useBodies } from '../units/use-bodies';

const RemoveManyButton = lazy(() => import('./RemoveManyButton'));
const IssueLine = lazy(() => import('../components/IssueLine'));

/** All nominees the person may see. */
export default function NomineeList() {
  return (
    <ListBase perPage={25} sort={{ field: 'updatedAt', order: 'DESC' }} disableSyncWithLocation={false}>
      <NomineeListView />
    </ListBase>
  );
}

function NomineeListView() {
  const { total } = useListContext<Nominee>();
  const { actor, edition } = useSession();
  const mayCreate = useMay('nominee.create').allowed;
  const mayRemove = useMay('nominee.remove').allowed;
  const bodies = useBodies();
  const states = edition?.stages.nominee.states.map(({ id, label }) => ({ id, name: label })) ?? [];
  const awards = edition?.awards.map(({ id, shortLabel }) => ({ id, name: shortLabel })) ?? [];
  const verdicts = (['pass', 'fail', 'unknown'] as const).map((id) => ({ id, name: text(`verdict.${id}`) }));
  const several = bodies.length > 1;

  return (
    <>
      <PageHeader
        title={text('nominees.title')}
        lead={
          total === undefined
            ? ' '
            : text('nominees.count', {
                count: total,
                scope: actor.unit && !several ? actor.unit.name : text('nominees.wholeProvince'),
              })
        }
        actions={
          mayCreate && (
            <Button component={RouterLink} to="/nominees/create" variant="contained" startIcon={<Add />}>
              {text('nominees.create')}
            </Button>
          )
        }
      />
      <RecordList<Nominee>
        filters={[
          <SearchBox key="q" label={text('nominees.search')} />,
          <SelectInput key="award" source="award" choices={awards} emptyText={text('list.all')} />,
          several ? (
            <SelectInput
              key="body"
              source="bodyId"
              choices={bodies.map((body) => ({ id: body.id, name: body.shortName ?? body.name }))}
              emptyText={text('list.all')}
            />
          ) : null,
          <SelectInput key="verdict" source="verdict" choices={verdicts} emptyText={text('list.all')} />,
          <SelectInput key="state" source="state" choices={states} emptyText={text('list.all')} />,
        ]}
        many={mayRemove && <Suspense fallback={null}><RemoveManyButton /></Suspense>}
        table={
          <DataTable rowClick="show" bulkActionButtons={false} size="small">
            {mayRemove && <SelectColumn />}
            <DataTable.Col source="name" cellClassName="short">
              <RecordLink source="name" />
            </DataTable.Col>
            <DataTable.Col
              source="verdict"
              cellClassName="short"
              render={(record: Nominee) => <VerdictChip verdict={record.verdict} count={record.issues.length} />}
            />
            <DataTable.Col source="award" cellClassName="short" render={(record: Nominee) => <AwardName id={record.award} />} />
            {several && (
              <DataTable.Col source="bodyName" cellClassName="short" render={(record: Nominee) => shortBody(bodies, record)} />
            )}
            <DataTable.NumberCol source="rank" />
            <DataTable.Col source="employerName" sx={{ minWidth: 180 }} />
            <DataTable.Col source="occupation" cellClassName="roomy" headerClassName="roomy" />
            <DataTable.Col source="skillLevel" cellClassName="short" />
            <DataTable.Col source="state" render={(record: Nominee) => <StateChip machine="nominee" state={record.state} />} />
          </DataTable>
        }
        card={(record) => <NomineeCard record={record} />}
        empty={{
          title: text('nominees.emptyTitle'),
          why: text(mayCreate ? 'nominees.emptyWhyMine' : 'nominees.emptyWhy'),
          action: mayCreate && (
            <Button variant="contained" component={RouterLink} to="/import">
              {text('menu.import')}
            </Button>
          ),
        }}
      />
    </>
  );
}

function shortBody(bodies: { id: string; shortName: string | null }[], record: Nominee) {
  return bodies.find((body) => body.id === record.bodyId)?.shortName ?? record.bodyName;
}

function NomineeCard({ record }: { record: Nominee }) {
  return (
    <Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap' }}>
        <RecordLink source="name" record={record} />
        <Typography component="span" color="text.secondary">
          <AwardName id={record.award} />
        </Typography>
        <Box sx={{ flex: 1 }} />
        <VerdictChip verdict={record.verdict} count={record.issues.length} />
      </Box>
      <Typography color="text.secondary" sx={{ mt: 0.5 }}>
        {record.employerName} · {record.occupation} · {record.skillLevel}
      </Typography>
      {record.issues.length > 0 && (
        <Typography component="div" sx={{ mt: 0.5, minHeight: 22 }}>
          <Suspense>
            <IssueLine issues={record.issues} />
          </Suspense>
        </Typography>
      )}
      <Box sx={{ mt: 0.5 }}>
        <StateChip machine="nominee" state={record.state} />
      </Box>
    </Box>
  );
}
