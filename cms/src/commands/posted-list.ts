/** A posted list with its notice, locked in the order list → entries → people → notice, and what stands against a change of it. */
import type { ListEvent } from '../domain/calendar/changed-period';
import type { Issue } from '../domain/rules/issue';
import { act } from '../domain/workflow/act';
import type { Facts } from '../domain/workflow/facts';
import { eventDay, periodAfter } from './notice-period';
import { findNotice, lockNotice, type NoticeRecord } from './notice-record';
import type { VersionClaim, Work } from './run-command';
import { fillSlate, lockSlate, type FilledSlate } from './slate-record';
import type { Sql } from './sql';

export type PostedList = FilledSlate & { notice: NoticeRecord };

export async function lockPosted(sql: Sql, id: string): Promise<PostedList | null> {
  const found = await findNotice(sql, id);
  if (!found) return null;
  const filled = await fillSlate(sql, await lockSlate(sql, found.slateKey));
  const notice = await lockNotice(sql, id);
  return notice && { ...filled, notice };
}

/** The unit whose list it is, for authorise(). */
export const postedFacts = ({ notice }: PostedList): { unitPath: string } => ({ unitPath: notice.unitPath });

export const postedVersion = ({ notice }: PostedList, { version }: { version?: number | undefined }): VersionClaim => ({
  label: '公示', subjectType: 'notice', subjectId: notice.id, stored: notice.version, seen: version,
});

/** Only a publicity notice has a period. */
export const notPublicity = (notice: NoticeRecord): Issue[] =>
  notice.kind === 'publicity' && notice.lastDay !== null ? [] : [{ code: 'notice.not-publicity', clause: '通知三（一）6', severity: 'error', params: {} }];

/** Why the days cannot be counted after a change made now. */
export function checkDays(notice: NoticeRecord, kind: ListEvent['kind'], work: Work): Issue[] {
  const period = periodAfter(notice, [{ day: eventDay(notice, work), kind }], work);
  return 'code' in period ? [period] : [];
}

/** Everything against a step of the notice that changes its days. */
export function checkChange({ notice }: PostedList, action: string, kind: ListEvent['kind'], work: Work, facts: Omit<Facts, 'rules'>): Issue[] {
  const strange = notPublicity(notice);
  if (strange.length > 0) return strange;
  const step = act(work.edition.rules.stages.notice, notice, action, { rules: work.edition.rules, ...facts });
  return step.allowed ? checkDays(notice, kind, work) : step.issues;
}
