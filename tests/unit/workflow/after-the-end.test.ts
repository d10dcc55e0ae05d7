import { expect, test } from 'vitest';
import { ACTIONS } from '@domain/rules/action';
import { endsWithEdition } from '@domain/workflow/after-the-end';

test('after the end titles are withdrawn, paid for and told of; nobody is put forward, judged or listed any more', () => {
  for (const action of ['commendation.revoke', 'commendation.recover', 'meeting.convene', 'ballot.cast', 'story.edit', 'penalty.impose', 'edition.archive'] as const) expect(endsWithEdition(action)).toBe(false);
  for (const action of ['nominee.create', 'slate.submit', 'slate.assemble', 'panel.run', 'assessment.choose', 'nominee.assess', 'notice.post', 'results.publish', 'quota.change', 'window.extend', 'objection.receive'] as const) expect(endsWithEdition(action)).toBe(true);
  expect(endsWithEdition(null)).toBe(false);
  expect(ACTIONS.filter(endsWithEdition)).not.toContain('journal.read');
});
