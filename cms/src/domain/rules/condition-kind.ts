/** The kinds of eligibility condition the product knows; domain/eligibility/conditions has one file for each. */
export const CONDITION_KINDS = [
  'frontline-post',
  'same-award',
  'single-nomination',
  'head-of-unit',
  'employment',
  'years-in-occupation',
  'skill-level',
  'prior-honour',
  'claimed-condition',
  'clean-record',
  'influence-period',
  'employer-channel',
] as const;

export type ConditionKind = (typeof CONDITION_KINDS)[number];
