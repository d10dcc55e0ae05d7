import {
  Alert,
  Box,
  Card,
  Link,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableFooter,
  TableHead,
  TableRow,
  Typography,
  useMediaQuery,
} from '@mui/material';
import { useTheme } from '@mui/material/styles';
import { useState } from 'react';
import { useGetList } from 'react-admin';
import { EmptyState } from '../components/EmptyState';
import { PageHeader } from '../components/PageHeader';
import { DocumentsSection } from '../documents/DocumentsSection';
import { text } from '../i18n/text';
import { RowsSkeleton } from '../layout/PageSkeleton';
import { messageOf } from '../providers/office';
import type { Quota } from '../providers/records';
import { useMay } from '../session/access';
import { useSession } from '../session/session';
import { useBodies } from '../units/use-bodies';
import { PenaltySection } from '../window/PenaltySection';
import { WindowSection } from '../window/WindowSection';
import { ChangeQuotaDialog } from './ChangeQuotaDialog';
import { LedgerDrawer } from './LedgerDrawer';
import { QuotaCell } from './QuotaCell';
import { tabulate } from './tabulate';
import '../i18n/zh-CN/casework';
import '../i18n/zh-CN/quotas';

/** Units × awards: places and use; the office changes a cell with the document that allows it. */
export default function QuotaDesk() {
  const { edition } = useSession();
  const mayChange = useMay('quota.change').allowed;
  const { tokens, breakpoints } = useTheme();
  const narrow = useMediaQuery(breakpoints.down('sm'), { noSsr: true });
  const short = new Map(useBodies().map((body) => [body.id, body.shortName ?? body.name]));
  const [shown, setShown] = useState<string | null>(null);
  const [changing, setChanging] = useState<Quota | null>(null);
  const { data, isPending, error } = useGetList<Quota>('quotas', {
    pagination: { page: 1, perPage: 1000 },
    sort: { field: 'unitSortKey', order: 'ASC' },
  });
  const awards = edition?.awards ?? [];
  const rows = tabulate(data ?? []);
  const sum = (award: string, field: 'places' | 'used') =>
    (data ?? []).filter((quota) => quota.award === award).reduce((total, quota) => total + quota[field], 0);

  return (
    <>
      <PageHeader title={text('quotas.title')} lead={mayChange ? text('quotas.leadOffice') : text('quotas.lead')} />
      {error && <Alert severity="error">{messageOf(error)}</Alert>}
      <Card>
        {isPending && <RowsSkeleton />}
        {!isPending && rows.length === 0 && <EmptyState title={text('quotas.emptyTitle')} why={text('quotas.emptyWhy')} />}
        {rows.length > 0 && (
          <TableContainer tabIndex={0} role="region" aria-label={text('quotas.title')} sx={{ maxHeight: 'calc(100vh - 170px)' }}>
            <Table size="small" stickyHeader>
              <TableHead>
                <TableRow>
                  <TableCell>{text('body')}</TableCell>
                  {awards.map((award) => (
                    <TableCell key={award.id} align="right">
                      {award.label}
                    </TableCell>
                  ))}
                </TableRow>
              </TableHead>
              <TableBody>
                {rows.map((row) => (
                  <TableRow key={row.unitId} hover>
                    <TableCell component="th" scope="row">
                      <Link
                        component="button"
                        type="button"
                        onClick={() => setShown(row.unitId)}
                        aria-label={text('ledger.open', { unit: row.unitName })}
                      >
                        {narrow ? (short.get(row.unitId) ?? row.unitName) : row.unitName}
                      </Link>
                    </TableCell>
                    {awards.map((award) => (
                      <QuotaCell
                        key={award.id}
                        quota={row.byAward[award.id]}
                        label={text('quotas.cell', { unit: row.unitName, award: award.shortLabel })}
                        onChange={mayChange ? setChanging : undefined}
                      />
                    ))}
                  </TableRow>
                ))}
              </TableBody>
              {rows.length > 1 && (
                <TableFooter
                  sx={{
                    position: 'sticky',
                    bottom: 0,
                    bgcolor: tokens.raised,
                    '& td, & th': { color: 'text.primary', borderTop: 1, borderColor: 'divider' },
                  }}
                >
                  <TableRow>
                    <TableCell component="th" scope="row" sx={{ fontWeight: 600 }}>
                      {text('quotas.total', { count: rows.length })}
                    </TableCell>
                    {awards.map((award) => (
                      <TableCell key={award.id} align="right">
                        <Typography component="span" sx={{ fontWeight: 600 }}>
                          {text('quotas.sum', { used: sum(award.id, 'used'), places: sum(award.id, 'places') })}
                        </Typography>
                        <Typography
                          component="span"
                          color="text.secondary"
                          sx={{ ml: 1, display: { xs: 'block', md: 'inline' } }}
                        >
                          {text('quotas.ceiling', {
                            ceiling: award.ceiling,
                            ratio: (sum(award.id, 'places') / award.ceiling).toFixed(2),
                          })}
                        </Typography>
                      </TableCell>
                    ))}
                  </TableRow>
                </TableFooter>
              )}
            </Table>
          </TableContainer>
        )}
      </Card>
      {edition && (
        <Box sx={{ mt: 2 }}>
          <DocumentsSection subject="editions" id={edition.id} about={edition.name} kinds={['quota-table', 'member-list', 'archive-list', 'score-sheet']} />
        </Box>
      )}
      <Stack spacing={2} sx={{ mt: 2 }}>
        <WindowSection />
        <PenaltySection />
      </Stack>
      {shown && (
        <LedgerDrawer
          quotas={(data ?? []).filter(({ unitId }) => unitId === shown)}
          all={data ?? []}
          onClose={() => setShown(null)}
        />
      )}
      {changing && <ChangeQuotaDialog quota={changing} onClose={() => setChanging(null)} />}
    </>
  );
}
