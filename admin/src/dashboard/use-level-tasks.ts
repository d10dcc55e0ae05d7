import { useGetList } from 'react-admin';
import { checklistItems } from '../procedure/checklist-items';
import { useOutlook } from '../procedure/use-outlook';
import { useReceivedLists } from '../procedure/use-received-lists';
import type { Slate } from '../providers/records';
import { useMay } from '../session/access';
import { useSession } from '../session/session';
import { machineOfLevel } from '../session/slate-stage';
import { useStageEditable } from '../session/stages';
import { levelTasks } from './level-tasks';
import type { Task } from './task';

/** Reads what `levelTasks` decides by; null while it is being read. */
export function useLevelTasks(): Task[] | null {
  const { actor } = useSession();
  const receives = useMay('slate.receive').allowed;
  const slates = useGetList<Slate>('slates', { filter: { unitId: actor.unit?.id ?? '' }, pagination: { page: 1, perPage: 1 } });
  const slate = slates.data?.[0];
  const editable = useStageEditable(machineOfLevel(slate?.level ?? 'employer'))(slate?.state ?? '');
  const received = useReceivedLists(receives);
  const outlook = useOutlook(editable ? slate?.id : undefined, slate?.version);
  if (slates.isPending || (receives && received.isPending) || (editable && outlook.isPending)) return null;
  return levelTasks({
    slate,
    editable,
    missing: outlook.data ? checklistItems(outlook.data, false).filter(({ issues }) => issues.length > 0) : [],
    received: (received.data ?? []).filter((list) => (list.taken ?? 0) < (list.entries ?? 0)),
    receives,
  });
}
