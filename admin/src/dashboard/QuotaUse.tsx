import { Alert, Box, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { Regions } from '@domain/rules/schema';
import { Section } from '../components/Section';
import { text } from '../i18n/text';
import { RowsSkeleton } from '../layout/PageSkeleton';
import { messageOf } from '../providers/office';
import { useSession } from '../session/session';
import { useBodies } from '../units/use-bodies';
import { QuotaUseTable } from './QuotaUseTable';
import { barsOf, sentenceOf } from './quota-bars';
import { RegionTiles } from '../overview/RegionTiles';
import { useQuotaUse } from './use-quota-use';
import '../i18n/zh-CN/overview';
import '../i18n/zh-CN/quotas';

type View = 'chart' | 'table' | 'tiles';

const QuotaUseChart = lazy(() => import('./QuotaUseChart'));

/** Quota and use by region: the chart, its table twin, the schematic where there is one, and the sentence they amount to. */
export function QuotaUse({ regions }: { regions: Regions | null }) {
  const { edition } = useSession();
  const { data, isPending, error } = useQuotaUse();
  const bodies = useBodies();
  const [award, setAward] = useState('');
  const [view, setView] = useState<View>('chart');
  const names = useMemo(() => new Map(bodies.map((body) => [body.id, body.shortName ?? body.name])), [bodies]);
  const codes = useMemo(() => new Map(bodies.map((body) => [body.id, body.regionCode ?? ''])), [bodies]);
  const bars = useMemo(() => barsOf(data ?? [], award || null, names), [data, award, names]);
  const sentence = sentenceOf(bars);
  if (error) return <Alert severity="error">{messageOf(error)}</Alert>;
  return (
    <Section
      title={sentence.title}
      aside={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <ToggleButtonGroup
            exclusive
            size="small"
            value={award}
            onChange={(_, value: string | null) => {
              if (value !== null) setAward(value);
            }}
            aria-label={text('use.award')}
          >
            <ToggleButton value="">{text('use.both')}</ToggleButton>
            {edition?.awards.map(({ id, shortLabel }) => (
              <ToggleButton key={id} value={id}>
                {shortLabel}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
          <ToggleButtonGroup
            exclusive
            size="small"
            value={view}
            onChange={(_, value: View | null) => {
              if (value) setView(value);
            }}
            aria-label={text('use.view')}
          >
            <ToggleButton value="chart">{text('use.chart')}</ToggleButton>
            <ToggleButton value="table">{text('use.table')}</ToggleButton>
            {regions && <ToggleButton value="tiles">{text('overview.tiles')}</ToggleButton>}
          </ToggleButtonGroup>
        </Box>
      }
    >
      <Typography color="text.secondary" sx={{ mb: 1 }}>
        {sentence.detail}
      </Typography>
      {isPending ? (
        <RowsSkeleton />
      ) : view === 'tiles' && regions ? (
        <RegionTiles regions={regions} bars={bars} codes={codes} award={award} />
      ) : view === 'table' ? (
        <QuotaUseTable bars={bars} award={award} />
      ) : (
        <Suspense fallback={<RowsSkeleton />}>
          <QuotaUseChart bars={bars} award={award} summary={`${sentence.title}。${sentence.detail}`} />
        </Suspense>
      )}
    </Section>
  );
}
