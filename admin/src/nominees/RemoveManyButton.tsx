import { Button } from '@mui/material';
import Delete from '@mui/icons-material/DeleteOutlined';
import { lazy, Suspense, useState } from 'react';
import { useListContext, useNotify, useRefresh } from 'react-admin';
import { text } from '../i18n/text';
import '../i18n/zh-CN/many';

const ManyDialog = lazy(() => import('../components/ManyDialog').then(({ ManyDialog: dialog }) => ({ default: dialog })));

/** Takes the selected nominees off their draft lists. */
export default function RemoveManyButton() {
  const { selectedIds, onUnselectItems } = useListContext();
  const [asking, setAsking] = useState(false);
  const refresh = useRefresh();
  const notify = useNotify();
  function done(count: number) {
    notify(text('many.removed', { count }), { type: 'success' });
    setAsking(false);
    onUnselectItems();
    refresh();
  }
  return (
    <>
      <Button color="error" startIcon={<Delete />} onClick={() => setAsking(true)}>
        {text('many.remove')}
      </Button>
      {asking && (
        <Suspense fallback={null}>
          <ManyDialog danger act="nominees/remove-many" ids={selectedIds} title={text('many.removeTitle')} confirmLabel={text('many.remove')} form={{}} onDone={done} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </>
  );
}
