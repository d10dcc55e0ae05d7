/** A publicity period closes only when its days have passed and no objection is open (通知三（一）6、7). */
import { hasEnded } from '../calendar/publicity-period';
import type { Issue } from '../rules/issue';

export interface PostedNotice {
  kind: 'publicity' | 'results';
  lastDay: string | null;
  openObjections: number;
}

/** Issues: notice.not-publicity, notice.running, notice.objection. */
export function checkNoticeClose(notice: PostedNotice, now: Date | string, timeZone?: string): Issue[] {
  if (notice.kind !== 'publicity' || notice.lastDay === null) return [refused('notice.not-publicity', {})];
  const issues: Issue[] = [];
  if (!hasEnded({ last: notice.lastDay }, now, timeZone)) issues.push(refused('notice.running', { last: notice.lastDay }));
  if (notice.openObjections > 0) issues.push(refused('notice.objection', { count: notice.openObjections }));
  return issues;
}

function refused(code: 'notice.not-publicity' | 'notice.running' | 'notice.objection', params: Issue['params']): Issue {
  return { code, clause: '通知三（一）6、7', severity: 'error', params };
}
