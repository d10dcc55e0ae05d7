import { Box, Typography } from '@mui/material';
import { lazy, Suspense } from 'react';
import { DataTable, ListBase, SelectInput } from 'react-admin';
import { AwardName } from '../components/AwardName';
import { PageHeader } from '../components/PageHeader';
import { RecordLink } from '../components/RecordLink';
import { RecordList } from '../components/RecordList';
import { SearchBox } from '../components/SearchBox';
import { civilDate, civilDay } from '../i18n/dates';
import { text } from '../i18n/text';
import type { Commendation } from '../providers/records';
import { useSession } from '../session/session';

const EditionEnd = lazy(() => import('./EditionEnd'));

/** The winners, with certificate and decision. */
export default function CommendationList() {
  const { edition } = useSession();
  const awards = edition?.awards.map(({ id, shortLabel }) => ({ id, name: shortLabel })) ?? [];
  return (
    <ListBase perPage={50} sort={{ field: 'certificateNumber', order: 'ASC' }}>
      <PageHeader title={text('commendations.title')} lead={text('commendations.lead')} />
      <RecordList<Commendation>
        filters={[
          <SearchBox key="q" label={text('commendations.search')} />,
          <SelectInput key="award" source="award" choices={awards} emptyText={text('list.all')} />,
        ]}
        table={
          <DataTable rowClick="show" bulkActionButtons={false} size="small">
            <DataTable.Col source="nomineeName" cellClassName="short" sx={{ fontWeight: 600 }}>
              <RecordLink source="nomineeName" />
            </DataTable.Col>
            <DataTable.Col
              source="award"
              cellClassName="short"
              render={(record: Commendation) => <AwardName id={record.award} />}
            />
            <DataTable.Col source="employerName" disableSort />

            <DataTable.Col source="certificateNumber" cellClassName="short" />
            <DataTable.Col source="decisionDocument" cellClassName="short" />
            <DataTable.Col
              source="conferredOn"
              cellClassName="short"
              render={(record: Commendation) => civilDay(record.conferredOn)}
            />
            <DataTable.Col
              source="state"
              cellClassName="short"
              render={(record: Commendation) => text(`commendationState.${record.state}`)}
            />
          </DataTable>
        }
        card={(record) => (
          <Box>
            <Typography sx={{ fontWeight: 600 }}>
              {record.nomineeName} · <AwardName id={record.award} />
            </Typography>
            <Typography color="text.secondary">
              {record.certificateNumber} · {civilDate(record.conferredOn)}
            </Typography>
          </Box>
        )}
        empty={{ title: text('commendations.emptyTitle'), why: text('commendations.emptyWhy') }}
      />
      <Suspense>
        <EditionEnd />
      </Suspense>
    </ListBase>
  );
}
