import { CreateBase, useNotify, useRedirect } from 'react-admin';
import { PageHeader } from '../components/PageHeader';
import { text } from '../i18n/text';
import { UnitForm } from './UnitForm';
import '../i18n/zh-CN/quotas';

/** Registers a unit. */
export default function UnitCreate() {
  const notify = useNotify();
  const redirect = useRedirect();
  return (
    <CreateBase
      redirect={false}
      mutationOptions={{
        onSuccess: (record) => {
          notify(text('units.created', { name: String(record.name) }), { type: 'success' });
          redirect('list', 'units');
        },
      }}
    >
      <PageHeader title={text('units.create')} />
      <UnitForm />
    </CreateBase>
  );
}
