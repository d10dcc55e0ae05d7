/** The checks of a submission as the few things a clerk does: which are done, and why the others are not. */
import type { Issue } from '@domain/rules/issue';
import type { GuardKind } from '@domain/rules/schema';
import type { SlateOutlook } from '../providers/selection-commands';

export type ItemId = 'people' | 'order' | 'places' | 'time' | 'decision' | 'posting' | 'opinions' | 'consent' | 'report';

export interface ChecklistItem {
  id: ItemId;
  issues: Issue[];
  /** Stands against the submission; the report is for the counter only. */
  blocking: boolean;
}

const ITEM_OF: Partial<Record<GuardKind, ItemId>> = {
  'not-empty': 'people',
  eligible: 'people',
  'rank-dense': 'order',
  'inversions-explained': 'order',
  quota: 'places',
  'decision-minuted': 'decision',
  'period-ended': 'posting',
  'no-open-objection': 'posting',
  'opinions-complete': 'opinions',
  'consent-given': 'consent',
  window: 'time',
};

const ORDER: readonly ItemId[] = ['people', 'order', 'places', 'decision', 'posting', 'opinions', 'consent', 'time', 'report'];

/** One item for each thing the step asks for, in the order in which it is done; `reports`: the unit hands in a report. */
export function checklistItems({ guards, papers }: Pick<SlateOutlook, 'guards' | 'papers'>, reports: boolean): ChecklistItem[] {
  const found = new Map<ItemId, ChecklistItem>();
  for (const { guard, issues } of guards) {
    const id = ITEM_OF[guard];
    if (id === undefined) continue;
    const before = found.get(id);
    found.set(id, { id, blocking: true, issues: [...(before?.issues ?? []), ...issues] });
  }
  if (reports) found.set('report', { id: 'report', blocking: false, issues: papers });
  return ORDER.flatMap((id) => found.get(id) ?? []);
}

/** What the office's own checks of a list do not look at: the procedure, and reasons for places. */
export function procedureIssues({ guards }: Pick<SlateOutlook, 'guards'>): Issue[] {
  const own: readonly GuardKind[] = ['inversions-explained', 'decision-minuted', 'period-ended', 'no-open-objection', 'opinions-complete', 'consent-given'];
  return guards.filter(({ guard }) => own.includes(guard)).flatMap(({ issues }) => issues);
}
