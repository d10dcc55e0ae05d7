import { useGetList } from 'react-admin';
import { monthDay } from '../i18n/dates';
import { text } from '../i18n/text';
import type { Slate } from '../providers/records';
import { workingDaysLeft } from '../notices/working-days';
import { useSession } from '../session/session';
import { useBodies } from '../units/use-bodies';
import { useEditionNotices } from './use-notices';
import type { Task } from './task';

/** What the province office has before it: who is missing, the provincial list, the publicity period, the decision. */
export function useOfficeTasks(): Task[] | null {
  const { clock, edition } = useSession();
  const bodies = useBodies();
  const slates = useGetList<Slate>('slates', {
    pagination: { page: 1, perPage: 500 },
    sort: { field: 'unitSortKey', order: 'ASC' },
  });
  const { publicity, results, isPending } = useEditionNotices();
  if (slates.isPending || isPending || !edition) return null;
  const own = slates.data?.find((slate) => slate.level === 'province');
  const sent = new Set(
    (slates.data ?? [])
      .filter((slate) => slate.level === 'body' && slate.submittedAt !== null && !['drafting', 'returned'].includes(slate.state))
      .map((slate) => slate.unitId),
  );
  const missing = bodies.filter((body) => !sent.has(body.id));
  const tasks: Task[] = [];

  if (results)
    tasks.push({
      id: 'results',
      mark: 'done',
      title: text('task.published'),
      why: results.title,
      to: `/notices/${results.id}/show`,
      action: text('task.look'),
    });
  else if (publicity) tasks.push(periodTask(publicity.id, publicity.state, publicity.lastDay, clock.today));
  else if (own && (own.entries ?? 0) > 0)
    tasks.push({
      id: 'post',
      mark: 'next',
      title: text('task.post'),
      why: text('task.postWhy'),
      to: '/assembly',
      action: text('task.openAssembly'),
    });
  else if (sent.size > 0)
    tasks.push({
      id: 'assemble',
      mark: missing.length === 0 ? 'next' : 'waiting',
      title: text('task.assemble'),
      why: text('task.assembleWhy'),
      to: '/assembly',
      action: text('task.openAssembly'),
    });

  if (!publicity && bodies.length > 0) {
    tasks.push(
      missing.length === 0
        ? {
            id: 'complete',
            mark: 'done',
            title: text('task.allSent', { count: bodies.length }),
            why: text('task.allSentWhy'),
            to: '/slates',
            action: text('menu.slates'),
          }
        : {
            id: 'missing',
            mark: clock.today >= edition.window.to ? 'urgent' : 'waiting',
            title: text('task.missing', { count: missing.length, total: bodies.length }),
            why: text('task.missingWhy', {
              names: missing.map((body) => body.shortName ?? body.name).join('、'),
              to: monthDay(edition.window.to),
            }),
            to: '/slates',
            action: text('menu.slates'),
          },
    );
  }
  return tasks;
}

function periodTask(id: string, state: string, lastDay: string, today: string): Task {
  const to = `/notices/${id}/show`;
  if (state === 'closed')
    return {
      id: 'publish',
      mark: 'next',
      title: text('task.publish'),
      why: text('task.publishWhy'),
      to,
      action: text('task.openNotice'),
    };
  if (today > lastDay)
    return {
      id: 'close',
      mark: 'urgent',
      title: text('task.close'),
      why: text('task.closeWhy', { day: monthDay(lastDay) }),
      to,
      action: text('task.openNotice'),
    };
  const left = workingDaysLeft(today, lastDay);
  return {
    id: 'period',
    mark: 'waiting',
    title: left === null ? text('task.periodUnknown') : text('task.period', { count: left }),
    why: text('task.periodWhy', { day: monthDay(lastDay) }),
    to,
    action: text('task.look'),
  };
}
