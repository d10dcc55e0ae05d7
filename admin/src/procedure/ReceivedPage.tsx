import { useState } from 'react';
import { useGetList } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { Button } from '@mui/material';
import { slateStages } from '@domain/slate/level';
import { PageHeader } from '../components/PageHeader';
import { text } from '../i18n/text';
import type { Slate } from '../providers/records';
import { useSession } from '../session/session';
import { ReceivedLists } from './ReceivedLists';
import '../i18n/zh-CN/procedure';

/** Lists handed up to a county or a body: where its own list begins. */
export default function ReceivedPage() {
  const { actor, edition } = useSession();
  const [, setChanged] = useState(0);
  const own = useGetList<Slate>('slates', { filter: { unitId: actor.unit?.id ?? '' }, pagination: { page: 1, perPage: 1 } });
  const slate = own.data?.[0];
  const machine = slate && edition ? slateStages(edition.stages, slate.level) : undefined;
  const open = slate === undefined || machine?.states.find(({ id }) => id === slate.state)?.editable === true;
  return (
    <>
      <PageHeader
        title={text('procedure.received.title')}
        actions={
          slate && (
            <Button component={RouterLink} to={`/slates/${slate.id}/show`}>
              {text('task.openDesk')}
            </Button>
          )
        }
      />
      <ReceivedLists open={open} onChanged={() => setChanged((count) => count + 1)} />
    </>
  );
}
