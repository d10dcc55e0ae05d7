import { Box, Button, Collapse, Stack, Typography } from '@mui/material';
import CheckCircle from '@mui/icons-material/CheckCircleOutlined';
import ErrorOutline from '@mui/icons-material/ErrorOutlined';
import HowToVote from '@mui/icons-material/HowToVoteOutlined';
import { useId, useState } from 'react';
import { AwardName } from '../components/AwardName';
import { Section } from '../components/Section';
import { ToneChip } from '../components/ToneChip';
import { text } from '../i18n/text';
import { Deviations } from '../proposal/Deviations';
import { useMay } from '../session/access';
import { useSession } from '../session/session';
import { CloseMotionButton } from './CloseMotionButton';
import { MyVote } from './MyVote';
import { PaperVote } from './PaperVote';
import type { Ballot, Meeting, Motion } from './records';
import '../i18n/zh-CN/meetings';

interface Props {
  motion: Motion;
  meeting: Meeting;
  ballots: Ballot[];
  /** The meeting has begun and has no minutes yet. */
  sitting: boolean;
}

/** One matter: what is decided on, my vote, how far the vote is, its outcome. */
export function MotionCard({ motion, meeting, ballots, sitting }: Props) {
  const { actor } = useSession();
  const mayConvene = useMay('meeting.convene').allowed;
  const mayVote = useMay('ballot.cast').allowed && meeting.members.some((member) => member.id === actor.id);
  const open = motion.state === 'open' && sitting;
  return (
    <Section title={motion.title} aside={<MotionChip motion={motion} />}>
      <Stack spacing={2}>
        {motion.title !== text(`meetings.kind.${motion.kind}`) && (
          <Typography color="text.secondary">{text(`meetings.kind.${motion.kind}`)}</Typography>
        )}
        <People motion={motion} />
        {motion.deviations && motion.deviations.length > 0 && <Deviations people={motion.deviations} />}
        {motion.counts && (
          <Typography className="figures" sx={{ fontWeight: 600 }}>
            {text('meetings.counts', motion.counts)}
          </Typography>
        )}
        {motion.state === 'open' && (
          <Typography className="figures" aria-live="polite">
            {text('meetings.progress', { cast: motion.cast, members: meeting.members.length })}
          </Typography>
        )}
        {open && mayVote && <MyVote motion={motion} present={meeting.present.includes(actor.id)} />}
        {motion.state === 'closed' && <Ballots ballots={ballots} />}
        {open && mayConvene && (
          <>
            <PaperVote motion={motion} meeting={meeting} />
            <CloseMotionButton motion={motion} meeting={meeting} ballots={ballots} />
          </>
        )}
      </Stack>
    </Section>
  );
}

function MotionChip({ motion }: { motion: Motion }) {
  if (motion.outcome === null) return <ToneChip tone="ink" icon={HowToVote} label={text('meetings.voting')} />;
  return motion.outcome === 'passed' ? (
    <ToneChip tone="green" icon={CheckCircle} label={text('meetings.outcome.passed')} />
  ) : (
    <ToneChip tone="vermilion" icon={ErrorOutline} label={text(`meetings.outcome.${motion.outcome}`)} />
  );
}

function People({ motion }: { motion: Motion }) {
  const [shown, setShown] = useState(motion.subject.length <= 10);
  const id = useId();
  return (
    <Box>
      <Button size="small" aria-expanded={shown} aria-controls={id} onClick={() => setShown(!shown)} sx={{ ml: -0.5 }}>
        {text('meetings.people', { count: motion.subject.length })} · {text(shown ? 'meetings.hidePeople' : 'meetings.showPeople')}
      </Button>
      <Collapse in={shown} id={id}>
        <Box component="ol" sx={{ m: 0, pl: 3, columnCount: { sm: 2 }, columnGap: 3 }}>
          {motion.subject.map((person) => (
            <Typography component="li" key={person.id} sx={{ breakInside: 'avoid' }}>
              <b>{person.name}</b> <AwardName id={person.award} />
              <Typography component="span" variant="caption" color="text.secondary" sx={{ display: 'block' }}>
                {person.employerName ?? person.bodyName}
              </Typography>
            </Typography>
          ))}
        </Box>
      </Collapse>
    </Box>
  );
}

function Ballots({ ballots }: { ballots: Ballot[] }) {
  return (
    <Box component="ul" aria-label={text('meetings.ballots')} sx={{ m: 0, pl: 3 }}>
      {ballots.map((ballot) => (
        <li key={ballot.id}>
          {ballot.memberName}：{ballot.choice ? text(`meetings.choice.${ballot.choice}`) : '—'}
          {ballot.note ? `（${ballot.note}）` : ''}
        </li>
      ))}
    </Box>
  );
}
