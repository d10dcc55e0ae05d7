import { Alert, Box, Button, Checkbox, Dialog, DialogActions, DialogContent, DialogTitle, FormControlLabel, Skeleton } from '@mui/material';
import { useEffect, useId, useRef, useState } from 'react';
import { DOCUMENT_KINDS, type DocumentKindId } from '@domain/forms/document-kinds';
import { text } from '../i18n/text';
import type { Id } from '../providers/records';
import { useMay } from '../session/access';
import { documentUrl } from './records';
import '../i18n/zh-CN/documents';

/** Whether the document can be drawn, and if not, why: asked before the frame, which could only show raw text. */
function useDrawable(kind: DocumentKindId, id: Id): { drawable: boolean; refusal: string | null } {
  const [found, setFound] = useState<{ drawable: boolean; refusal: string | null }>({ drawable: false, refusal: null });
  useEffect(() => {
    const leaving = new AbortController();
    fetch(documentUrl(kind, id), { credentials: 'same-origin', signal: leaving.signal })
      .then(async (answer) => {
        if (answer.ok) return setFound({ drawable: true, refusal: null });
        const body = (await answer.json().catch(() => ({}))) as { message?: string };
        setFound({ drawable: false, refusal: body.message ?? answer.statusText });
      })
      .catch((error: unknown) => {
        if (!leaving.signal.aborted) setFound({ drawable: false, refusal: String(error) });
      });
    return () => leaving.abort();
  }, [kind, id]);
  return found;
}

/** A document over the page: shown by the browser's own viewer, printed, kept. */
export function DocumentDialog({ kind, id, onClose }: { kind: DocumentKindId; id: Id; onClose(): void }) {
  const heading = useId();
  const frame = useRef<HTMLIFrameElement>(null);
  const mayPrintIdentity = useMay('nominee.read-identity').allowed && DOCUMENT_KINDS[kind].identity;
  const [identity, setIdentity] = useState(false);
  const { drawable, refusal } = useDrawable(kind, id);
  const { label } = DOCUMENT_KINDS[kind];
  const print = () => frame.current?.contentWindow?.print();
  return (
    <Dialog open onClose={onClose} maxWidth="lg" fullWidth aria-labelledby={heading}>
      <DialogTitle id={heading}>{label}</DialogTitle>
      <DialogContent>
        {refusal && (
          <Alert severity="error" role="alert">
            {refusal}
          </Alert>
        )}
        {!refusal && !drawable && <Skeleton variant="rectangular" height="70vh" aria-label={text('documents.loading')} />}
        {drawable && (
          <>
            {mayPrintIdentity && (
              <FormControlLabel
                sx={{ mb: 1 }}
                control={<Checkbox checked={identity} onChange={(event) => setIdentity(event.target.checked)} />}
                label={text('documents.identity')}
              />
            )}
            <Box
              key={String(identity)}
              component="iframe"
              ref={frame}
              src={documentUrl(kind, id, { identity })}
              title={label}
              sx={{ display: 'block', width: '100%', height: '70vh', border: 1, borderColor: 'divider', bgcolor: 'background.default' }}
            />
          </>
        )}
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap', gap: 1 }}>
        {drawable && (
          <>
            <Button onClick={print}>{text('documents.print')}</Button>
            <Button component="a" href={documentUrl(kind, id, { identity, download: true })} download>
              {text('documents.download')}
            </Button>
          </>
        )}
        <Button variant="contained" onClick={onClose} autoFocus>
          {text('documents.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
