import { TextField } from '@mui/material';
import { useState } from 'react';
import { LegalDialog } from '../components/LegalDialog';
import { text } from '../i18n/text';
import { useCommands } from '../providers/office';
import type { Objection } from './records';
import '../i18n/zh-CN/objections';

interface Props {
  objection: Objection;
  onDone(): Promise<void>;
  onClose(): void;
}

/** Gives an objection back to its investigator for more. */
export function ReopenDialog({ objection, onDone, onClose }: Props) {
  const commands = useCommands();
  const [reason, setReason] = useState('');
  return (
    <LegalDialog
      title={text('objections.reopen.title')}
      confirmLabel={text('objections.reopen.open')}
      follows={text('objections.reopen.follows')}
      facts={[{ label: text('objections.investigator'), value: objection.investigatorName ?? '—' }]}
      reason={reason.trim() === '' ? text('objections.reopen.needed') : null}
      onClose={onClose}
      onConfirm={async () => {
        await commands.reopenObjection(objection.id, { version: objection.version, reason: reason.trim() });
        await onDone();
      }}
    >
      <TextField label={text('objections.reopen.reason')} value={reason} onChange={(event) => setReason(event.target.value)} multiline minRows={2} fullWidth sx={{ mt: 1, mb: 2 }} />
    </LegalDialog>
  );
}
