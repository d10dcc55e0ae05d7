import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { EditBase, useEditContext, useNotify, useRedirect } from 'react-admin';
import { useDraftKeeper, type KeptForm } from '../drafts/use-draft-keeper';
import { PageHeader } from '../components/PageHeader';
import { SaveConflict } from '../components/SaveConflict';
import { VerdictChip } from '../components/StateChip';
import { text } from '../i18n/text';
import { PageSkeleton } from '../layout/PageSkeleton';
import { RequestError } from '../providers/http-client';
import { messageOf } from '../providers/office';
import type { Nominee } from '../providers/records';
import { NomineeForm } from './NomineeForm';

/** Mends a nominee; what somebody else saved meanwhile is shown, never overwritten unseen. */
export default function NomineeEdit() {
  const notify = useNotify();
  const redirect = useRedirect();
  const { id = '' } = useParams();
  const kept = useDraftKeeper(`nominee-${id}`);
  const [mine, setMine] = useState<Nominee | null>(null);
  const saved = (record: Nominee) => {
    void kept.keeper.drop();
    notify(text('nominee.saved', { name: record.name }), { type: 'success' });
    redirect('show', 'nominees', record.id, record);
  };
  const failed = (error: unknown, variables: { data?: Partial<Nominee> }) => {
    if (error instanceof RequestError && error.code === 'stale') setMine(variables.data as Nominee);
    else notify(messageOf(error), { type: 'error', autoHideDuration: 10_000, multiLine: true });
  };
  return (
    <EditBase<Nominee>
      mutationMode="pessimistic"
      redirect={false}
      mutationOptions={{ onSuccess: saved, onError: failed }}
      queryOptions={{ refetchOnWindowFocus: false, refetchOnReconnect: false, staleTime: Infinity, gcTime: 0 }}
    >
      <NomineeEditPage kept={kept} />
      {mine && <SaveConflict resource="nominees" mine={mine} onSaved={saved} onClose={() => setMine(null)} />}
    </EditBase>
  );
}

function NomineeEditPage({ kept }: { kept: KeptForm }) {
  const { record } = useEditContext<Nominee>();
  if (!record) return <PageSkeleton />;
  return (
    <>
      <PageHeader
        title={text('nominee.editTitle', { name: record.name })}
        lead={record.bodyName}
        beside={<VerdictChip verdict={record.verdict} count={record.issues.length} />}
      />
      <NomineeForm kept={kept} />
    </>
  );
}
