import { Box, Button, Typography } from '@mui/material';
import { useGetList } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { Detail, DetailGrid } from '../components/Detail';
import { Section } from '../components/Section';
import { civilDay } from '../i18n/dates';
import { text } from '../i18n/text';
import '../i18n/zh-CN/dossier';
import type { Commendation, Id } from '../providers/records';
import { useMay } from '../session/access';
import type { DossierScore } from './records';

interface Assessment {
  id: Id;
  minutesNumber: string | null;
  teamName: string | null;
  result: 'passed' | 'failed' | null;
  reason: string | null;
}

const first = { pagination: { page: 1, perPage: 5 }, sort: { field: 'id', order: 'ASC' } } as const;

/** What the province found: scores of closed panels, the assessment, the title. Each as far as the role may know. */
export function ReviewSection({ nomineeId, scores }: { nomineeId: Id; scores: readonly DossierScore[] | null | undefined }) {
  const seesAssessments = useMay('assessment.read').allowed;
  const seesTitles = useMay('commendation.read').allowed;
  const { data: assessments = [] } = useGetList<Assessment>('assessments', { filter: { nomineeId }, ...first }, { enabled: seesAssessments });
  const { data: titles = [] } = useGetList<Commendation>('commendations', { filter: { nomineeId }, ...first }, { enabled: seesTitles });
  if (!scores && assessments.length === 0 && titles.length === 0) return null;
  return (
    <Section id="review" title={text('dossier.section.review')}>
      {scores?.length === 0 && <Typography color="text.secondary">{text('dossier.scoresNone')}</Typography>}
      {scores?.map((one) => (
        <Box key={one.panelId} sx={{ mb: 1.5 }}>
          <DetailGrid>
            <Detail label={text('dossier.panel')}>{one.panelName}</Detail>
            <Detail label={text('dossier.score')}>
              <span className="figures">{one.score === null ? '—' : (one.score / 100).toFixed(2)}</span>
            </Detail>
            <Detail label={text('dossier.scoreRank')}>{one.rank !== null && text('dossier.rankOf', { rank: one.rank, count: one.rivals })}</Detail>
            <Detail label={text('dossier.code')}>{one.code}</Detail>
            <Detail label={text('dossier.interval')}>{one.rankInterval && interval(one.rankInterval)}</Detail>
          </DetailGrid>
          <Button size="small" component={RouterLink} to={`/panels/${one.panelId}/show`} sx={{ ml: -1.25 }}>
            {text('dossier.tally')}
          </Button>
        </Box>
      ))}
      {assessments.map((one) => (
        <DetailGrid key={one.id}>
          <Detail label={text('dossier.assessmentResult')}>{one.result ? text(`dossier.${one.result}`) : text('dossier.assessmentOpen')}</Detail>
          <Detail label={text('dossier.assessmentTeam')}>{one.teamName}</Detail>
          <Detail label={text('dossier.assessmentMinutes')}>{one.minutesNumber}</Detail>
        </DetailGrid>
      ))}
      {titles.map((one) => (
        <DetailGrid key={one.id}>
          <Detail label={text('dossier.certificate')}>{one.certificateNumber}</Detail>
          <Detail label={text('dossier.conferredOn')}>{civilDay(one.conferredOn)}</Detail>
        </DetailGrid>
      ))}
    </Section>
  );
}

function interval([best, worst]: readonly [number, number]): string {
  return best === worst ? text('dossier.intervalOne') : text('dossier.intervalFromTo', { best, worst });
}
