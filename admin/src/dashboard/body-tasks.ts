import { dayOf, monthDay } from '../i18n/dates';
import { text } from '../i18n/text';
import type { Notice, QuotaUse, Slate } from '../providers/records';
import { nearestAllocation } from '../quotas/nearest-allocation';
import type { EditionInfo } from '../session/session';
import { missingTasks, type Missing } from './level-tasks';
import type { Task } from './task';
import '../i18n/zh-CN/procedure';

export interface BodyFacts {
  edition: Pick<EditionInfo, 'awards' | 'window'>;
  today: string;
  unitPath: string;
  /** The body's list, if it has one yet, and whether it may still be changed. */
  slate: Slate | undefined;
  editable: boolean;
  /** People who do not pass: how many, and the first few names. */
  failing: { total: number; names: string[] };
  /** Decision, posting, opinions: what of it is not done. */
  missing: readonly Missing[];
  /** Lists handed up whose people are not all taken. */
  received: readonly Slate[];
  use: readonly QuotaUse[];
  publicity: Pick<Notice, 'state' | 'lastDay'> | undefined;
}

/** What a body still has to do before its list is with the province, the most pressing first. */
export function bodyTasks({ edition, today, unitPath, slate, editable, failing, missing, received, use, publicity }: BodyFacts): Task[] {
  const window = windowWords(edition.window, today);
  const below = received.map((list): Task => ({
    id: `received-${list.id}`,
    mark: 'next',
    title: text('procedure.task.received', { unit: list.unitName, count: (list.entries ?? 0) - (list.taken ?? 0) }),
    why: text('procedure.task.receivedWhy'),
    to: '/received',
    action: text('procedure.task.receivedDo'),
  }));
  if (!slate) {
    const why = text('task.importWhy', { window: window.words });
    return [
      ...below,
      {
        id: 'import',
        mark: window.pressing ? 'urgent' : 'next',
        title: text('task.import'),
        why,
        to: '/import',
        action: text('task.importDo'),
      },
    ];
  }
  const desk = { to: `/slates/${slate.id}/show`, action: text('task.openDesk') };
  if (!editable) {
    const at = slate.submittedAt ? monthDay(dayOf(slate.submittedAt)) : '';
    const why =
      publicity?.state === 'posted' ? text('task.postedUntil', { day: monthDay(publicity.lastDay) }) : text('task.submittedWhy');
    return [
      { id: 'submitted', mark: 'done', title: text('task.submitted', { at }), why, to: desk.to, action: text('task.look') },
    ];
  }
  const tasks: Task[] = [];
  if (slate.mendBy)
    tasks.push({
      id: 'returned',
      mark: 'urgent',
      title: text('task.returned'),
      why: text('task.returnedBy', { day: monthDay(slate.mendBy) }),
      ...desk,
    });
  if (slate.issues?.some((issue) => issue.code === 'R11.rank'))
    tasks.push({ id: 'confirm', mark: 'urgent', title: text('task.confirm'), why: text('task.confirmWhy'), ...desk });
  if (failing.total > 0) {
    const etc = failing.total > failing.names.length ? text('etc') : '';
    const why = text('task.mendWhy', { names: failing.names.join('、'), etc });
    tasks.push({
      id: 'mend',
      mark: 'urgent',
      title: text('task.mend', { count: failing.total }),
      why,
      to: desk.to,
      action: text('task.mendDo'),
    });
  }
  for (const award of edition.awards) {
    const line = nearestAllocation(use, unitPath, award.id);
    const count = line ? line.drafted + line.submitted : 0;
    if (!line || count <= line.places) continue;
    tasks.push({
      id: `over-${award.id}`,
      mark: 'urgent',
      title: text('task.over', { award: award.shortLabel, count, places: line.places }),
      why: text('task.overWhy'),
      ...desk,
    });
  }
  tasks.push(...missingTasks(missing, desk), ...below);
  if (slate.mendBy) return tasks;
  const blocked = tasks.length > below.length;
  tasks.push({
    id: 'submit',
    mark: blocked ? 'waiting' : 'next',
    title: text(blocked ? 'task.submitLater' : 'task.submitNow'),
    why: window.words,
    ...desk,
  });
  return tasks;
}

function windowWords({ from, to }: EditionInfo['window'], today: string): { words: string; pressing: boolean } {
  const days = { from: monthDay(from), to: monthDay(to) };
  if (today < from) return { words: text('window.before', days), pressing: false };
  if (today > to) return { words: text('window.after', days), pressing: true };
  return today === to
    ? { words: text('window.lastDay', days), pressing: true }
    : { words: text('window.open', days), pressing: false };
}
