import { Box, Button, Stack } from '@mui/material';
import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { EmptyState } from '../components/EmptyState';
import { Facts } from '../components/LegalDialog';
import { PageHeader } from '../components/PageHeader';
import { Section } from '../components/Section';
import { DocumentsSection } from '../documents/DocumentsSection';
import { civilDate } from '../i18n/dates';
import { text } from '../i18n/text';
import { NotFoundPage } from '../layout/PlainPages';
import { PageSkeleton } from '../layout/PageSkeleton';
import { useMay } from '../session/access';
import { useSession } from '../session/session';
import { Attendance } from './Attendance';
import { MeetingStateChip } from './MeetingStateChip';
import { MinutesSection } from './MinutesSection';
import { MotionCard } from './MotionCard';
import { OpenMotionDialog } from './OpenMotionDialog';
import { Quorum } from './Quorum';
import { useMeeting } from './use-meeting';
import '../i18n/zh-CN/meetings';

/** One meeting: agenda and votes first, for phones; attendance, facts and minutes beside them. */
export default function MeetingShow() {
  const { id = '' } = useParams();
  const { meeting, motions, ballots, failed } = useMeeting(id);
  const { clock } = useSession();
  const mayConvene = useMay('meeting.convene').allowed;
  const [opening, setOpening] = useState(false);
  if (failed) return <NotFoundPage />;
  if (!meeting) return <PageSkeleton />;
  const sitting = meeting.state === 'convened' && meeting.heldOn <= clock.today;
  return (
    <>
      <PageHeader
        title={meeting.title}
        beside={<MeetingStateChip state={meeting.state} />}
        lead={`${civilDate(meeting.heldOn)} · ${meeting.place}`}
        actions={
          mayConvene &&
          sitting && (
            <Button variant="contained" onClick={() => setOpening(true)}>
              {text('meetings.openMotion')}
            </Button>
          )
        }
      />
      <Box
        sx={{ display: 'grid', gap: 2, alignItems: 'start', gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 340px' } }}
      >
        <Stack spacing={2}>
          {motions.length === 0 && (
            <Section title={text('meetings.agenda')}>
              <EmptyState title={text('meetings.noMotions')} why={text('meetings.noMotionsWhy')} />
            </Section>
          )}
          {motions.map((motion) => (
            <MotionCard
              key={motion.id}
              motion={motion}
              meeting={meeting}
              ballots={ballots.filter((ballot) => ballot.motionId === motion.id)}
              sitting={sitting}
            />
          ))}
        </Stack>
        <Stack spacing={2}>
          <Section title={text('meetings.attendance')}>
            <Quorum meeting={meeting} />
            <Attendance key={meeting.version} meeting={meeting} editable={mayConvene && sitting} />
          </Section>
          <MinutesSection meeting={meeting} motions={motions} />
          <DocumentsSection subject="meetings" id={meeting.id} about={meeting.title} />
          <Section title={text('meetings.facts')}>
            <Facts
              facts={[
                { label: text('meetings.heldOn'), value: civilDate(meeting.heldOn) },
                { label: text('meetings.place'), value: meeting.place },
                { label: text('meetings.motionCount'), value: String(motions.length) },
              ]}
            />
          </Section>
        </Stack>
      </Box>
      {opening && <OpenMotionDialog meeting={meeting} onClose={() => setOpening(false)} />}
    </>
  );
}
