import { Alert, Box, TextField, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ReasonedButton } from '../components/ReasonedButton';
import { text } from '../i18n/text';
import { messageOf, useCommands } from '../providers/office';
import type { Choice, Motion } from './records';
import '../i18n/zh-CN/meetings';

const CHOICES: Choice[] = ['for', 'against', 'abstain', 'recused'];

/** My own vote, with buttons as large as a thumb. */
export function MyVote({ motion, present }: { motion: Motion; present: boolean }) {
  const commands = useCommands();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const { data: own } = useQuery({ queryKey: ['own-ballot', motion.id], queryFn: () => commands.ownBallot(motion.id) });
  const [choice, setChoice] = useState<Choice | null>(null);
  const [note, setNote] = useState('');
  const [failure, setFailure] = useState<string | null>(null);

  async function vote() {
    if (!choice) return;
    try {
      await commands.castVote(motion.id, { choice, ...(note.trim() === '' ? {} : { note: note.trim() }) });
      setFailure(null);
      notify(text('meetings.voted', { choice: text(`meetings.choice.${choice}`) }), { type: 'success' });
      await queryClient.invalidateQueries();
    } catch (error) {
      setFailure(messageOf(error));
    }
  }
  const reason = !choice ? text('meetings.choose') : !present && choice !== 'recused' ? text('meetings.notPresent') : null;
  return (
    <Box>
      <Typography component="h3" sx={{ fontWeight: 600, fontSize: 18 }}>
        {text('meetings.myVote')}
      </Typography>
      <Typography color="text.secondary" aria-live="polite">
        {own?.choice ? text('meetings.yours', { choice: text(`meetings.choice.${own.choice}`) }) : text('meetings.notVoted')}
      </Typography>
      {!present && <Alert severity="info" sx={{ my: 1 }}>{text('meetings.notPresent')}</Alert>}
      {failure && <Alert severity="error" role="alert" sx={{ my: 1 }}>{failure}</Alert>}
      <ToggleButtonGroup
        exclusive
        fullWidth
        color="primary"
        aria-label={text('meetings.myVote')}
        value={choice}
        onChange={(_, next: Choice | null) => setChoice(next)}
        sx={{ my: 1 }}
      >
        {CHOICES.map((each) => (
          <ToggleButton key={each} value={each} sx={{ minHeight: 56, fontSize: 18 }}>
            {text(`meetings.choice.${each}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {(choice === 'against' || choice === 'recused') && (
        <TextField label={text('meetings.note')} value={note} onChange={(event) => setNote(event.target.value)} fullWidth multiline sx={{ mb: 1 }} />
      )}
      <ReasonedButton variant="contained" fullWidth size="large" reason={reason} onClick={vote} sx={{ minHeight: 52, fontSize: 18 }}>
        {choice ? text('meetings.vote', { choice: text(`meetings.choice.${choice}`) }) : text('meetings.myVote')}
      </ReasonedButton>
      <Typography variant="caption" color="text.secondary" component="p" sx={{ mt: 0.5 }}>
        {text('meetings.voteFollows')}
      </Typography>
    </Box>
  );
}
