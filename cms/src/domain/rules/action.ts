/** Everything a role can be granted, `<resource>.<verb>`: closed, so that the role × action matrix is complete. */
export const ACTIONS = [
  'nominee.read', 'nominee.create', 'nominee.edit', 'nominee.remove', 'nominee.read-identity',
  'nominee.withdraw', 'nominee.disqualify', 'nominee.assess',
  'slate.read', 'slate.import', 'slate.rank', 'slate.submit', 'slate.return', 'slate.register', 'slate.assemble',
  'quota.read', 'quota.change',
  'unit.read', 'unit.edit',
  'notice.read', 'notice.post', 'notice.close',
  'results.publish',
  'journal.read', 'commendation.read', 'commendation.revoke', 'prior-honour.read', 'edition.read', 'dashboard.read',
  'clock.move',
] as const;

export type Action = (typeof ACTIONS)[number];
