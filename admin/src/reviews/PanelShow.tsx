import { Box, Button, Stack, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography } from '@mui/material';
import { useState } from 'react';
import { ShowBase, useGetList, useShowContext } from 'react-admin';
import { AwardName } from '../components/AwardName';
import { Facts } from '../components/LegalDialog';
import { PageHeader } from '../components/PageHeader';
import { ReasonedButton } from '../components/ReasonedButton';
import { Section } from '../components/Section';
import { instant } from '../i18n/dates';
import { text } from '../i18n/text';
import { PageSkeleton } from '../layout/PageSkeleton';
import { useMay } from '../session/access';
import { serverNow } from '../session/session';
import { PanelActDialog, type PanelAct } from './PanelActDialog';
import type { Candidate, Panel, Seat } from './review-records';
import { SeatTable } from './SeatTable';
import { PanelStateChip } from './StateChips';
import { TallySection } from './TallySection';
import '../i18n/zh-CN/review';

/** One panel: how it was drawn, who sits, whom it judges, and the tally once it is closed. */
export default function PanelShow() {
  return (
    <ShowBase queryOptions={{ staleTime: 0 }}>
      <PanelPage />
    </ShowBase>
  );
}

const everything = { pagination: { page: 1, perPage: 1000 } } as const;

function PanelPage() {
  const { record } = useShowContext<Panel>();
  const mayRun = useMay('panel.run').allowed;
  const [dialog, setDialog] = useState<PanelAct | null>(null);
  const of = { filter: { panelId: record?.id }, ...everything };
  const seats = useGetList<Seat>('panel-seats', { ...of, sort: { field: 'number', order: 'ASC' } }, { enabled: record !== undefined });
  const candidates = useGetList<Candidate>('panel-candidates', { ...of, sort: { field: 'code', order: 'ASC' } }, { enabled: record !== undefined });
  if (!record) return <PageSkeleton />;
  const over = record.submitted >= record.size || (record.deadline !== null && serverNow() >= new Date(record.deadline));
  return (
    <>
      <PageHeader
        title={record.name}
        beside={<PanelStateChip state={record.state} />}
        lead={`${text('review.panels.size')} ${record.size} · ${text('review.panels.candidates')} ${text('review.panels.people', { count: record.candidates })}`}
        actions={
          mayRun && (
            <>
              {record.state === 'drawn' && <Button color="error" onClick={() => setDialog('dissolve')}>{text('review.panel.dissolve')}</Button>}
              {record.state === 'drawn' && (
                <ReasonedButton variant="contained" reason={record.accepted < record.size ? text('review.panel.notAccepted') : null} onClick={() => setDialog('open')}>
                  {text('review.panel.open')}
                </ReasonedButton>
              )}
              {(record.state === 'open' || record.state === 'locked') && (
                <ReasonedButton variant="contained" reason={over ? null : text('review.panel.notOver', { at: instant(record.deadline) })} onClick={() => setDialog('close')}>
                  {text('review.panel.close')}
                </ReasonedButton>
              )}
            </>
          )
        }
      />
      <Stack spacing={2}>
        {record.state === 'closed' && <TallySection panel={record} />}
        <Box sx={{ display: 'grid', gap: 2, alignItems: 'start', gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 340px' } }}>
          <SeatTable panel={record} seats={seats.data ?? []} candidates={candidates.data ?? []} />
          <DrawFacts panel={record} candidates={candidates.data ?? []} />
        </Box>
        {record.state !== 'closed' && <Candidates rows={candidates.data ?? []} />}
      </Stack>
      {dialog && <PanelActDialog panel={record} act={dialog} onClose={() => setDialog(null)} />}
    </>
  );
}

function DrawFacts({ panel, candidates }: { panel: Panel; candidates: Candidate[] }) {
  const names = new Map(candidates.map(({ nomineeId, name }) => [nomineeId, name]));
  const reviewers = useGetList<{ id: string; name: string }>('reviewers', { ...everything, sort: { field: 'name', order: 'ASC' } }, { enabled: useMay('reviewer.read').allowed && panel.excluded.length > 0 });
  const experts = new Map((reviewers.data ?? []).map(({ id, name }) => [id, name]));
  return (
    <Section title={text('review.panel.draw')}>
      <Facts
        facts={[
          { label: text('review.panel.seed'), value: <Box component="code" sx={{ overflowWrap: 'anywhere' }}>{panel.seed}</Box> },
          { label: text('review.panel.pool'), value: text('review.panel.poolLine', { count: panel.poolSize, hash: panel.poolHash.slice(0, 12) }) },
          { label: text('review.panel.drawnAt'), value: instant(panel.drawnAt) },
          { label: text('review.panel.deadline'), value: instant(panel.deadline) },
        ]}
      />
      <Typography variant="h3" sx={{ mt: 2 }}>
        {text('review.panel.excludedTitle', { count: panel.excluded.length })}
      </Typography>
      {panel.excluded.length === 0 ? (
        <Typography color="text.secondary">{text('review.panel.noneExcluded')}</Typography>
      ) : (
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {panel.excluded.map(({ expert, nominee, relations }) => (
            <li key={`${expert}/${nominee}`}>
              {text('review.panel.excludedLine', { expert: experts.get(expert) ?? expert, nominee: names.get(nominee) ?? nominee, relations: relations.map((relation) => text(`review.relation.${relation}`)).join('、') })}
            </li>
          ))}
        </Box>
      )}
    </Section>
  );
}

function Candidates({ rows }: { rows: Candidate[] }) {
  const title = text('review.panel.candidatesTitle', { count: rows.length });
  return (
    <Section title={title} flush>
      <TableContainer tabIndex={0} role="region" aria-label={text('review.panel.candidatesTable')} sx={{ maxHeight: 420 }}>
        <Table size="small" stickyHeader>
          <TableHead>
            <TableRow>
              <TableCell>{text('review.panel.code')}</TableCell>
              <TableCell>{text('review.panel.person')}</TableCell>
              <TableCell>{text('award')}</TableCell>
              <TableCell>{text('review.panel.body')}</TableCell>
              <TableCell align="right">{text('review.panel.bodyRank')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((row) => (
              <TableRow key={row.id}>
                <TableCell component="th" scope="row">{row.code}</TableCell>
                <TableCell>{row.name}</TableCell>
                <TableCell><AwardName id={row.award} /></TableCell>
                <TableCell>{row.bodyName}</TableCell>
                <TableCell align="right">{row.bodyRank}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </Section>
  );
}
