import { Alert, Box, Button, Stack, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Section } from '../components/Section';
import { text } from '../i18n/text';
import { RowsSkeleton } from '../layout/PageSkeleton';
import { messageOf, useCommands } from '../providers/office';
import { useMay } from '../session/access';
import { useSession } from '../session/session';
import { ChooseDialog } from './ChooseDialog';
import type { Panel, TallyView } from './review-records';
import { habits, tallyRows } from './tally-rows';
import { TallyTable } from './TallyTable';
import { TieDialog } from './TieDialog';
import '../i18n/zh-CN/review';

const TallyChart = lazy(() => import('./TallyChart'));

/** The tally: what decides and what only informs, warnings first, as a chart with a table twin. */
export function TallySection({ panel }: { panel: Panel }) {
  const commands = useCommands();
  const { data, error, isPending } = useQuery({ queryKey: ['panels', 'tally', panel.id, panel.version], queryFn: () => commands.readTally(panel.id) });
  if (error) return <Alert severity="error">{messageOf(error)}</Alert>;
  return isPending ? <RowsSkeleton /> : <Tally panel={panel} tally={data} />;
}

type Dialog = 'choose' | { award: string; nominees: readonly string[] };

function Tally({ panel, tally }: { panel: Panel; tally: TallyView }) {
  const { edition } = useSession();
  const mayChoose = useMay('assessment.choose').allowed;
  const mayRun = useMay('panel.run').allowed;
  const judged = (edition?.awards ?? []).filter(({ id }) => tally.nominees.some(({ award }) => award === id));
  const [award, setAward] = useState(judged[0]?.id ?? '');
  const [view, setView] = useState<'chart' | 'table'>('table');
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const rows = tallyRows(tally, award);
  return (
    <Section
      title={text('review.tally.title')}
      aside={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <ToggleButtonGroup exclusive size="small" value={award} onChange={(_, value: string | null) => value && setAward(value)} aria-label={text('review.tally.award')}>
            {judged.map(({ id, shortLabel }) => (
              <ToggleButton key={id} value={id}>{shortLabel}</ToggleButton>
            ))}
          </ToggleButtonGroup>
          <ToggleButtonGroup exclusive size="small" value={view} onChange={(_, value: 'chart' | 'table' | null) => value && setView(value)} aria-label={text('review.tally.view')}>
            <ToggleButton value="chart">{text('review.tally.chart')}</ToggleButton>
            <ToggleButton value="table">{text('review.tally.table')}</ToggleButton>
          </ToggleButtonGroup>
          {mayChoose && <Button variant="contained" onClick={() => setDialog('choose')}>{text('review.tally.choose')}</Button>}
        </Box>
      }
    >
      <Stack spacing={1} sx={{ mb: 2 }}>
        {panel.missing && (
          <Alert severity="warning">{text('review.tally.missing', { seats: panel.missing.seats.join('、'), reason: panel.missing.reason, name: panel.missing.byName })}</Alert>
        )}
        <Warnings tally={tally} />
        {tally.openTies.map((tie) => (
          <Alert key={`${tie.award}/${tie.rank}`} severity="warning" action={mayRun && <Button color="inherit" onClick={() => setDialog(tie)}>{text('review.tally.decide')}</Button>}>
            {text('review.tally.ties', { rank: tie.rank, count: tie.nominees.length })}
          </Alert>
        ))}
        <Typography color="text.secondary">{text('review.tally.declared')}</Typography>
        <Habits tally={tally} />
      </Stack>
      {view === 'table' ? (
        <TallyTable rows={rows} />
      ) : (
        <Suspense fallback={<RowsSkeleton />}>
          <TallyChart rows={rows} summary={text('review.tally.title')} />
        </Suspense>
      )}
      {dialog === 'choose' && <ChooseDialog panel={panel} tally={tally} onClose={() => setDialog(null)} />}
      {dialog !== null && dialog !== 'choose' && <TieDialog panel={panel} tally={tally} tie={dialog} onClose={() => setDialog(null)} />}
    </Section>
  );
}

function Warnings({ tally }: { tally: TallyView }) {
  const experts = new Map(tally.experts.map(({ id, name }) => [id, name]));
  const names = new Map(tally.names.map(({ id, code, name }) => [id, `${code} ${name}`]));
  const list = tally.conflicts.map(({ expert, nominee, relations }) => text('review.tally.conflictLine', { expert: experts.get(expert) ?? expert, nominee: names.get(nominee) ?? nominee, relations: relations.map((relation) => text(`review.relation.${relation}`)).join('、') })).join('；');
  return (
    <>
      {tally.intact ? <Alert severity="success">{text('review.tally.intact', { hash: tally.inputsHash.slice(0, 12) })}</Alert> : <Alert severity="error">{text('review.tally.broken')}</Alert>}
      {tally.conflicts.length > 0 && <Alert severity="warning">{text('review.tally.conflicts', { count: tally.conflicts.length, list })}</Alert>}
    </>
  );
}

function Habits({ tally }: { tally: TallyView }) {
  const { harsh, lenient } = habits(tally);
  if (harsh.length + lenient.length === 0) return null;
  const words = [...(harsh.length > 0 ? [text('review.tally.harsh', { names: harsh.join('、') })] : []), ...(lenient.length > 0 ? [text('review.tally.lenient', { names: lenient.join('、') })] : [])];
  return <Typography>{words.join('；')}</Typography>;
}
