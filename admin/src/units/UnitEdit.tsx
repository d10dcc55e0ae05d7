import { useState } from 'react';
import { EditBase, useEditContext, useNotify, useRedirect } from 'react-admin';
import { PageHeader } from '../components/PageHeader';
import { SaveConflict } from '../components/SaveConflict';
import { text } from '../i18n/text';
import { PageSkeleton } from '../layout/PageSkeleton';
import { RequestError } from '../providers/http-client';
import { messageOf } from '../providers/office';
import type { Unit } from '../providers/records';
import { UnitForm } from './UnitForm';
import '../i18n/zh-CN/quotas';

/** Mends a unit. */
export default function UnitEdit() {
  const notify = useNotify();
  const redirect = useRedirect();
  const [mine, setMine] = useState<Unit | null>(null);
  const saved = (record: Unit) => {
    notify(text('units.saved', { name: record.name }), { type: 'success' });
    redirect('list', 'units');
  };
  const failed = (error: unknown, variables: { data?: Partial<Unit> }) => {
    if (error instanceof RequestError && error.code === 'stale') setMine(variables.data as Unit);
    else notify(messageOf(error), { type: 'error', multiLine: true, autoHideDuration: 10_000 });
  };
  return (
    <EditBase<Unit> mutationMode="pessimistic" redirect={false} mutationOptions={{ onSuccess: saved, onError: failed }}>
      <UnitEditPage />
      {mine && <SaveConflict resource="units" mine={mine} onSaved={saved} onClose={() => setMine(null)} />}
    </EditBase>
  );
}

function UnitEditPage() {
  const { record } = useEditContext<Unit>();
  return record ? (
    <>
      <PageHeader title={record.name} lead={record.parentName ?? undefined} />
      <UnitForm />
    </>
  ) : (
    <PageSkeleton />
  );
}
