import { useGetList } from 'react-admin';
import type { Nominee, Slate } from '../providers/records';
import { checklistItems, type ItemId } from '../procedure/checklist-items';
import { useOutlook } from '../procedure/use-outlook';
import { useReceivedLists } from '../procedure/use-received-lists';
import { useSession } from '../session/session';
import { useStageEditable } from '../session/stages';
import { bodyTasks } from './body-tasks';
import type { Task } from './task';
import { useEditionNotices } from './use-notices';
import { useQuotaUse } from './use-quota-use';

/** What the other tasks do not say already. */
const PROCEDURE: readonly ItemId[] = ['decision', 'posting', 'opinions', 'consent'];

/** Reads what `bodyTasks` decides by; null while it is being read. */
export function useBodyTasks(): Task[] | null {
  const { actor, edition, clock } = useSession();
  const isEditable = useStageEditable('slate');
  const slates = useGetList<Slate>('slates', {
    filter: { unitId: actor.unit?.id ?? '' },
    pagination: { page: 1, perPage: 1 },
    sort: { field: 'updatedAt', order: 'DESC' },
  });
  const slate = slates.data?.[0];
  const failing = useGetList<Nominee>(
    'nominees',
    {
      filter: { slateId: slate?.id ?? '', verdict: ['fail', 'unknown'] },
      pagination: { page: 1, perPage: 3 },
      sort: { field: 'rank', order: 'ASC' },
    },
    { enabled: slate !== undefined },
  );
  const editable = slate !== undefined && isEditable(slate.state);
  const outlook = useOutlook(editable ? slate.id : undefined, slate?.version);
  const received = useReceivedLists(true);
  const use = useQuotaUse();
  const { publicity } = useEditionNotices();
  if (slates.isPending || (slate && failing.isPending) || (editable && outlook.isPending) || !edition) return null;
  return bodyTasks({
    edition,
    today: clock.today,
    unitPath: actor.unit?.path ?? '',
    slate,
    editable,
    missing: (outlook.data ? checklistItems(outlook.data, false) : []).filter(({ id, issues }) => PROCEDURE.includes(id) && issues.length > 0),
    received: (received.data ?? []).filter((list) => (list.taken ?? 0) < (list.entries ?? 0)),
    failing: { total: failing.total ?? 0, names: (failing.data ?? []).map((person) => person.name) },
    use: use.data ?? [],
    publicity,
  });
}
