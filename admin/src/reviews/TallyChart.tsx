import { Box, Typography } from '@mui/material';
import { useTheme } from '@mui/material/styles';
import { useId } from 'react';
import { Bar, CartesianGrid, ComposedChart, Scatter, Tooltip, XAxis, YAxis } from 'recharts';
import { text } from '../i18n/text';
import type { TallyRow } from './tally-rows';
import '../i18n/zh-CN/review';

interface Props {
  rows: TallyRow[];
  summary: string;
}

const ROW = 28;

/** Each nominee a row: a dot for every expert's total, a line for the score; arrow keys walk the rows. */
export default function TallyChart({ rows, summary }: Props) {
  const { tokens } = useTheme();
  const id = useId();
  const scored = rows.filter(({ totals }) => totals.length > 0);
  const least = Math.max(0, Math.floor((Math.min(...scored.flatMap(({ totals }) => totals.map(({ total }) => total)), 100) - 2) / 5) * 5);
  const axis = { fill: tokens.textSoft, fontSize: 13 };
  const ticks = Array.from({ length: Math.floor((100 - least) / 5) + 1 }, (_, index) => least + 5 * index);
  const seats = Math.max(0, ...scored.map(({ totals }) => totals.length));
  return (
    <Box component="figure" sx={{ m: 0, '& .recharts-surface:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: 2 } }} aria-labelledby={id}>
      <ComposedChart
        layout="vertical"
        data={scored}
        responsive
        style={{ width: '100%', height: scored.length * ROW + 48 }}
        margin={{ top: 4, right: 24, bottom: 0, left: 8 }}
        accessibilityLayer
        role="application"
        title={summary}
        desc={text('review.tally.chartHelp')}
      >
        <CartesianGrid horizontal={false} stroke={tokens.lineSoft} />
        <XAxis type="number" domain={[least, 100]} ticks={ticks} allowDataOverflow tick={axis} stroke={tokens.line} />
        <YAxis type="category" dataKey="label" width={112} tick={axis} stroke={tokens.line} tickLine={false} interval={0} />
        <Tooltip cursor={{ fill: tokens.raised }} isAnimationActive={false} content={({ active, payload }) => <RowTip active={active} row={payload?.[0]?.payload as TallyRow | undefined} />} />
        <Bar dataKey="score" fill="transparent" isAnimationActive={false} />
        {Array.from({ length: seats }, (_, seat) => (
          <Scatter key={seat} dataKey={(row: TallyRow) => row.totals[seat]?.total ?? null} isAnimationActive={false} legendType="none" shape={(point: { cx?: number; cy?: number }) => (point.cx === undefined ? <g /> : <circle cx={point.cx} cy={point.cy} r={4} fill={tokens.chart.first} fillOpacity={0.55} />)} />
        ))}
        <Scatter dataKey="score" isAnimationActive={false} legendType="none" shape={(point: { cx?: number; cy?: number }) => <rect x={(point.cx ?? 0) - 1.5} y={(point.cy ?? 0) - 10} width={3} height={20} fill={tokens.chart.line} />} />
      </ComposedChart>
      <Typography component="figcaption" id={id} variant="caption" color="text.secondary">
        {text('review.tally.chartHelp')}
      </Typography>
    </Box>
  );
}

function RowTip({ active, row }: { active?: boolean; row?: TallyRow }) {
  if (!active || !row) return null;
  return (
    <Box sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1, px: 1.5, py: 1, boxShadow: 2 }}>
      <Typography sx={{ fontWeight: 600 }}>
        {row.label} · {text('review.tally.line')} {row.score?.toFixed(2)}
      </Typography>
      {row.totals.map(({ expert, total }) => (
        <Typography key={expert} className="figures">
          {expert} {total.toFixed(2)}
        </Typography>
      ))}
    </Box>
  );
}
