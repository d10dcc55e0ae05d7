import { Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import { LegalDialog } from '../components/LegalDialog';
import { text } from '../i18n/text';
import { useCommands } from '../providers/office';
import type { Commendation } from '../providers/records';
import type { Story } from './records';
import '../i18n/zh-CN/commendations';

/** Writes a story or rewrites a draft. */
export function StoryDialog({ commendation, story, onClose }: { commendation: Commendation; story: Story | null; onClose(): void }) {
  const [title, setTitle] = useState(story?.title ?? '');
  const [body, setBody] = useState(story?.body ?? '');
  const commands = useCommands();
  const notify = useNotify();
  const queryClient = useQueryClient();
  return (
    <LegalDialog
      title={text(story ? 'commendationDesk.edit' : 'commendationDesk.write')}
      confirmLabel={text('commendationDesk.storySave')}
      reason={title.trim() === '' || body.trim() === '' ? text('commendationDesk.needed') : null}
      follows={text('commendationDesk.storyFollows')}
      facts={[{ label: text('commendationDesk.award'), value: commendation.nomineeName }]}
      onClose={onClose}
      onConfirm={async () => {
        const words = { title: title.trim(), body: body.trim() };
        if (story) await commands.editStory(story.id, { version: story.version, ...words });
        else await commands.writeStory({ commendationId: commendation.id, ...words });
        notify(text('commendationDesk.storySaved'), { type: 'success' });
        onClose();
        await queryClient.invalidateQueries();
      }}
    >
      <Stack spacing={2} sx={{ mt: 1, mb: 2 }}>
        <TextField label={text('commendationDesk.storyTitle')} value={title} onChange={(event) => setTitle(event.target.value)} fullWidth autoFocus />
        <TextField label={text('commendationDesk.storyBody')} value={body} onChange={(event) => setBody(event.target.value)} fullWidth multiline minRows={8} />
      </Stack>
    </LegalDialog>
  );
}
