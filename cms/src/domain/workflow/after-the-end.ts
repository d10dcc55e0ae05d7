/** What goes on after an edition has ended; everything else of that edition is over. Looking is no act and is never asked about. */
import type { Action } from '../rules/action';

/** Titles are kept, withdrawn and told of (R18, R22), what is owed is settled, and the house is run. */
const GOES_ON: ReadonlySet<Action> = new Set<Action>([
  'commendation.pay', 'commendation.recover', 'commendation.revoke',
  'meeting.convene', 'meeting.sign', 'ballot.cast',
  'story.edit', 'story.review',
  'announcement.edit', 'announcement.check', 'announcement.publish', 'site.export',
  'penalty.impose', 'organisation.edit', 'unit.edit',
  'document.issue', 'edition.archive', 'edition.close',
  'nominee.read', 'nominee.read-identity', 'slate.read', 'report.read', 'opinion.read', 'opinion.read-identity', 'organisation.read', 'receipt.read', 'quota.read',
  'penalty.read', 'unit.read', 'notice.read', 'objection.read', 'meeting.read', 'story.read', 'announcement.read', 'journal.read', 'commendation.read',
  'prior-honour.read', 'edition.read', 'dashboard.read', 'reviewer.read', 'panel.read', 'assessment.read', 'outbox.read',
  'outbox.retry', 'clock.move',
]);

/** Whether an act is over once its edition has ended; acts on the caller's own things (null) never are. */
export function endsWithEdition(action: Action | null): boolean {
  return action !== null && !GOES_ON.has(action);
}
