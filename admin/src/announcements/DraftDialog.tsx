import { MenuItem, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useQueryClient } from '@tanstack/react-query';
import { LegalDialog } from '../components/LegalDialog';
import { civilDate } from '../i18n/dates';
import { text } from '../i18n/text';
import { useCommands } from '../providers/office';
import { useSession } from '../session/session';
import '../i18n/zh-CN/announcements';

/** Begins an announcement from the template of its kind; its page opens then. */
export function DraftDialog({ onClose }: { onClose(): void }) {
  const { edition, clock } = useSession();
  const kinds = edition?.announcements ?? [];
  const [kindId, setKind] = useState(kinds[0]?.id ?? '');
  const kind = kinds.find(({ id }) => id === kindId);
  const [title, setTitle] = useState(kind?.template.title ?? '');
  const commands = useCommands();
  const notify = useNotify();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  function choose(id: string) {
    setKind(id);
    setTitle(kinds.find((each) => each.id === id)?.template.title ?? '');
  }
  return (
    <LegalDialog
      title={text('announcement.create')}
      confirmLabel={text('announcement.create')}
      reason={title.trim() === '' ? text('announcement.untitled') : null}
      follows={text('announcement.createFollows')}
      facts={[{ label: text('announcement.issuedOn'), value: civilDate(clock.today) }]}
      onClose={onClose}
      onConfirm={async () => {
        const draft = await commands.draftAnnouncement({
          kind: kindId,
          title: title.trim(),
          documentNumber: null,
          issuedOn: clock.today,
          blocks: kind?.template.blocks ?? [],
          correctionNote: null,
          expiresOn: null,
        });
        await queryClient.invalidateQueries();
        notify(text('announcement.created'), { type: 'success' });
        navigate(`/announcements/${draft.id}/show`);
      }}
    >
      <Stack spacing={2} sx={{ mt: 1, mb: 2 }}>
        <TextField select label={text('announcement.kind')} value={kindId} onChange={(event) => choose(event.target.value)} fullWidth>
          {kinds.map(({ id, label }) => (
            <MenuItem key={id} value={id}>
              {label}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          label={text('announcement.name')}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
          fullWidth
          multiline
        />
      </Stack>
    </LegalDialog>
  );
}
