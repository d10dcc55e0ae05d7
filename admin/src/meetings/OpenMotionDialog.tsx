import { MenuItem, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { useGetList, useNotify } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import { LegalDialog } from '../components/LegalDialog';
import { text } from '../i18n/text';
import { useCommands } from '../providers/office';
import type { Commendation, Slate } from '../providers/records';
import { useSession } from '../session/session';
import type { Meeting, MotionKind } from './records';
import '../i18n/zh-CN/meetings';

const KINDS = ['shortlist', 'confirmation', 'revocation'] as const satisfies MotionKind[];

/** Puts the province's list, its confirmation or a revocation to the vote. */
export function OpenMotionDialog({ meeting, onClose }: { meeting: Meeting; onClose(): void }) {
  const { edition } = useSession();
  const [kind, setKind] = useState<(typeof KINDS)[number]>('shortlist');
  const [holder, setHolder] = useState('');
  const [title, setTitle] = useState('');
  const commands = useCommands();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const { data: slates = [] } = useGetList<Slate>('slates', {
    filter: { level: 'province', editionId: edition?.id },
    pagination: { page: 1, perPage: 1 },
    sort: { field: 'updatedAt', order: 'DESC' },
  });
  const { data: holders = [] } = useGetList<Commendation>(
    'commendations',
    { filter: { editionId: edition?.id, state: 'conferred' }, pagination: { page: 1, perPage: 1000 }, sort: { field: 'certificateNumber', order: 'ASC' } },
    { enabled: kind === 'revocation' },
  );
  const [slate] = slates;
  const subjectId = kind === 'revocation' ? holder : slate?.id;
  const named = title.trim() || text(`meetings.kind.${kind}`);
  return (
    <LegalDialog
      title={text('meetings.openMotion')}
      confirmLabel={text('meetings.openMotion')}
      reason={subjectId ? null : kind === 'revocation' ? text('meetings.choose') : text(`meetings.nothingFor.${kind}`)}
      follows={text('meetings.openFollows')}
      facts={[
        { label: text('meetings.motionKind'), value: text(`meetings.kind.${kind}`) },
        { label: text('meetings.motionTitle'), value: named },
        { label: text('meetings.facts'), value: meeting.title },
      ]}
      onClose={onClose}
      onConfirm={async () => {
        await commands.openMotion({ meetingId: meeting.id, kind, title: named, subjectId: subjectId! });
        notify(text('meetings.motionOpened'), { type: 'success' });
        onClose();
        await queryClient.invalidateQueries();
      }}
    >
      <Stack spacing={2} sx={{ mt: 1, mb: 2 }}>
        <TextField select label={text('meetings.motionKind')} value={kind} onChange={(event) => setKind(event.target.value as typeof kind)} fullWidth>
          {KINDS.map((each) => (
            <MenuItem key={each} value={each}>
              {text(`meetings.kind.${each}`)}
            </MenuItem>
          ))}
        </TextField>
        {kind === 'revocation' && (
          <TextField select label={text('meetings.kind.revocation')} value={holder} onChange={(event) => setHolder(event.target.value)} fullWidth>
            {holders.map((each) => (
              <MenuItem key={each.id} value={each.id}>
                {each.nomineeName} · {each.certificateNumber}
              </MenuItem>
            ))}
          </TextField>
        )}
        <TextField
          label={text('meetings.motionTitle')}
          value={title}
          placeholder={text(`meetings.kind.${kind}`)}
          onChange={(event) => setTitle(event.target.value)}
          fullWidth
        />
      </Stack>
    </LegalDialog>
  );
}
