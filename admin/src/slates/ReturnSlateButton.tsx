import { Button, TextField } from '@mui/material';
import Undo from '@mui/icons-material/Undo';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { LegalDialog } from '../components/LegalDialog';
import { text } from '../i18n/text';
import { useCommands } from '../providers/office';
import type { Slate } from '../providers/records';
import { useMay } from '../session/access';

/** Gives a submitted list back to its body, with the reason the body will read. */
export function ReturnSlateButton({ slate, onDone }: { slate: Slate; onDone(slate: Slate): void }) {
  const may = useMay('slate.return').allowed;
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const commands = useCommands();
  const notify = useNotify();
  if (!may) return null;
  return (
    <>
      <Button color="error" startIcon={<Undo />} onClick={() => setAsking(true)}>
        {text('return.open')}
      </Button>
      {asking && (
        <LegalDialog
          danger
          title={text('return.title')}
          confirmLabel={text('return.open')}
          follows={text('return.follows')}
          facts={[{ label: text('submit.unit'), value: slate.unitName }]}
          reason={reason.trim().length < 4 ? text('return.reasonNeeded') : null}
          onClose={() => setAsking(false)}
          onConfirm={async () => {
            const answer = await commands.returnSlate(slate.id, { version: slate.version, reason: reason.trim() });
            onDone(answer);
            setAsking(false);
            notify(text('return.done', { unit: slate.unitName }), { type: 'success' });
          }}
        >
          <TextField
            label={text('return.reason')}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            multiline
            minRows={2}
            fullWidth
            autoFocus
            sx={{ mb: 2, mt: 1 }}
          />
        </LegalDialog>
      )}
    </>
  );
}
