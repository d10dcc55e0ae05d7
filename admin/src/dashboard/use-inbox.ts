import { useGetList } from 'react-admin';
import { describeTask } from '@domain/rules/wording/task-phrases';
import { text } from '../i18n/text';
import type { InboxItem } from '../messages/records';
import type { Task } from './task';
import '../i18n/zh-CN/inbox';

/** Kinds that keep something else from going on: pressing whatever the day. */
const PRESSING = new Set(['list.returned', 'list.confirm-order', 'list.mend', 'list.over', 'notice.close', 'outbox.dead']);

function markOf({ kind, daysLeft, blockedBy }: InboxItem): Task['mark'] {
  if (kind === 'list.sent') return 'done';
  if (blockedBy !== null) return 'waiting';
  return PRESSING.has(kind) || (daysLeft !== null && daysLeft <= 1) ? 'urgent' : 'next';
}

/** One waiting thing as the home shows it: what, why or for whom it waits, how many working days are left. */
export function taskOf(item: InboxItem): Task {
  const { id, kind, params, until, daysLeft, to, blockedBy } = item;
  const { title, why, action } = describeTask(kind, params, until);
  const waits = blockedBy === null || why.includes(blockedBy) ? '' : text('inbox.waitsFor', { who: blockedBy });
  const days = daysLeft === null ? '' : daysLeft === 0 ? text('inbox.over') : text('inbox.daysLeft', { count: daysLeft });
  return { id, mark: markOf(item), title, why: [why, days, waits].filter(Boolean).join(' '), to, action };
}

/** What waits for the person, the most pressing first; null while it is being read. */
export function useInbox(): { tasks: Task[]; total: number } | null {
  const { data, total, isPending } = useGetList<InboxItem>('inbox', {
    pagination: { page: 1, perPage: 200 },
    sort: { field: 'id', order: 'ASC' },
  });
  if (isPending) return null;
  return { tasks: (data ?? []).map(taskOf), total: total ?? 0 };
}
