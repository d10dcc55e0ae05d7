import { Box } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import { LegalDialog } from '../components/LegalDialog';
import { ReasonedButton } from '../components/ReasonedButton';
import { text } from '../i18n/text';
import { useCommands } from '../providers/office';
import type { Ballot, Meeting, Motion } from './records';
import '../i18n/zh-CN/meetings';

/** Ends a vote once everybody there has voted. */
export function CloseMotionButton({ motion, meeting, ballots }: { motion: Motion; meeting: Meeting; ballots: Ballot[] }) {
  const [asking, setAsking] = useState(false);
  const commands = useCommands();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const missing = meeting.present.filter((id) => !ballots.some((ballot) => ballot.memberId === id)).length;
  return (
    <Box>
      <ReasonedButton
        variant="contained"
        reason={missing > 0 ? text('meetings.closeWait', { missing }) : null}
        onClick={() => setAsking(true)}
      >
        {text('meetings.close')}
      </ReasonedButton>
      {asking && (
        <LegalDialog
          title={text('meetings.close')}
          confirmLabel={text('meetings.close')}
          follows={text('meetings.closeFollows')}
          facts={[
            { label: text('meetings.motionTitle'), value: motion.title },
            { label: text('meetings.attendance'), value: text('meetings.present', { present: meeting.present.length, members: meeting.members.length }) },
          ]}
          onClose={() => setAsking(false)}
          onConfirm={async () => {
            const { outcome } = await commands.closeMotion(motion.id);
            setAsking(false);
            notify(text('meetings.closedNow', { outcome: outcome ? text(`meetings.outcome.${outcome}`) : '' }), { type: 'info', autoHideDuration: 10_000 });
            await queryClient.invalidateQueries();
          }}
        />
      )}
    </Box>
  );
}
