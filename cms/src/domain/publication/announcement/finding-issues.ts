/** What the privacy scan found, as reasons against publishing; the office and the server put them in the same words. */
import type { Issue } from '../../rules/issue';
import type { PrivacyFinding } from '../privacy/scan';

const CLAUSE = '个人信息保护法第二十五条';

/** Issues: announcement.personal, announcement.located, with their places, in the order found. */
export function findingIssues(findings: readonly Pick<PrivacyFinding, 'kind' | 'place' | 'masked'>[]): Issue[] {
  return findings.map(({ kind, place, masked }): Issue =>
    kind === 'location'
      ? { code: 'announcement.located', clause: CLAUSE, severity: 'error', params: { file: place } }
      : { code: 'announcement.personal', clause: CLAUSE, severity: 'error', params: { kind, place, masked } },
  );
}
