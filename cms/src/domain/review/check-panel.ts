/** What a panel must be before it is drawn: its size, enough free experts, somebody to judge (通知三（一）3). */
import type { Issue } from '../rules/issue';
import type { EditionRules } from '../rules/schema';

/** Issues: panel.size, panel.pool, panel.nobody. `free` counts the experts no conflict keeps out. */
export function checkPanel(wanted: { size: number; free: number; excluded: number; nominees: number }, { review }: Pick<EditionRules, 'review'>): Issue[] {
  const { minimum, maximum, odd, clause } = review.panel;
  const { size, free, excluded, nominees } = wanted;
  const issue = (code: 'panel.size' | 'panel.pool' | 'panel.nobody', params: Issue['params'], field?: string): Issue => ({ code, clause, severity: 'error', params, ...(field === undefined ? {} : { field }) });
  return [
    ...(size < minimum || size > maximum || (odd && size % 2 === 0) ? [issue('panel.size', { size, minimum, maximum, odd: odd ? '，须为单数' : '' }, 'size')] : []),
    ...(nominees === 0 ? [issue('panel.nobody', {})] : []),
    ...(free < size ? [issue('panel.pool', { size, free, excluded })] : []),
  ];
}
