import { Button, TextField } from '@mui/material';
import NotificationsActive from '@mui/icons-material/NotificationsActiveOutlined';
import { lazy, Suspense, useState } from 'react';
import { useListContext, useNotify } from 'react-admin';
import { text } from '../i18n/text';
import '../i18n/zh-CN/many';

const ManyDialog = lazy(() => import('../components/ManyDialog').then(({ ManyDialog: dialog }) => ({ default: dialog })));

/** Reminds the selected units whose lists are still out, in words of one's own. */
export function RemindManyButton() {
  const { selectedIds, onUnselectItems } = useListContext();
  const [asking, setAsking] = useState(false);
  const [note, setNote] = useState('');
  const notify = useNotify();
  function done(count: number) {
    notify(text('many.reminded', { count }), { type: 'success' });
    setAsking(false);
    setNote('');
    onUnselectItems();
  }
  return (
    <>
      <Button startIcon={<NotificationsActive />} onClick={() => setAsking(true)}>
        {text('many.remind')}
      </Button>
      {asking && (
        <Suspense fallback={null}>
          <ManyDialog
            act="units/remind-many"
            ids={selectedIds}
            title={text('many.remindTitle')}
            confirmLabel={text('many.remind')}
            form={{ note: note.trim() }}
            formReason={note.trim() === '' ? text('many.remindNeeded') : null}
            fields={<TextField label={text('many.remindNote')} value={note} onChange={(event) => setNote(event.target.value)} multiline minRows={2} fullWidth sx={{ mt: 1, mb: 2 }} />}
            onDone={done}
            onClose={() => setAsking(false)}
          />
        </Suspense>
      )}
    </>
  );
}
