import type { Issue } from '@domain/rules/issue';
import { describeIssue } from '@domain/rules/wording';
import { monthDay } from '../i18n/dates';
import { text } from '../i18n/text';
import type { ItemId } from '../procedure/checklist-items';
import type { Slate } from '../providers/records';
import type { Task } from './task';
import '../i18n/zh-CN/procedure';

/** One thing of the checklist that is not done. */
export interface Missing {
  id: ItemId;
  issues: readonly Issue[];
}

export interface LevelFacts {
  /** The unit's own list, if it has one, and whether it may still be changed. */
  slate: Slate | undefined;
  editable: boolean;
  missing: readonly Missing[];
  /** Lists handed up whose people are not all taken. */
  received: readonly Slate[];
  /** Units below hand lists up to this one. */
  receives: boolean;
}

/** What a unit below the bodies has to do before its list is with the unit above, the most pressing first. */
export function levelTasks({ slate, editable, missing, received, receives }: LevelFacts): Task[] {
  const tasks: Task[] = received.map((list) => ({
    id: `received-${list.id}`,
    mark: 'next',
    title: text('procedure.task.received', { unit: list.unitName, count: (list.entries ?? 0) - (list.taken ?? 0) }),
    why: text('procedure.task.receivedWhy'),
    to: '/received',
    action: text('procedure.task.receivedDo'),
  }));
  if (!slate || (slate.entries === 0 && editable)) {
    if (tasks.length > 0) return tasks;
    return [
      receives
        ? { id: 'wait', mark: 'waiting', title: text('procedure.task.waitBelow'), why: text('procedure.task.waitBelowWhy') }
        : { id: 'enter', mark: 'next', title: text('procedure.task.enter'), why: text('procedure.task.enterWhy'), to: '/nominees/create', action: text('procedure.task.enterDo') },
    ];
  }
  const desk = { to: `/slates/${slate.id}/show`, action: text('task.openDesk') };
  if (!editable) {
    return [...tasks, { id: 'handed', mark: 'done', title: text('procedure.task.handed', { unit: slate.receiverName ?? '' }), why: text('procedure.task.handedWhy'), to: desk.to, action: text('task.look') }];
  }
  if (slate.mendBy) tasks.unshift({ id: 'returned', mark: 'urgent', title: text('procedure.task.returned'), why: text('task.returnedBy', { day: monthDay(slate.mendBy) }), ...desk });
  tasks.push(...missingTasks(missing, desk));
  if (missing.length === 0) tasks.push({ id: 'hand-up', mark: 'next', title: text('procedure.task.handUp'), why: text('procedure.task.handUpWhy', { unit: slate.receiverName ?? '' }), ...desk });
  return tasks;
}

/** A task for each thing of the checklist that is not done. */
export function missingTasks(missing: readonly Missing[], desk: { to: string; action: string }): Task[] {
  return missing.map(({ id, issues }) => ({
    id,
    mark: 'next',
    title: titleOf(id),
    why: issues[0] ? describeIssue(issues[0]).what : '',
    ...desk,
  }));
}

function titleOf(id: ItemId): string {
  if (id === 'decision') return text('procedure.task.decide');
  if (id === 'posting') return text('procedure.task.post');
  if (id === 'opinions') return text('procedure.task.opinions');
  if (id === 'consent') return text('procedure.task.consent');
  return text(`procedure.item.${id}`);
}
