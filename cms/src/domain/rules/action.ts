/** Everything a role can be granted, `<resource>.<verb>`: closed, so that the role × action matrix is complete. */
export const ACTIONS = [
  'nominee.read', 'nominee.create', 'nominee.edit', 'nominee.remove', 'nominee.read-identity',
  'nominee.withdraw', 'nominee.disqualify', 'nominee.assess',
  'slate.read', 'slate.import', 'slate.rank', 'slate.submit', 'slate.return', 'slate.receive', 'slate.register', 'slate.assemble',
  'decision.record', 'posting.register', 'report.read', 'report.write',
  'opinion.read', 'opinion.request', 'opinion.record', 'opinion.override', 'opinion.answer', 'opinion.read-identity',
  'organisation.read', 'organisation.edit',
  'window.extend', 'receipt.read',
  'quota.read', 'quota.change', 'quota.move', 'quota.surrender', 'penalty.read', 'penalty.impose',
  'unit.read', 'unit.edit',
  'notice.read', 'notice.post', 'notice.close',
  'objection.read', 'objection.receive', 'objection.assign', 'objection.investigate', 'objection.decide',
  'results.publish',
  'meeting.read', 'meeting.convene', 'meeting.sign', 'ballot.cast', 'slate.propose',
  'commendation.pay', 'commendation.recover', 'story.read', 'story.edit', 'story.review', 'edition.close', 'edition.archive',
  'site.export',
  'announcement.read', 'announcement.edit', 'announcement.check', 'announcement.publish',
  'release.read', 'release.check',
  'journal.read', 'commendation.read', 'commendation.revoke', 'prior-honour.read', 'edition.read', 'dashboard.read',
  'reviewer.read', 'reviewer.edit', 'panel.read', 'panel.run', 'review.write', 'assessment.read', 'assessment.choose',
  'clock.move',
  'outbox.read', 'outbox.retry', 'unit.remind',
  'document.issue',
] as const;

export type Action = (typeof ACTIONS)[number];
