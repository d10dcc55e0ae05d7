import { Button } from '@mui/material';
import Delete from '@mui/icons-material/DeleteOutlined';
import { useState } from 'react';
import { useDataProvider, useNotify, useRedirect, useRefresh } from 'react-admin';
import { LegalDialog } from '../components/LegalDialog';
import { text } from '../i18n/text';
import type { Nominee } from '../providers/records';
import { useAward } from '../session/session';

/** Removes a nominee who has not been submitted; says who and from which list. */
export function RemoveNomineeButton({ nominee }: { nominee: Nominee }) {
  const [asking, setAsking] = useState(false);
  const dataProvider = useDataProvider();
  const notify = useNotify();
  const redirect = useRedirect();
  const refresh = useRefresh();
  const award = useAward(nominee.award);
  return (
    <>
      <Button color="error" startIcon={<Delete />} onClick={() => setAsking(true)}>
        {text('nominee.remove')}
      </Button>
      {asking && (
        <LegalDialog
          danger
          title={text('nominee.removeTitle')}
          confirmLabel={text('nominee.remove')}
          follows={text('nominee.removeFollows')}
          facts={[
            { label: text('who'), value: nominee.name },
            { label: text('award'), value: award?.label },
            { label: text('body'), value: nominee.bodyName },
          ]}
          onClose={() => setAsking(false)}
          onConfirm={async () => {
            await dataProvider.delete('nominees', { id: nominee.id, previousData: nominee });
            notify(text('nominee.removed', { name: nominee.name }), { type: 'success' });
            refresh();
            redirect('list', 'nominees');
          }}
        />
      )}
    </>
  );
}
