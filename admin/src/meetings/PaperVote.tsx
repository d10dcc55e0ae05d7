import { Alert, Box, MenuItem, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import { ReasonedButton } from '../components/ReasonedButton';
import { text } from '../i18n/text';
import { messageOf, useCommands } from '../providers/office';
import type { Choice, Meeting, Motion } from './records';
import '../i18n/zh-CN/meetings';

const CHOICES: Choice[] = ['for', 'against', 'abstain', 'recused'];

/** The clerk enters a member's vote from paper. */
export function PaperVote({ motion, meeting }: { motion: Motion; meeting: Meeting }) {
  const [memberId, setMemberId] = useState('');
  const [choice, setChoice] = useState<Choice | ''>('');
  const [failure, setFailure] = useState<string | null>(null);
  const commands = useCommands();
  const notify = useNotify();
  const queryClient = useQueryClient();

  async function save() {
    if (memberId === '' || choice === '') return;
    try {
      await commands.recordVote(motion.id, { memberId, choice });
      setFailure(null);
      notify(text('meetings.paperSaved', { name: meeting.members.find((member) => member.id === memberId)?.name ?? '' }), { type: 'success' });
      setMemberId('');
      setChoice('');
      await queryClient.invalidateQueries();
    } catch (error) {
      setFailure(messageOf(error));
    }
  }
  return (
    <Box role="group" aria-label={text('meetings.paper')}>
      {failure && <Alert severity="error" role="alert" sx={{ mb: 1 }}>{failure}</Alert>}
      <Stack direction={{ xs: 'column', sm: 'row' }} spacing={1} sx={{ alignItems: { sm: 'center' } }}>
        <TextField select size="small" label={text('meetings.paperMember')} value={memberId} onChange={(event) => setMemberId(event.target.value)} sx={{ minWidth: 180 }}>
          {meeting.members.map((member) => (
            <MenuItem key={member.id} value={member.id}>
              {member.name}
            </MenuItem>
          ))}
        </TextField>
        <TextField select size="small" label={text('meetings.paperChoice')} value={choice} onChange={(event) => setChoice(event.target.value as Choice)} sx={{ minWidth: 120 }}>
          {CHOICES.map((each) => (
            <MenuItem key={each} value={each}>
              {text(`meetings.choice.${each}`)}
            </MenuItem>
          ))}
        </TextField>
        <ReasonedButton variant="outlined" reason={memberId === '' || choice === '' ? text('meetings.choose') : null} onClick={save}>
          {text('meetings.paper')}
        </ReasonedButton>
      </Stack>
    </Box>
  );
}
