import { Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useQueryClient } from '@tanstack/react-query';
import { isCivilDate } from '@domain/calendar/civil-date';
import { LegalDialog } from '../components/LegalDialog';
import { civilDate } from '../i18n/dates';
import { text } from '../i18n/text';
import { useCommands } from '../providers/office';
import { useSession } from '../session/session';
import '../i18n/zh-CN/meetings';

/** Calls a meeting; its page opens then. */
export function ConveneDialog({ onClose }: { onClose(): void }) {
  const { edition, clock } = useSession();
  const [title, setTitle] = useState(text('meetings.defaultName', { edition: edition?.name ?? '' }));
  const [heldOn, setHeldOn] = useState(clock.today);
  const [place, setPlace] = useState('');
  const commands = useCommands();
  const notify = useNotify();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const dated = isCivilDate(heldOn);
  const complete = title.trim() !== '' && place.trim() !== '' && dated;
  return (
    <LegalDialog
      title={text('meetings.convene')}
      confirmLabel={text('meetings.convene')}
      reason={complete ? null : text('meetings.needed')}
      follows={text('meetings.conveneFollows')}
      facts={[{ label: text('meetings.heldOn'), value: dated ? civilDate(heldOn) : '—' }]}
      onClose={onClose}
      onConfirm={async () => {
        const meeting = await commands.conveneMeeting({ title: title.trim(), heldOn, place: place.trim() });
        await queryClient.invalidateQueries();
        notify(text('meetings.convened'), { type: 'success' });
        navigate(`/meetings/${meeting.id}/show`);
      }}
    >
      <Stack spacing={2} sx={{ mt: 1, mb: 2 }}>
        <TextField label={text('meetings.name')} value={title} onChange={(event) => setTitle(event.target.value)} fullWidth multiline />
        <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2}>
          <TextField
            label={text('meetings.heldOn')}
            value={heldOn}
            onChange={(event) => setHeldOn(event.target.value.trim())}
            error={!dated}
            helperText={dated ? civilDate(heldOn) : text('clock.dayFormat')}
            fullWidth
          />
          <TextField label={text('meetings.place')} value={place} onChange={(event) => setPlace(event.target.value)} fullWidth autoFocus />
        </Stack>
      </Stack>
    </LegalDialog>
  );
}
