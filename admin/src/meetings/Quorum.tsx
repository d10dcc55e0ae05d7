import { Typography } from '@mui/material';
import CheckCircle from '@mui/icons-material/CheckCircleOutlined';
import Hourglass from '@mui/icons-material/HourglassEmpty';
import { leastReaching } from '@domain/decision/count-votes';
import { ToneChip } from '../components/ToneChip';
import { text } from '../i18n/text';
import { useSession } from '../session/session';
import type { Meeting } from './records';
import '../i18n/zh-CN/meetings';

/** Whether enough members are there, by the edition's rule. */
export function Quorum({ meeting }: { meeting: Meeting }) {
  const { edition } = useSession();
  if (!edition) return null;
  const needed = leastReaching(meeting.members.length, edition.votes.quorum);
  const missing = needed - meeting.present.length;
  return (
    <>
      <Typography className="figures">
        {text('meetings.present', { present: meeting.present.length, members: meeting.members.length })}
      </Typography>
      {missing <= 0 ? (
        <ToneChip tone="green" icon={CheckCircle} label={text('meetings.quorum', { needed })} />
      ) : (
        <ToneChip tone="amber" icon={Hourglass} label={text('meetings.noQuorum', { needed, missing })} />
      )}
    </>
  );
}
