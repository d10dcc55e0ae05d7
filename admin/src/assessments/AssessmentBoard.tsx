import { Box, Button, Card, Stack, Typography } from '@mui/material';
import Check from '@mui/icons-material/CheckCircleOutlined';
import ErrorIcon from '@mui/icons-material/ErrorOutlined';
import Hourglass from '@mui/icons-material/HourglassEmpty';
import { lazy, Suspense, useState } from 'react';
import { useGetList } from 'react-admin';
import { AwardName } from '../components/AwardName';
import { EmptyState } from '../components/EmptyState';
import { PageHeader } from '../components/PageHeader';
import { Section } from '../components/Section';
import { ToneChip } from '../components/ToneChip';
import { civilDay } from '../i18n/dates';
import { text } from '../i18n/text';
import { RowsSkeleton } from '../layout/PageSkeleton';
import type { Assessment } from '../reviews/review-records';
import { useMay } from '../session/access';
import { ConcludeDialog, TeamDialog, VisitDialog } from './AssessmentDialogs';
import '../i18n/zh-CN/review';

const VisitsDialog = lazy(() => import('./VisitsDialog'));

type Act = 'visit' | 'visits' | 'conclude';
type Dialog = { act: Act; assessment: Assessment } | 'team';

/** Everybody chosen for assessment: team, visits, conclusion. */
export default function AssessmentBoard() {
  const mayAssess = useMay('nominee.assess').allowed;
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const { data, isPending } = useGetList<Assessment>('assessments', { pagination: { page: 1, perPage: 1000 }, sort: { field: 'nomineeName', order: 'ASC' } });
  const rows = data ?? [];
  const without = rows.filter(({ teamId, result }) => teamId === null && result === null);
  const teams = [...new Set(rows.map(({ teamName }) => teamName))].sort((a, b) => (a ?? '').localeCompare(b ?? '', 'zh'));
  return (
    <>
      <PageHeader
        title={text('review.assessments.title')}
        lead={rows.length > 0 ? text('review.assessments.board', { count: rows.length, passed: rows.filter(({ result }) => result === 'passed').length }) : text('review.assessments.lead')}
        actions={mayAssess && without.length > 0 && <Button variant="contained" onClick={() => setDialog('team')}>{text('review.assessments.formTeam')}</Button>}
      />
      {isPending && <RowsSkeleton />}
      {!isPending && rows.length === 0 && (
        <Card>
          <EmptyState title={text('review.assessments.emptyTitle')} why={text('review.assessments.emptyWhy')} />
        </Card>
      )}
      <Stack spacing={2}>
        {teams.map((team) => (
          <Section key={team ?? ''} title={team ?? text('review.assessments.noTeam')} aside={<Typography color="text.secondary">{rows.find(({ teamName }) => teamName === team)?.members?.join('、')}</Typography>} flush>
            <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
              {rows.filter(({ teamName }) => teamName === team).map((row) => (
                <Row key={row.id} row={row} mayAssess={mayAssess} onAct={(act) => setDialog({ act, assessment: row })} />
              ))}
            </Box>
          </Section>
        ))}
      </Stack>
      {dialog === 'team' && <TeamDialog people={without} onClose={() => setDialog(null)} />}
      {dialog !== null && dialog !== 'team' && dialog.act === 'visit' && <VisitDialog assessment={dialog.assessment} onClose={() => setDialog(null)} />}
      {dialog !== null && dialog !== 'team' && dialog.act === 'visits' && (
        <Suspense>
          <VisitsDialog assessment={dialog.assessment} onClose={() => setDialog(null)} />
        </Suspense>
      )}
      {dialog !== null && dialog !== 'team' && dialog.act === 'conclude' && <ConcludeDialog assessment={dialog.assessment} onClose={() => setDialog(null)} />}
    </>
  );
}

const marks = { passed: ['green', Check], failed: ['vermilion', ErrorIcon], open: ['amber', Hourglass] } as const;

function Row({ row, mayAssess, onAct }: { row: Assessment; mayAssess: boolean; onAct(act: Act): void }) {
  const result = row.result ?? 'open';
  const [tone, icon] = marks[result];
  const last = row.visits.at(-1);
  return (
    <Box component="li" sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', px: 2, py: 1.5, borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ flex: '1 1 260px', minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600 }}>
          {row.nomineeName} · <AwardName id={row.award} />
        </Typography>
        <Typography color="text.secondary">{[row.bodyName, row.employerName].filter(Boolean).join(' · ')}</Typography>
        <Typography variant="caption" color="text.secondary">
          {text('review.assessments.decidedOn')} {text('review.assessments.basis', { minutes: row.minutesNumber, day: civilDay(row.decidedOn) })}
        </Typography>
      </Box>
      <Box sx={{ flex: '1 1 220px', minWidth: 0 }}>
        <Typography>
          {text('review.assessments.visits')} {text('review.assessments.visitCount', { count: row.visits.length })}
          {row.visits.length > 0 && (
            <Button size="small" sx={{ ml: 1 }} onClick={() => onAct('visits')}>
              {text('review.assessments.evidence')}
            </Button>
          )}
        </Typography>
        {last && <Typography color="text.secondary">{civilDay(last.heldOn)} {last.place}：{last.findings}</Typography>}
        {row.reason && <Typography color="text.secondary">{row.reason}</Typography>}
      </Box>
      <ToneChip tone={tone} icon={icon} label={text(`review.assessments.${result}`)} />
      {mayAssess && row.teamId !== null && (
        <Box>
          {row.result === null && <Button onClick={() => onAct('visit')}>{text('review.assessments.visit')}</Button>}
          {row.result === null && row.visits.length > 0 && <Button onClick={() => onAct('conclude')}>{text('review.assessments.conclude')}</Button>}
        </Box>
      )}
    </Box>
  );
}
