import { Alert, Box, Button, LinearProgress, Typography } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { text } from '../i18n/text';
import { messageOf } from '../providers/office';
import { uploadEvidence } from './upload-evidence';
import '../i18n/zh-CN/evidence';

interface Props {
  subjectType: string;
  subjectId: string;
  slot: string;
  file: Blob;
  name: string;
  onDone(): void;
  onClose(): void;
}

/** One file on its way: how far, what the server said of it, and a way to stop. */
export function UploadProgress({ subjectType, subjectId, slot, file, name, onDone, onClose }: Props) {
  const [share, setShare] = useState(0);
  const [refusal, setRefusal] = useState<string | null>(null);
  const stop = useRef(new AbortController());
  const done = useRef(onDone);
  done.current = onDone;
  useEffect(() => {
    const control = new AbortController();
    stop.current = control;
    uploadEvidence({ subjectType, subjectId, slot, file, name, onProgress: setShare, signal: control.signal }).then(
      () => done.current(),
      (error: unknown) => {
        if (!control.signal.aborted) setRefusal(messageOf(error));
      },
    );
    return () => control.abort();
  }, [subjectType, subjectId, slot, file, name]);
  if (refusal !== null) {
    return (
      <Alert severity="error" sx={{ mt: 1 }} onClose={onClose} closeText={text('evidence.close')}>
        {name}：{refusal}
      </Alert>
    );
  }
  const percent = Math.round(share * 100);
  return (
    <Box sx={{ mt: 1 }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        <Typography role="status" sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
          {`${name}\u3000`}
          {share < 1 ? text('evidence.uploading', { percent }) : text('evidence.checking')}
        </Typography>
        <Button size="small" onClick={onClose}>
          {text('evidence.cancel')}
        </Button>
      </Box>
      <LinearProgress variant="determinate" value={percent} aria-label={name} />
    </Box>
  );
}
