/** What an investigation can come to, and what may follow for the nominee it concerns; for nobody else (通知三（一）6). */
import type { Issue } from '../rules/issue';

/** 属实 · 不属实 · 不予受理 */
export const conclusions = ['upheld', 'not-upheld', 'not-admissible'] as const;
export type Conclusion = (typeof conclusions)[number];

/** Nothing · taken off the posted list · disqualified, which also forbids a new nomination (R17). */
export const objectionEffects = ['none', 'removed', 'disqualified'] as const;
export type ObjectionEffect = (typeof objectionEffects)[number];

/**
 * Whether a decision can rest on a finding. Issues: objection.effect (only what was upheld has an effect),
 * objection.no-nominee (an objection to the list as a whole strikes nobody).
 */
export function checkDecision(conclusion: Conclusion, effect: ObjectionEffect, hasNominee: boolean): Issue[] {
  if (effect === 'none') return [];
  if (!hasNominee) return [refused('objection.no-nominee')];
  return conclusion === 'upheld' ? [] : [refused('objection.effect')];
}

function refused(code: 'objection.no-nominee' | 'objection.effect'): Issue {
  return { code, clause: '通知三（一）6', severity: 'error', field: 'effect', params: {} };
}
