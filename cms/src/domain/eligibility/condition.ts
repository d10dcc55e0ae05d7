/** A condition looks at one question and answers in three values; it neither words nor weighs the answer. */
import type { ConditionKind } from '../rules/condition-kind';
import type { Issue } from '../rules/issue';
import type { NomineeField } from '../rules/nominee-field';
import type { EligibilityRule } from '../rules/schema';
import type { JudgeContext } from './judge-context';
import type { NomineeFacts } from './nominee-facts';

export type Outcome =
  | { is: 'pass' }
  | { is: 'fail' | 'unknown'; field: NomineeField; params: Issue['params'] }
  /** Not known for a reason another issue already states, e.g. an ID number that is no number. */
  | { is: 'unspoken' };

export type ParamsOf<K extends ConditionKind> = Extract<EligibilityRule, { kind: K }>['params'];

export type Condition<K extends ConditionKind> = (
  nominee: NomineeFacts,
  params: ParamsOf<K>,
  context: JudgeContext,
) => Outcome;

export const pass: Outcome = { is: 'pass' };
export const unspoken: Outcome = { is: 'unspoken' };

/** Barred, with what was found. */
export function fail(field: NomineeField, params: Issue['params'] = {}): Outcome {
  return { is: 'fail', field, params };
}

/** Cannot be told, with what was found instead. */
export function unknown(field: NomineeField, params: Issue['params'] = {}): Outcome {
  return { is: 'unknown', field, params };
}
