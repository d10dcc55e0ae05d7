import { TextField } from '@mui/material';
import { useState } from 'react';
import { LegalDialog } from '../components/LegalDialog';
import { text } from '../i18n/text';
import { useCommands } from '../providers/office';
import type { DeskCandidate } from './review-records';
import { useDone } from './use-done';
import '../i18n/zh-CN/review';

/** An expert stands aside for one candidate. */
export function RecuseDialog({ seatId, candidate, onClose }: { seatId: string; candidate: DeskCandidate; onClose(): void }) {
  const [reason, setReason] = useState('');
  const commands = useCommands();
  const done = useDone();
  return (
    <LegalDialog
      title={text('review.desk.recuseTitle', { code: candidate.code })}
      facts={[]}
      follows={text('review.panel.recuseFollows')}
      confirmLabel={text('review.desk.recuse')}
      reason={reason.trim() === '' ? text('review.panel.reasonNeeded') : null}
      onClose={onClose}
      onConfirm={async () => {
        await commands.recuse(seatId, { candidateId: candidate.id, reason });
        onClose();
        await done(text('review.panel.done'));
      }}
    >
      <TextField fullWidth label={text('review.panel.reason')} value={reason} multiline minRows={2} sx={{ mt: 1, mb: 2 }} onChange={(event) => setReason(event.target.value)} />
    </LegalDialog>
  );
}
