import { Alert, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useQueryClient } from '@tanstack/react-query';
import { describeIssue } from '@domain/rules/wording';
import { LegalDialog } from '../components/LegalDialog';
import { civilDate, period } from '../i18n/dates';
import { text } from '../i18n/text';
import { useCommands } from '../providers/office';
import '../i18n/zh-CN/releases';
import type { Slate } from '../providers/records';
import { useSession } from '../session/session';
import { PeriodDays } from './PeriodDays';
import { periodFrom } from './working-days';
import '../i18n/zh-CN/notices';

interface Props {
  slate: Slate;
  counts: { label: string; count: number }[];
  onClose(): void;
}

/** Draws the province-wide publicity notice up for the second person's check; the period is counted and shown before anything is confirmed. */
export function PostNoticeDialog({ slate, counts, onClose }: Props) {
  const { edition, clock } = useSession();
  const [firstDay, setFirstDay] = useState(clock.today);
  const [documentNumber, setDocumentNumber] = useState('');
  const [title, setTitle] = useState(text('notice.defaultTitle', { edition: edition?.name ?? '' }));
  const commands = useCommands();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const workingDays = edition?.calendar.publicityDays.province ?? 0;
  const counted = periodFrom(firstDay, workingDays, edition?.calendar.countPostingDay ?? true);
  const problem = 'code' in counted ? describeIssue(counted).text : firstDay < clock.today ? text('notice.past') : null;
  const reason = problem ?? (title.trim() === '' || documentNumber.trim() === '' ? text('notice.bothNeeded') : null);

  async function send() {
    const release = await commands.prepareRelease('publicity', {
      slateId: slate.id,
      version: slate.version,
      documentNumber: documentNumber.trim(),
      title: title.trim(),
      firstDay,
    });
    await queryClient.invalidateQueries();
    notify(text('releases.sent'), { type: 'success', autoHideDuration: 10_000 });
    navigate(`/releases/${release.id}/show`);
  }
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <LegalDialog
      title={text('notice.post')}
      confirmLabel={text('notice.confirmPost', { count: total })}
      reason={reason}
      onConfirm={send}
      onClose={onClose}
      follows={text('notice.postFollows')}
      facts={[
        {
          label: text('notice.who'),
          value: counts.map(({ label, count }) => text('notice.whoLine', { award: label, count })).join('，'),
        },
        { label: text('notice.dates'), value: 'code' in counted ? '—' : period(counted.first, counted.last) },
        { label: text('notice.ends'), value: 'code' in counted ? '—' : text('notice.endsAt', { day: civilDate(counted.last) }) },
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
            label={text('notice.number')}
            value={documentNumber}
            onChange={(event) => setDocumentNumber(event.target.value)}
            placeholder={text('notice.numberExample')}
            fullWidth
            autoFocus
          />
          <TextField
            label={text('notice.firstDay')}
            value={firstDay}
            onChange={(event) => setFirstDay(event.target.value.trim())}
            error={problem !== null}
            helperText={problem ? text('clock.dayFormat') : civilDate(firstDay)}
            fullWidth
          />
        </Stack>
        {problem ? (
          <Alert severity="error">{problem}</Alert>
        ) : (
          !('code' in counted) && <PeriodDays firstDay={counted.first} lastDay={counted.last} today={clock.today} />
        )}
      </Stack>
    </LegalDialog>
  );
}
