import { Box, Button, Card, useMediaQuery } from '@mui/material';
import { useTheme } from '@mui/material/styles';
import { lazy, Suspense, useRef, type ReactNode } from 'react';
import { FilterLiveForm, Pagination, useListContext, type RaRecord } from 'react-admin';
import { text } from '../i18n/text';
import { RowsSkeleton } from '../layout/PageSkeleton';
import { EmptyState } from './EmptyState';
import { useListKeys } from './use-list-keys';

const ExportLink = lazy(() => import('./ExportLink'));
const ListTools = lazy(() => import('../views/ListTools'));

interface Props<R extends RaRecord> {
  filters?: ReactNode;
  table: ReactNode;
  /** What can be done with the chosen rows; the table then begins with a SelectColumn. */
  many?: ReactNode;
  /** One record as a card, for narrow screens. */
  card(record: R): ReactNode;
  empty: { title: string; why: string; action?: ReactNode };
}

const rowsPerPage = [25, 50, 100];

/** The body of every list: filters, table (cards below 600 px), pages, and an empty state that says why. */
export function RecordList<R extends RaRecord>({ filters, table, many, card, empty }: Props<R>) {
  const { data, isPending, total, filterValues, setFilters, error } = useListContext<R>();
  const list = useRef<HTMLDivElement>(null);
  useListKeys(list);
  const theme = useTheme();
  const narrow = useMediaQuery(theme.breakpoints.down('sm'), { noSsr: true });
  const filtered = Object.values(filterValues).some((value) => value !== '' && value !== undefined && value !== null);

  return (
    <Card ref={list}>
      {filters && (
        <Box
          role="search"
          sx={{
            px: 2,
            pt: 2,
            pb: 0.5,
            display: 'flex',
            flexWrap: 'wrap',
            columnGap: 1.5,
            alignItems: 'flex-start',
            '& form': { flex: '1 1 320px', display: 'flex', flexWrap: 'wrap', columnGap: 1.5, rowGap: 0.5, alignItems: 'flex-start' },
            '& .MuiFormControl-root': { m: 0, minWidth: 132, flex: { xs: '1 1 132px', md: '0 1 auto' } },
            '& .MuiFormHelperText-root': { display: 'none' },
            '& .RaSelectInput-input': { minWidth: 132 },
            mb: 1,
          }}
        >
          <FilterLiveForm debounce={250}>
            {filters}
            {filtered && (
              <Button onClick={() => setFilters({})} sx={{ mt: 0.25 }}>
                {text('list.clearFilters')}
              </Button>
            )}
          </FilterLiveForm>
          <Suspense fallback={<Box sx={{ height: 36 }} />}>
            <ListTools columns={!narrow} />
          </Suspense>
        </Box>
      )}
      {isPending && <RowsSkeleton />}
      {!isPending && error && <EmptyState title={text('list.failed')} why={error instanceof Error ? error.message : ''} />}
      {!isPending &&
        !error &&
        total === 0 &&
        (filtered ? (
          <EmptyState
            title={text('list.noneFiltered')}
            why={text('list.noneFilteredWhy')}
            action={
              <Button variant="outlined" onClick={() => setFilters({})}>
                {text('list.clearFilters')}
              </Button>
            }
          />
        ) : (
          <EmptyState {...empty} />
        ))}
      {!isPending && !error && (total ?? 0) > 0 && (
        <>
          {narrow ? (
            <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
              {data?.map((record) => (
                <Box component="li" data-row key={record.id} sx={{ borderTop: 1, borderColor: 'divider', p: 2 }}>
                  {card(record)}
                </Box>
              ))}
            </Box>
          ) : (
            <Box
              sx={{
                position: 'relative',
                overflowX: 'auto',
                '& .short': { whiteSpace: 'nowrap' },
                '& .roomy': { display: { sm: 'none', lg: 'table-cell' } },
              }}
              tabIndex={0}
              role="region"
              aria-label={text('list.tableRegion')}
            >
              {table}
              {many && <ChosenBar>{many}</ChosenBar>}
            </Box>
          )}
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', pl: 1, borderTop: 1, borderColor: 'divider' }}>
            <Suspense fallback={<span />}>
              <ExportLink />
            </Suspense>
            <Pagination rowsPerPageOptions={rowsPerPage} />
          </Box>
        </>
      )}
    </Card>
  );
}

/** Lies over the head of the table beside the box of the page: the rows stay under the hand, the filters stay free. */
function ChosenBar({ children }: { children: ReactNode }) {
  const { selectedIds, onUnselectItems } = useListContext();
  const { rowHeight, tokens } = useTheme();
  if (selectedIds.length === 0) return null;
  return (
    <Box role="toolbar" aria-label={text('list.chosen', { count: selectedIds.length })} sx={{ position: 'absolute', top: 0, left: 52, right: 0, zIndex: 3, height: rowHeight, display: 'flex', alignItems: 'center', gap: 1, px: 1, background: tokens.inkSoft }}>
      <Box component="span" sx={{ fontWeight: 600 }}>
        {text('list.chosen', { count: selectedIds.length })}
      </Box>
      <Button size="small" onClick={() => onUnselectItems()}>
        {text('list.unchoose')}
      </Button>
      <Box sx={{ flex: 1 }} />
      {children}
    </Box>
  );
}
