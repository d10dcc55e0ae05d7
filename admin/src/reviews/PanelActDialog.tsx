import { Alert, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { addDays } from '@domain/calendar/civil-date';
import { LegalDialog } from '../components/LegalDialog';
import { instant } from '../i18n/dates';
import { text } from '../i18n/text';
import { useCommands } from '../providers/office';
import { useSession } from '../session/session';
import type { Panel } from './review-records';
import { useDone } from './use-done';
import '../i18n/zh-CN/review';

export type PanelAct = 'open' | 'close' | 'dissolve';

const words = {
  open: { title: 'review.panel.openTitle', follows: 'review.panel.openFollows', confirm: 'review.panel.open' },
  close: { title: 'review.panel.closeTitle', follows: 'review.panel.closeFollows', confirm: 'review.panel.close' },
  dissolve: { title: 'review.panel.dissolve', follows: 'review.panel.dissolveFollows', confirm: 'review.panel.dissolve' },
} as const;

/** Opens, closes or dissolves a panel, each with what follows from it. */
export function PanelActDialog({ panel, act, onClose }: { panel: Panel; act: PanelAct; onClose(): void }) {
  const { clock } = useSession();
  const [until, setUntil] = useState(`${addDays(clock.today, 2)} 18:00`);
  const [reason, setReason] = useState('');
  const commands = useCommands();
  const done = useDone();
  const missing = act === 'close' ? panel.accepted - panel.submitted : 0;
  const explained = act === 'dissolve' || missing > 0;
  const faulty =
    act === 'open' && !/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/.test(until)
      ? text('review.panel.openFormat')
      : explained && reason.trim() === ''
        ? text(act === 'dissolve' ? 'review.panel.reasonNeeded' : 'review.panel.missingNeeded')
        : null;
  return (
    <LegalDialog
      title={text(words[act].title)}
      facts={[
        { label: text('review.panels.name'), value: panel.name },
        { label: text('review.panels.candidates'), value: text('review.panels.people', { count: panel.candidates }) },
        { label: text('review.panels.submitted'), value: text('review.panels.progress', { done: panel.submitted, all: panel.size }) },
        ...(act === 'close' ? [{ label: text('review.panels.deadline'), value: instant(panel.deadline) }] : []),
      ]}
      follows={text(words[act].follows)}
      confirmLabel={text(words[act].confirm)}
      danger={act === 'dissolve'}
      reason={faulty}
      onClose={onClose}
      onConfirm={async () => {
        await commands.actOnPanel(panel.id, act, {
          version: panel.version,
          ...(act === 'open' ? { deadline: `${until.replace(' ', 'T')}:00+08:00` } : {}),
          ...(act === 'dissolve' ? { reason } : {}),
          ...(missing > 0 ? { missingReason: reason } : {}),
        });
        onClose();
        await done(text('review.panel.done'));
      }}
    >
      <Stack sx={{ pt: 1, pb: 2 }}>
        {act === 'open' && <TextField label={text('review.panel.openUntil')} value={until} onChange={(event) => setUntil(event.target.value)} helperText={text('review.panel.openFormat')} />}
        {missing > 0 && <Alert severity="warning" sx={{ mb: 2 }}>{text('review.panel.missing', { count: missing })}</Alert>}
        {explained && <TextField label={text(missing > 0 ? 'review.panel.missingReason' : 'review.panel.reason')} value={reason} onChange={(event) => setReason(event.target.value)} multiline minRows={2} />}
      </Stack>
    </LegalDialog>
  );
}
