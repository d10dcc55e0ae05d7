import { Box, Typography } from '@mui/material';
import { useTheme } from '@mui/material/styles';
import { useId } from 'react';
import { useNavigate } from 'react-router-dom';
import { Bar, CartesianGrid, ComposedChart, Scatter, Tooltip, useActiveTooltipLabel, XAxis, YAxis } from 'recharts';
import { text } from '../i18n/text';
import { listOf, type QuotaBar } from './quota-bars';
import '../i18n/zh-CN/quotas';

interface Props {
  bars: QuotaBar[];
  award: string;
  summary: string;
  /** For places without layout, such as tests. */ size?: { width: number; height: number };
}

const ROW = 30;

/** Use as bars, the allocation as a line across each; a click or Enter opens the people behind a bar. */
export default function QuotaUseChart({ bars, award, summary, size }: Props) {
  const { tokens } = useTheme();
  const navigate = useNavigate();
  const id = useId();
  const open = (unitId: string | undefined) => {
    if (unitId) navigate(listOf(unitId, award));
  };
  const height = bars.length * ROW + 48;
  const axis = { fill: tokens.textSoft, fontSize: 13 };
  const bar = {
    barSize: 16,
    isAnimationActive: false,
    stackId: 'use',
    cursor: 'pointer',
    onClick: (item: { payload?: unknown }) => open((item.payload as QuotaBar | undefined)?.unitId),
  } as const;
  return (
    <Box component="figure" sx={{ m: 0 }} aria-labelledby={id}>
      <Legend />
      <OpenOnEnter bars={bars} onOpen={open}>
        <ComposedChart
          layout="vertical"
          data={bars}
          responsive={size === undefined}
          width={size?.width}
          height={size?.height}
          style={size ? undefined : { width: '100%', height }}
          margin={{ top: 4, right: 24, bottom: 0, left: 8 }}
          accessibilityLayer
          role="application"
          title={summary}
          desc={text('use.chartHelp')}
        >
          <CartesianGrid horizontal={false} stroke={tokens.lineSoft} />
          <XAxis type="number" allowDecimals={false} tick={axis} stroke={tokens.line} />
          <YAxis type="category" dataKey="name" width={92} tick={axis} stroke={tokens.line} tickLine={false} interval={0} />
          <Tooltip
            cursor={{ fill: tokens.raised }}
            isAnimationActive={false}
            content={({ active, payload }) => <BarTip active={active} bar={payload?.[0]?.payload as QuotaBar | undefined} />}
          />
          <Bar dataKey="submitted" fill={tokens.chart.first} {...bar} />
          <Bar dataKey="drafted" fill={tokens.chart.second} {...bar} />
          <Scatter
            dataKey="places"
            isAnimationActive={false}
            legendType="none"
            shape={(point: { cx?: number; cy?: number }) => (
              <AllocationMark cx={point.cx} cy={point.cy} colour={tokens.chart.line} ground={tokens.paper} />
            )}
          />
          <ActiveBar />
        </ComposedChart>
      </OpenOnEnter>
      <Typography component="figcaption" id={id} variant="caption" color="text.secondary">
        {text('use.chartHelp')}
      </Typography>
    </Box>
  );
}

let activeLabel: string | undefined;

/** Remembers which bar the arrow keys have reached; recharts tells it only to its own children. */
function ActiveBar() {
  activeLabel = useActiveTooltipLabel() as string | undefined;
  return null;
}

function OpenOnEnter({
  bars,
  onOpen,
  children,
}: {
  bars: QuotaBar[];
  onOpen(unitId: string | undefined): void;
  children: React.ReactNode;
}) {
  return (
    <Box
      onKeyDown={(event) => {
        if (event.key === 'Enter') onOpen(bars.find((bar) => bar.name === activeLabel)?.unitId);
      }}
      sx={{
        '& .recharts-surface:focus': { outline: 'none' },
        '& .recharts-surface:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: 2 },
      }}
    >
      {children}
    </Box>
  );
}

function AllocationMark({ cx = 0, cy = 0, colour, ground }: { cx?: number; cy?: number; colour: string; ground: string }) {
  return (
    <g aria-hidden="true">
      <rect x={cx - 2.5} y={cy - 12} width={5} height={24} fill={ground} />
      <rect x={cx - 1.5} y={cy - 12} width={3} height={24} fill={colour} />
    </g>
  );
}

function BarTip({ active, bar }: { active?: boolean; bar?: QuotaBar }) {
  if (!active || !bar) return null;
  return (
    <Box sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1, px: 1.5, py: 1, boxShadow: 2 }}>
      <Typography sx={{ fontWeight: 600 }}>{bar.name}</Typography>
      <Typography className="figures">
        {text('use.tip', { submitted: bar.submitted, drafted: bar.drafted, places: bar.places })}
      </Typography>
      <Typography color="text.secondary" variant="caption">
        {text('use.tipOpen')}
      </Typography>
    </Box>
  );
}

function Legend() {
  const { tokens } = useTheme();
  const entries = [
    { label: text('use.submitted'), mark: <rect width="14" height="14" rx="2" fill={tokens.chart.first} /> },
    { label: text('use.drafted'), mark: <rect width="14" height="14" rx="2" fill={tokens.chart.second} /> },
    { label: text('use.places'), mark: <rect x="5.5" width="3" height="14" fill={tokens.chart.line} /> },
  ];
  return (
    <Box component="ul" sx={{ listStyle: 'none', display: 'flex', flexWrap: 'wrap', gap: 2, m: 0, p: 0, mb: 1 }}>
      {entries.map(({ label, mark }) => (
        <Box component="li" key={label} sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
          <svg width="14" height="14" aria-hidden="true">
            {mark}
          </svg>
          {label}
        </Box>
      ))}
    </Box>
  );
}
