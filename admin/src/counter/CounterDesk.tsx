import { Box, Card, List, ListItem, ListItemButton, ListItemText } from '@mui/material';
import { useState } from 'react';
import { useGetList } from 'react-admin';
import { EmptyState } from '../components/EmptyState';
import { PageHeader } from '../components/PageHeader';
import { StateChip } from '../components/StateChip';
import { text } from '../i18n/text';
import { RowsSkeleton } from '../layout/PageSkeleton';
import type { Receipt } from '../providers/casework-commands';
import type { Slate } from '../providers/records';
import { ReceiptForm } from './ReceiptForm';
import '../i18n/zh-CN/casework';

const whole = { page: 1, perPage: 500 };

/** Every body whose list is in, and what has come of its papers. */
export default function CounterDesk() {
  const { data: slates, isPending } = useGetList<Slate>('slates', {
    filter: { level: 'body', state: ['submitted', 'registered'] },
    pagination: whole,
    sort: { field: 'unitSortKey', order: 'ASC' },
  });
  const { data: receipts, isPending: reading } = useGetList<Receipt>('receipts', {
    pagination: whole,
    sort: { field: 'receivedAt', order: 'DESC' },
  });
  const [chosen, setChosen] = useState<string | null>(null);
  const lists = slates ?? [];
  const slate = lists.find(({ id }) => id === chosen) ?? lists[0];
  const receiptOf = ({ id, state }: Slate) =>
    receipts?.find((receipt) => receipt.slateId === id && (receipt.registeredAt === null) === (state === 'submitted'));
  const receipt = slate && receiptOf(slate);
  return (
    <>
      <PageHeader title={text('counter.title')} lead={text('counter.lead')} />
      {(isPending || reading) && <RowsSkeleton />}
      {!isPending && lists.length === 0 && <EmptyState title={text('counter.emptyTitle')} why={text('counter.emptyWhy')} />}
      {slate && !reading && (
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            alignItems: 'start',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '280px minmax(0, 1fr)' },
          }}
        >
          <Card component="nav" aria-label={text('counter.bodies')}>
            <List dense>
              {lists.map((list) => (
                <ListItem key={list.id} disablePadding>
                  <ListItemButton selected={list.id === slate.id} onClick={() => setChosen(list.id)}>
                    <ListItemText
                      primary={list.unitName}
                      secondary={text('counter.bags', { have: receiptOf(list)?.bags.length ?? 0, all: list.entries ?? 0 })}
                    />
                    <StateChip machine="slate" state={list.state} />
                  </ListItemButton>
                </ListItem>
              ))}
            </List>
          </Card>
          <ReceiptForm key={`${slate.id} ${slate.state} ${receipt?.id ?? ''}`} slate={slate} receipt={receipt} />
        </Box>
      )}
    </>
  );
}
