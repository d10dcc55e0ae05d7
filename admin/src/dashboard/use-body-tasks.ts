import { useGetList } from 'react-admin';
import { monthDay } from '../i18n/dates';
import { text } from '../i18n/text';
import type { Nominee, Slate } from '../providers/records';
import { nearestAllocation } from '../quotas/nearest-allocation';
import { useSession, type EditionInfo } from '../session/session';
import { useStageEditable } from '../session/stages';
import { useEditionNotices } from './use-notices';
import { useQuotaUse } from './use-quota-use';
import type { Task } from './task';

const one = { page: 1, perPage: 1 };

/** What a body still has to do before its list is with the province. */
export function useBodyTasks(): Task[] | null {
  const { actor, edition, clock } = useSession();
  const isEditable = useStageEditable('slate');
  const unitId = actor.unit?.id ?? '';
  const slates = useGetList<Slate>('slates', {
    filter: { unitId },
    pagination: one,
    sort: { field: 'updatedAt', order: 'DESC' },
  });
  const failing = useGetList<Nominee>('nominees', {
    filter: { verdict: ['fail', 'unknown'], state: 'drafting' },
    pagination: { page: 1, perPage: 3 },
    sort: { field: 'rank', order: 'ASC' },
  });
  const use = useQuotaUse();
  const { publicity } = useEditionNotices();
  if (slates.isPending || failing.isPending || !edition) return null;
  const slate = slates.data?.[0];
  const window = windowWords(edition, clock.today);
  if (!slate)
    return [
      {
        id: 'import',
        mark: window.late ? 'urgent' : 'next',
        title: text('task.import'),
        why: text('task.importWhy', { window: window.words }),
        to: '/import',
        action: text('task.importDo'),
      },
    ];
  const desk = `/slates/${slate.id}/show`;
  const tasks: Task[] = [];
  if (slate.state === 'returned')
    tasks.push({
      id: 'returned',
      mark: 'urgent',
      title: text('task.returned'),
      why: slate.mendBy ? text('task.returnedBy', { day: monthDay(slate.mendBy) }) : text('task.returnedWhy'),
      to: desk,
      action: text('task.openDesk'),
    });
  if (!isEditable(slate.state)) {
    const posted =
      publicity?.state === 'posted' ? text('task.postedUntil', { day: monthDay(publicity.lastDay) }) : text('task.submittedWhy');
    tasks.push({
      id: 'submitted',
      mark: 'done',
      title: text('task.submitted', { at: slate.submittedAt ? monthDay(slate.submittedAt.slice(0, 10)) : '' }),
      why: posted,
      to: desk,
      action: text('task.look'),
    });
    return tasks;
  }
  const wrong = failing.total ?? 0;
  if (wrong > 0)
    tasks.push({
      id: 'mend',
      mark: 'urgent',
      title: text('task.mend', { count: wrong }),
      why: text('task.mendWhy', {
        names: (failing.data ?? []).map((person) => person.name).join('、'),
        etc: wrong > 3 ? text('etc') : '',
      }),
      to: desk,
      action: text('task.mendDo'),
    });
  for (const award of edition.awards) {
    const line = nearestAllocation(use.data ?? [], actor.unit?.path ?? '', award.id);
    if (!line || line.drafted + line.submitted <= line.places) continue;
    tasks.push({
      id: `over-${award.id}`,
      mark: 'urgent',
      title: text('task.over', { award: award.shortLabel, count: line.drafted + line.submitted, places: line.places }),
      why: text('task.overWhy'),
      to: desk,
      action: text('task.openDesk'),
    });
  }
  if (slate.mendBy) return tasks;
  tasks.push({
    id: 'submit',
    mark: tasks.length > 0 ? 'waiting' : 'next',
    title: tasks.length > 0 ? text('task.submitLater') : text('task.submitNow'),
    why: window.words,
    to: desk,
    action: text('task.openDesk'),
  });
  return tasks;
}

function windowWords(edition: EditionInfo, today: string): { words: string; late: boolean } {
  const { from, to } = edition.window;
  const days = { from: monthDay(from), to: monthDay(to) };
  if (today < from) return { words: text('window.before', days), late: false };
  if (today > to) return { words: text('window.after', days), late: true };
  return { words: today === to ? text('window.lastDay', days) : text('window.open', days), late: today === to };
}
