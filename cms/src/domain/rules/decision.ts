/** The answer to «may this be done?»: yes, or no with every reason. */
import type { Issue } from './issue';

export type Decision = { allowed: true } | { allowed: false; issues: Issue[] };

/** Allowed when there is no reason against it. */
export function decide(issues: Issue[]): Decision {
  return issues.length === 0 ? { allowed: true } : { allowed: false, issues };
}
