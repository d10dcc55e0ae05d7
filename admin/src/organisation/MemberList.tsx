import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { DataTable, ListBase, SelectInput } from 'react-admin';
import { PageHeader } from '../components/PageHeader';
import { RecordList } from '../components/RecordList';
import { SearchBox } from '../components/SearchBox';
import { civilDay } from '../i18n/dates';
import { text } from '../i18n/text';
import { useMay } from '../session/access';
import { useSession } from '../session/session';
import { EndTermDialog } from './EndTermDialog';
import { MemberDialog } from './MemberDialog';
import { GROUP_KINDS, type Member } from './records';
import '../i18n/zh-CN/organisation';

const kinds = GROUP_KINDS.map((id) => ({ id, name: text(`organisation.groups.${id}`) }));

const termOf = ({ fromDay, toDay }: Member) =>
  toDay
    ? text('organisation.until', { from: civilDay(fromDay), to: civilDay(toDay) })
    : text('organisation.since', { day: civilDay(fromDay) });

/** Who runs the edition in every unit, and since when. */
export default function MemberList() {
  const { actor } = useSession();
  const mayEdit = useMay('organisation.edit').allowed;
  const everywhere = actor.unit?.kind === 'province';
  const [changing, setChanging] = useState<Member | 'new' | null>(null);
  const [ending, setEnding] = useState<Member | null>(null);
  /** A unit sees the groups above it; its own it may change. The server asks again for the units below. */
  const mine = (record: Member) => mayEdit && (everywhere || record.groupKind === 'working-group');
  const appoint = mayEdit && (
    <Button variant="contained" onClick={() => setChanging('new')}>
      {text('organisation.appoint')}
    </Button>
  );
  const acts = (record: Member) =>
    mine(record) && (
      <Box sx={{ whiteSpace: 'nowrap' }}>
        <Button size="small" onClick={() => setChanging(record)} aria-label={text('organisation.changeOf', { name: record.personName })}>
          {text('organisation.change')}
        </Button>
        {!record.toDay && (
          <Button size="small" onClick={() => setEnding(record)} aria-label={text('organisation.endOf', { name: record.personName })}>
            {text('organisation.end')}
          </Button>
        )}
      </Box>
    );
  return (
    <ListBase resource="organisation-members" perPage={50} sort={{ field: 'unitSortKey', order: 'ASC' }}>
      <PageHeader title={text('organisation.title')} lead={text('organisation.lead')} actions={appoint} />
      <RecordList<Member>
        filters={[
          <SearchBox key="q" label={text('organisation.search')} />,
          <SelectInput key="groupKind" source="groupKind" choices={kinds} emptyText={text('list.all')} />,
        ]}
        table={
          <DataTable rowClick={false} bulkActionButtons={false} size="small">
            <DataTable.Col source="unitName" />
            <DataTable.Col source="groupKind" cellClassName="short" render={(record: Member) => text(`organisation.groups.${record.groupKind}`)} />
            <DataTable.Col source="seat" cellClassName="short" render={(record: Member) => text(`organisation.seats.${record.seat}`)} />
            <DataTable.Col source="personName" cellClassName="short" />
            <DataTable.Col source="post" render={(record: Member) => record.post ?? '—'} />
            <DataTable.Col source="fromDay" label={text('organisation.term')} render={termOf} />
            {mayEdit && <DataTable.Col label="" render={acts} />}
          </DataTable>
        }
        card={(record) => (
          <Box>
            <Typography sx={{ fontWeight: 600 }}>
              {record.personName} · {text(`organisation.seats.${record.seat}`)}
            </Typography>
            <Typography color="text.secondary">
              {[record.unitName, text(`organisation.groups.${record.groupKind}`), record.post].filter(Boolean).join(' · ')}
            </Typography>
            <Typography color="text.secondary">{termOf(record)}</Typography>
            {acts(record)}
          </Box>
        )}
        empty={{
          title: text('organisation.emptyTitle'),
          why: text(mayEdit ? 'organisation.emptyWhy' : 'organisation.emptyRead'),
          action: appoint || undefined,
        }}
      />
      {changing && <MemberDialog member={changing === 'new' ? null : changing} onClose={() => setChanging(null)} />}
      {ending && <EndTermDialog member={ending} onClose={() => setEnding(null)} />}
    </ListBase>
  );
}
