import { Button, MenuItem, Stack, TextField } from '@mui/material';
import Undo from '@mui/icons-material/Undo';
import { lazy, Suspense, useState } from 'react';
import { useListContext, useNotify, useRefresh } from 'react-admin';
import { text } from '../i18n/text';
import { useSession } from '../session/session';
import '../i18n/zh-CN/many';
import '../i18n/zh-CN/ranking';

const ManyDialog = lazy(() => import('../components/ManyDialog').then(({ ManyDialog: dialog }) => ({ default: dialog })));

/** Gives the selected lists back to their bodies, with one reason for all. */
export function ReturnManyButton() {
  const { selectedIds, onUnselectItems } = useListContext();
  const { edition } = useSession();
  const reasons = edition?.stages.slate.transitions.find(({ action }) => action === 'return')?.reasons ?? [];
  const [asking, setAsking] = useState(false);
  const [reasonId, setReasonId] = useState(reasons[0]?.id ?? '');
  const [words, setWords] = useState('');
  const refresh = useRefresh();
  const notify = useNotify();
  function done(count: number) {
    notify(text('many.returned', { count }), { type: 'success' });
    setAsking(false);
    onUnselectItems();
    refresh();
  }
  return (
    <>
      <Button color="error" startIcon={<Undo />} onClick={() => setAsking(true)}>
        {text('many.return')}
      </Button>
      {asking && (
        <Suspense fallback={null}>
          <ManyDialog
            danger
            act="slates/return-many"
            ids={selectedIds}
            title={text('many.returnTitle')}
            confirmLabel={text('return.open')}
            form={{ reason: words.trim(), ...(reasonId ? { reasonId } : {}) }}
            formReason={words.trim().length < 4 ? text('return.reasonNeeded') : null}
            fields={
              <Stack spacing={2} sx={{ mt: 1, mb: 2 }}>
                {reasons.length > 0 && (
                  <TextField select label={text('return.kind')} value={reasonId} onChange={(event) => setReasonId(event.target.value)}>
                    {reasons.map(({ id, label }) => (
                      <MenuItem key={id} value={id}>
                        {label}
                      </MenuItem>
                    ))}
                  </TextField>
                )}
                <TextField label={text('return.reason')} value={words} onChange={(event) => setWords(event.target.value)} multiline minRows={2} />
              </Stack>
            }
            onDone={done}
            onClose={() => setAsking(false)}
          />
        </Suspense>
      )}
    </>
  );
}
