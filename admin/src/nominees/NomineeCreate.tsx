import { CreateBase, useNotify, useRedirect } from 'react-admin';
import { useDraftKeeper } from '../drafts/use-draft-keeper';
import { PageHeader } from '../components/PageHeader';
import { text } from '../i18n/text';
import type { Nominee } from '../providers/records';
import { useSession } from '../session/session';
import { bodyKinds } from '../units/use-bodies';
import { NomineeForm } from './NomineeForm';

/** Enters one nominee by hand; whole lists come in by the import page. */
export default function NomineeCreate() {
  const { actor, edition } = useSession();
  const notify = useNotify();
  const redirect = useRedirect();
  const kept = useDraftKeeper('nominee-new');
  const ownBody = actor.unit && bodyKinds.includes(actor.unit.kind) ? actor.unit.id : undefined;
  const saved = (record: Nominee) => {
    void kept.keeper.drop();
    notify(text('nominee.created', { name: record.name }), { type: 'success' });
    redirect('show', 'nominees', record.id, record);
  };
  return (
    <CreateBase<Nominee> redirect={false} mutationOptions={{ onSuccess: saved }}>
      <PageHeader title={text('nominees.create')} lead={text('nominees.createLead')} />
      <NomineeForm kept={kept} defaults={{ editionId: edition?.id, bodyId: ownBody }} />
    </CreateBase>
  );
}
