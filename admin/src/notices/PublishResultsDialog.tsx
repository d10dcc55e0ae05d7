import { Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { useGetList, useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { LegalDialog } from '../components/LegalDialog';
import { civilDate } from '../i18n/dates';
import { text } from '../i18n/text';
import '../i18n/zh-CN/releases';
import { useCommands } from '../providers/office';
import type { Notice, SlateEntry } from '../providers/records';
import { useSession } from '../session/session';
import '../i18n/zh-CN/notices';

/** Draws the commendation decision up for the second person's check: everybody on the closed notice is to hold the title. */
export function PublishResultsDialog({ notice, onClose }: { notice: Notice; onClose(): void }) {
  const { edition, clock } = useSession();
  const [documentNumber, setDocumentNumber] = useState('');
  const [title, setTitle] = useState(text('results.defaultTitle', { edition: edition?.name ?? '' }));
  const [conferredOn, setConferredOn] = useState(clock.today);
  const commands = useCommands();
  const notify = useNotify();
  const navigate = useNavigate();
  const { data: entries } = useGetList<SlateEntry>('slate-entries', {
    filter: { slateId: notice.slateId },
    pagination: { page: 1, perPage: 1000 },
    sort: { field: 'rank', order: 'ASC' },
  });
  const valid = /^\d{4}-\d{2}-\d{2}$/.test(conferredOn) && !Number.isNaN(Date.parse(conferredOn));
  const reason =
    title.trim() === '' || documentNumber.trim() === '' ? text('notice.bothNeeded') : valid ? null : text('clock.dayFormat');
  return (
    <LegalDialog
      title={text('results.open')}
      confirmLabel={text('results.confirm', { count: entries?.length ?? 0 })}
      reason={reason}
      onClose={onClose}
      follows={text('results.follows')}
      onConfirm={async () => {
        const release = await commands.prepareRelease('results', {
          id: notice.id,
          version: notice.version,
          documentNumber: documentNumber.trim(),
          title: title.trim(),
          conferredOn,
        });
        notify(text('releases.sent'), { type: 'success', autoHideDuration: 10_000 });
        navigate(`/releases/${release.id}/show`);
      }}
      facts={[
        ...(edition?.awards ?? []).map((award) => ({
          label: award.label,
          value: text('places.people', { count: entries?.filter((entry) => entry.award === award.id).length ?? 0 }),
        })),
        { label: text('results.conferredOn'), value: valid ? civilDate(conferredOn) : '—' },
        { label: text('results.basis'), value: notice.title },
      ]}
    >
      <Stack spacing={2} sx={{ mt: 1, mb: 2 }}>
        <TextField
          label={text('notice.title')}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
          multiline
          fullWidth
        />
        <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2}>
          <TextField
            label={text('results.number')}
            value={documentNumber}
            onChange={(event) => setDocumentNumber(event.target.value)}
            placeholder={text('notice.numberExample')}
            fullWidth
            autoFocus
          />
          <TextField
            label={text('results.conferredOn')}
            value={conferredOn}
            onChange={(event) => setConferredOn(event.target.value.trim())}
            helperText={valid ? civilDate(conferredOn) : text('clock.dayFormat')}
            error={!valid}
            fullWidth
          />
        </Stack>
      </Stack>
    </LegalDialog>
  );
}
