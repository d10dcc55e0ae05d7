import { TextField } from '@mui/material';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { LegalDialog } from '../components/LegalDialog';
import { text } from '../i18n/text';
import { useCommands } from '../providers/office';
import { useSession } from '../session/session';
import type { Announcement } from './records';
import type { StepProps } from './steps';
import '../i18n/zh-CN/announcements';

/** Sends the stored draft to be checked. */
export function SendDialog({ record, onDone, onClose }: StepProps) {
  const commands = useCommands();
  return (
    <LegalDialog
      title={text('announcement.send')}
      confirmLabel={text('announcement.send')}
      follows={text('announcement.sendFollows')}
      facts={[{ label: text('announcement.name'), value: record.title }]}
      onClose={onClose}
      onConfirm={async () => {
        await commands.sendAnnouncement(record.id, { version: record.version });
        await onDone(text('announcement.sent'));
      }}
    />
  );
}

interface ReasonProps {
  step: 'return' | 'withdraw';
  record: Pick<Announcement, 'title' | 'authorName'>;
  follows: string;
  onReason(reason: string): Promise<void>;
  onClose(): void;
}

/** Gives something back, or takes it down: both with a reason. */
export function ReasonDialog({ step, record, follows, onReason, onClose }: ReasonProps) {
  const [words, setWords] = useState('');
  return (
    <LegalDialog
      danger={step === 'withdraw'}
      title={text(`announcement.${step}`)}
      confirmLabel={text(`announcement.${step}`)}
      follows={follows}
      reason={words.trim() === '' ? text('announcement.reasonNeeded') : null}
      facts={[
        { label: text('announcement.name'), value: record.title },
        { label: text('announcement.author'), value: record.authorName },
      ]}
      onClose={onClose}
      onConfirm={() => onReason(words.trim())}
    >
      <TextField
        label={text('announcement.reason')}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        multiline
        minRows={2}
        fullWidth
        autoFocus
        sx={{ mt: 1, mb: 2 }}
      />
    </LegalDialog>
  );
}

/** Begins the correction of a public announcement: a new draft with its text, checked like any other. */
export function CorrectDialog({ record, onDone, onClose }: StepProps) {
  const { clock } = useSession();
  const [note, setNote] = useState('');
  const commands = useCommands();
  const navigate = useNavigate();
  return (
    <LegalDialog
      title={text('announcement.correct')}
      confirmLabel={text('announcement.correct')}
      follows={text('announcement.correctFollows')}
      reason={note.trim() === '' ? text('announcement.correctNeeded') : null}
      facts={[{ label: text('announcement.name'), value: record.title }]}
      onClose={onClose}
      onConfirm={async () => {
        const { kind, title, documentNumber, blocks, expiresOn } = record;
        const draft = await commands.draftAnnouncement({
          kind, title, documentNumber, blocks, expiresOn, issuedOn: clock.today, correctionNote: note.trim(), correctsId: record.id,
        });
        await onDone(text('announcement.created'));
        navigate(`/announcements/${draft.id}/show`);
      }}
    >
      <TextField
        label={text('announcement.correctionNote')}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        multiline
        fullWidth
        autoFocus
        sx={{ mt: 1, mb: 2 }}
      />
    </LegalDialog>
  );
}
