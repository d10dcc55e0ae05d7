import type { Issue } from '@domain/rules/issue';
import { describeIssue } from '@domain/rules/wording';
import { text } from '../i18n/text';

/** The first problem in one line, and how many there are. The words of all rules come with it: load it late where a list comes first. */
export default function IssueLine({ issues }: { issues: Issue[] }) {
  const [first] = issues;
  if (!first) return null;
  const words = describeIssue(first).what;
  return <>{issues.length > 1 ? text('issue.more', { words, count: issues.length }) : words}</>;
}
