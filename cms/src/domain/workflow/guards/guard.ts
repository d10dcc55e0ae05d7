/** A guard asks one thing before a step and answers with every reason against it; [] lets the step pass. */
import type { Issue } from '../../rules/issue';
import type { EditionRules, GuardKind, Transition } from '../../rules/schema';
import type { GuardFacts } from '../facts';

export type Guard<K extends GuardKind> = (facts: GuardFacts[K], rules: EditionRules, step: Transition) => Issue[];

/** A refusal by a guard, under the clause of the step unless a closer one is named. */
export function refused(code: Issue['code'], clause: string, params: Issue['params'] = {}, field?: string): Issue {
  return { code, clause, severity: 'error', ...(field ? { field } : {}), params };
}
