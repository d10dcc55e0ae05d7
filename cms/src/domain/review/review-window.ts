/** Whether a sheet may still be written: the panel is open, the server's clock is before the deadline, the seat was accepted. */
import type { Issue } from '../rules/issue';

export interface WritableSheet {
  panelState: string;
  /** ISO instant; null before the review was opened. */
  deadline: string | null;
  seatState: string;
  now: Date;
}

const CLAUSE = '通知三（一）3';

/** Issues: review.not-open, review.late, review.seat. */
export function checkWritable({ panelState, deadline, seatState, now }: WritableSheet): Issue[] {
  const issue = (code: 'review.not-open' | 'review.late' | 'review.seat', params: Issue['params'] = {}): Issue => ({ code, clause: CLAUSE, severity: 'error', params });
  if (seatState !== 'accepted') return [issue('review.seat')];
  if (panelState !== 'open' || deadline === null) return [issue('review.not-open')];
  return now.getTime() >= Date.parse(deadline) ? [issue('review.late', { deadline: shanghai(deadline) })] : [];
}

/** A deadline as clerks read it: 2022-11-07 18:00. */
export function shanghai(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}
