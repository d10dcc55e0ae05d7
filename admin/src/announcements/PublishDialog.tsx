import { Radio, RadioGroup, FormControlLabel, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { LegalDialog } from '../components/LegalDialog';
import { civilDate, clockTime, dayOf } from '../i18n/dates';
import { text } from '../i18n/text';
import { useCommands } from '../providers/office';
import { serverNow } from '../session/session';
import { instantOf } from './instant-of';
import type { StepProps } from './steps';
import '../i18n/zh-CN/announcements';

/** Publishes a checked announcement now or at an instant: restates what, when and where. */
export function PublishDialog({ record, onDone, onClose }: StepProps) {
  const now = serverNow();
  const [later, setLater] = useState(false);
  const [day, setDay] = useState(dayOf(now));
  const [time, setTime] = useState(clockTime(now));
  const commands = useCommands();
  const at = instantOf(day, time);
  const good = at !== null && at > now.toISOString();
  const shown = good ? `${civilDate(day.trim())} ${time.trim()}` : '—';
  return (
    <LegalDialog
      title={text('announcement.publish')}
      confirmLabel={text('announcement.publish')}
      follows={text(record.correctsId ? 'announcement.publishCorrectionFollows' : 'announcement.publishFollows')}
      reason={later && !good ? text('announcement.badTime') : null}
      facts={[
        { label: text('announcement.name'), value: record.title },
        { label: text('announcement.when'), value: later ? shown : text('announcement.now') },
        { label: text('announcement.where'), value: text(record.correctsId ? 'announcement.sameAddress' : 'announcement.newAddress') },
        { label: text('announcement.checker'), value: record.checkerName ?? '—' },
      ]}
      onClose={onClose}
      onConfirm={async () => {
        await commands.publishAnnouncement(record.id, { version: record.version, ...(later && at ? { publishAt: at } : {}) });
        await onDone(later ? text('announcement.scheduled', { at: shown }) : text('announcement.published'));
      }}
    >
      <RadioGroup
        row
        aria-label={text('announcement.when')}
        value={later ? 'later' : 'now'}
        onChange={(_, value) => setLater(value === 'later')}
      >
        <FormControlLabel value="now" control={<Radio />} label={text('announcement.now')} />
        <FormControlLabel value="later" control={<Radio />} label={text('announcement.later')} />
      </RadioGroup>
      {later && (
        <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2} sx={{ mt: 1, mb: 2 }}>
          <TextField label={text('announcement.day')} value={day} onChange={(event) => setDay(event.target.value)} error={!good} fullWidth />
          <TextField label={text('announcement.time')} value={time} onChange={(event) => setTime(event.target.value)} error={!good} fullWidth />
        </Stack>
      )}
    </LegalDialog>
  );
}
