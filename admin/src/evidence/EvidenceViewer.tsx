import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useId } from 'react';
import { OFFICE_TYPES } from '@domain/evidence/evidence-slot';
import { text } from '../i18n/text';
import { contentUrl, type Evidence } from './records';
import '../i18n/zh-CN/evidence';

/** A file over the page: pictures as they are, PDFs in a frame where the browser's own viewer shows them and nothing runs. */
export function EvidenceViewer({ file, onClose }: { file: Evidence; onClose(): void }) {
  const id = useId();
  return (
    <Dialog open onClose={onClose} maxWidth="lg" fullWidth aria-labelledby={id}>
      <DialogTitle id={id} sx={{ overflowWrap: 'anywhere' }}>
        {text('evidence.viewer', { name: file.fileName })}
      </DialogTitle>
      <DialogContent>
        <Typography variant="caption" component="p" color="text.secondary" sx={{ mb: 1 }}>
          {text('evidence.journaled')}
        </Typography>
        {file.mediaType === 'application/pdf' ? (
          <Box component="iframe" src={contentUrl(file.id)} title={file.fileName} sx={{ width: '100%', height: '70vh', border: 0 }} />
        ) : (OFFICE_TYPES as readonly string[]).includes(file.mediaType) ? (
          <Typography sx={{ py: 4, textAlign: 'center' }}>{text('evidence.downloadToSee')}</Typography>
        ) : (
          <Box component="img" src={contentUrl(file.id)} alt={file.fileName} sx={{ display: 'block', maxWidth: '100%', maxHeight: '70vh', mx: 'auto' }} />
        )}
      </DialogContent>
      <DialogActions>
        <Button component="a" href={`${contentUrl(file.id)}?download=1`} download>
          {text('evidence.download')}
        </Button>
        <Button variant="contained" onClick={onClose} autoFocus>
          {text('evidence.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
