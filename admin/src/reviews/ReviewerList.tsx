import { Box, Button, Typography } from '@mui/material';
import Add from '@mui/icons-material/Add';
import { useState } from 'react';
import { DataTable, ListBase } from 'react-admin';
import { PageHeader } from '../components/PageHeader';
import { RecordList } from '../components/RecordList';
import { SearchBox } from '../components/SearchBox';
import { civilDay } from '../i18n/dates';
import { text } from '../i18n/text';
import { useMay } from '../session/access';
import { ReviewerDialog } from './ReviewerDialog';
import type { Reviewer } from './review-records';
import '../i18n/zh-CN/review';

/** The pool of experts. */
export default function ReviewerList() {
  const mayEdit = useMay('reviewer.edit').allowed;
  const [dialog, setDialog] = useState<Reviewer | 'new' | null>(null);
  const name = (record: Reviewer) => (mayEdit ? <Button onClick={() => setDialog(record)} sx={{ p: 0, minWidth: 0 }}>{record.name}</Button> : <>{record.name}</>);
  const state = (record: Reviewer) => text(record.active ? 'review.reviewers.active' : 'review.reviewers.inactive');
  const relations = ({ statements, statedOn, declared }: Reviewer) => {
    if (statedOn === null) return (declared ?? []).length === 0 ? text('review.statements.none') : text('review.statements.matched', { count: 0, matched: declared!.length });
    if (!statements || statements.length === 0) return text('review.statements.nothing', { day: civilDay(statedOn) });
    const lines = statements.map(({ personName, relation }) => text('review.statements.line', { name: personName, relation: text(`review.relation.${relation}`) })).join('、');
    return `${text('review.statements.matched', { count: statements.length, matched: new Set((declared ?? []).map(({ nominee }) => nominee)).size })}：${lines}`;
  };
  const add = mayEdit && (
    <Button variant="contained" startIcon={<Add />} onClick={() => setDialog('new')}>
      {text('review.reviewers.add')}
    </Button>
  );
  return (
    <ListBase perPage={50} sort={{ field: 'name', order: 'ASC' }}>
      <PageHeader title={text('review.reviewers.title')} lead={text('review.reviewers.lead')} actions={add} />
      <RecordList<Reviewer>
        filters={[<SearchBox key="q" label={text('review.reviewers.search')} />]}
        table={
          <DataTable bulkActionButtons={false} size="small" rowClick={false}>
            <DataTable.Col source="name" label={text('review.reviewers.name')} render={name} />
            <DataTable.Col source="title" label={text('review.reviewers.jobTitle')} />
            <DataTable.Col source="employerName" label={text('review.reviewers.employer')} />
            <DataTable.Col label={text('review.reviewers.occupations')} render={(record: Reviewer) => (record.occupations ?? []).join('、') || '—'} />
            <DataTable.Col label={text('review.reviewers.account')} render={(record: Reviewer) => record.account ?? '—'} />
            <DataTable.Col label={text('review.statements.column')} render={relations} />
            <DataTable.Col label={text('review.reviewers.seats')} render={(record: Reviewer) => record.seats} />
            <DataTable.Col source="active" label={text('review.panels.state')} render={state} />
          </DataTable>
        }
        card={(record) => (
          <Box>
            {name(record)}
            <Typography color="text.secondary">{record.employerName}</Typography>
            <Typography>{state(record)}</Typography>
            <Typography>{relations(record)}</Typography>
          </Box>
        )}
        empty={{ title: text('review.reviewers.emptyTitle'), why: text('review.reviewers.emptyWhy') }}
      />
      {dialog && <ReviewerDialog reviewer={dialog === 'new' ? null : dialog} onClose={() => setDialog(null)} />}
    </ListBase>
  );
}
