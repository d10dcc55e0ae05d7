import { Alert, Box } from '@mui/material';
import { useState } from 'react';
import { IssueList } from '../components/IssueList';
import { LegalDialog } from '../components/LegalDialog';
import { text } from '../i18n/text';
import { messageOf, useCommands } from '../providers/office';
import { FileDrop } from '../slates/FileDrop';
import type { SheetPreview } from './review-records';
import { useDone } from './use-done';
import '../i18n/zh-CN/review';

/** Takes a filled-in sheet back: first what it says, then, once confirmed, into the drafts. */
export function UploadSheetDialog({ seatId, onClose }: { seatId: string; onClose(): void }) {
  const [file, setFile] = useState<File | null>(null);
  const [preview, setPreview] = useState<SheetPreview | null>(null);
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);
  const commands = useCommands();
  const done = useDone();
  const look = async (next: File) => {
    setFile(next);
    setPreview(null);
    setFault('');
    setBusy(true);
    try {
      setPreview(await commands.importSheet(seatId, { file: next }));
    } catch (error) {
      setFault(messageOf(error));
    }
    setBusy(false);
  };
  const issues = preview ? [...preview.issues, ...preview.rows.flatMap((row) => row.issues)] : [];
  return (
    <LegalDialog
      title={text('review.desk.uploadTitle')}
      facts={preview ? [
        { label: text('review.desk.rows'), value: text('review.desk.rowCount', { count: preview.rows.length, changes: preview.rows.filter(({ changes }) => changes).length }) },
        { label: text('review.desk.problems'), value: issues.length === 0 ? text('review.desk.none') : issues.length },
      ] : []}
      follows={text('review.desk.uploadFollows')}
      confirmLabel={text('review.desk.confirmUpload')}
      reason={preview === null || preview.blocked ? text('review.desk.noRows') : null}
      onClose={onClose}
      onConfirm={async () => {
        if (!file || !preview) return;
        await commands.importSheet(seatId, { file, fileHash: preview.fileHash });
        onClose();
        await done(text('review.desk.uploaded'));
      }}
    >
      <Box sx={{ pb: 2 }}>
        <FileDrop disabledReason={null} busy={busy} fileName={file?.name ?? null} onFile={(next) => void look(next)} />
        {fault && <Alert severity="error" sx={{ mt: 2 }}>{fault}</Alert>}
        {issues.length > 0 && <Box sx={{ mt: 2, maxHeight: 240, overflowY: 'auto' }}><IssueList issues={issues} /></Box>}
      </Box>
    </LegalDialog>
  );
}
