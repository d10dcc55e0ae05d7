import { Box, Button, Typography } from '@mui/material';
import Pdf from '@mui/icons-material/PictureAsPdfOutlined';
import { useState } from 'react';
import { LegalDialog } from '../components/LegalDialog';
import { ReasonedButton } from '../components/ReasonedButton';
import { instant } from '../i18n/dates';
import { text } from '../i18n/text';
import { useCommands } from '../providers/office';
import { thumbnailUrl, type Evidence } from './records';
import { fileSize } from './file-size';
import '../i18n/zh-CN/evidence';

/** One file: a small picture, what it is, and the ways to look at it or take it out. */
export function EvidenceFile({ file, open, onView, onRemoved }: { file: Evidence; open: boolean; onView(): void; onRemoved(): void }) {
  const commands = useCommands();
  const [removing, setRemoving] = useState(false);
  const facts = text('evidence.facts', { size: fileSize(file.bytes), by: file.uploadedByName, at: instant(file.uploadedAt) });
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', mt: 1 }}>
      {file.thumbnail && file.openable ? (
        <Box component="img" src={thumbnailUrl(file.id)} alt="" loading="lazy" sx={{ width: 48, height: 64, objectFit: 'contain', bgcolor: 'action.hover' }} />
      ) : (
        <Pdf color="secondary" sx={{ width: 48 }} />
      )}
      <Box sx={{ flex: '1 1 12em', minWidth: 0 }}>
        <Typography sx={{ overflowWrap: 'anywhere' }}>{file.fileName}</Typography>
        <Typography variant="caption" color="text.secondary">
          {[file.pages === null ? '' : text('evidence.pages', { count: file.pages }), facts].filter(Boolean).join('，')}
        </Typography>
      </Box>
      <ReasonedButton size="small" reason={file.openable ? null : text('evidence.sealed')} aria-label={text('evidence.viewTo', { name: file.fileName })} onClick={onView}>
        {text('evidence.view')}
      </ReasonedButton>
      {open && (
        <Button size="small" color="error" aria-label={text('evidence.removeTo', { name: file.fileName })} onClick={() => setRemoving(true)}>
          {text('evidence.remove')}
        </Button>
      )}
      {removing && (
        <LegalDialog
          danger
          title={text('evidence.removeTitle')}
          facts={[{ label: text('evidence.title'), value: file.fileName }]}
          follows={text('evidence.removeFollows')}
          confirmLabel={text('evidence.remove')}
          onClose={() => setRemoving(false)}
          onConfirm={async () => {
            await commands.removeEvidence(file.id);
            setRemoving(false);
            onRemoved();
          }}
        />
      )}
    </Box>
  );
}
