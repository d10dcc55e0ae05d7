import { FormControlLabel, Radio, RadioGroup, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { instantOf } from '../announcements/instant-of';
import { LegalDialog } from '../components/LegalDialog';
import { civilDate, clockTime, dayOf } from '../i18n/dates';
import { text } from '../i18n/text';
import '../i18n/zh-CN/announcements';
import '../i18n/zh-CN/releases';
import { useCommands } from '../providers/office';
import { serverNow } from '../session/session';
import type { Release } from './records';

interface Props {
  record: Release;
  onDone(words: string): Promise<void>;
  onClose(): void;
}

/** Carries out the act whose page was checked, now or with its page appearing at an instant: restates what, when and what follows. */
export function PublishReleaseDialog({ record, onDone, onClose }: Props) {
  const now = serverNow();
  const [later, setLater] = useState(false);
  const [day, setDay] = useState(dayOf(now));
  const [time, setTime] = useState(clockTime(now));
  const commands = useCommands();
  // A publicity notice appears with its first day, a correction takes the place of what stands there.
  const timed = record.act === 'results' || record.act === 'revocation';
  const at = instantOf(day, time);
  const good = at !== null && at > now.toISOString();
  const shown = good ? `${civilDate(day.trim())} ${time.trim()}` : '—';
  return (
    <LegalDialog
      title={text('releases.publish')}
      confirmLabel={text('releases.publish')}
      follows={text(`releases.publishFollows.${record.act}`)}
      reason={later && !good ? text('announcement.badTime') : null}
      facts={[
        { label: text('announcement.name'), value: record.title },
        { label: text('announcement.checker'), value: record.checkerName ?? '—' },
        { label: text('releases.when'), value: record.act === 'publicity' ? text('releases.firstDay') : later ? shown : text('announcement.now') },
      ]}
      onClose={onClose}
      onConfirm={async () => {
        await commands.publishRelease(record.id, later && at ? { publishAt: at } : {});
        await onDone(later ? text('announcement.scheduled', { at: shown }) : text('releases.published'));
      }}
    >
      {timed && (
        <RadioGroup row aria-label={text('releases.when')} value={later ? 'later' : 'now'} onChange={(_, value) => setLater(value === 'later')}>
          <FormControlLabel value="now" control={<Radio />} label={text('announcement.now')} />
          <FormControlLabel value="later" control={<Radio />} label={text('announcement.later')} />
        </RadioGroup>
      )}
      {timed && later && (
        <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2} sx={{ mt: 1, mb: 2 }}>
          <TextField label={text('announcement.day')} value={day} onChange={(event) => setDay(event.target.value)} error={!good} fullWidth />
          <TextField label={text('announcement.time')} value={time} onChange={(event) => setTime(event.target.value)} error={!good} fullWidth />
        </Stack>
      )}
    </LegalDialog>
  );
}
