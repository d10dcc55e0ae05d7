/** Why a list goes back, and until when what was found must be mended. */
import { platform } from '../adapters/platform';
import { readHolidays } from '../adapters/rules-files';
import type { Machine } from '../domain/rules/schema';
import type { GivenReason } from '../domain/workflow/facts';
import { findTransition } from '../domain/workflow/find-transition';
import { mendBy } from '../domain/workflow/mend-by';

/** Words without one of the listed reasons count as the reason that is all words: 其他. */
export function givenReason({ reasonId, reason }: { reasonId?: string | null | undefined; reason: string }, machine: Machine, state: string): GivenReason {
  const step = findTransition(machine, state, 'return');
  const listed = step.found ? step.transition.reasons : undefined;
  const id = reasonId ?? listed?.find(({ words }) => words)?.id;
  return { words: reason, ...(id === undefined ? {} : { id }) };
}

/** The last day to mend, by the edition's deadline and the published holiday orders. */
export function lastDayToMend(machine: Machine, state: string, today: string): ReturnType<typeof mendBy> {
  const step = findTransition(machine, state, 'return');
  return step.found ? mendBy(step.transition, today, [...readHolidays(platform().settings.configFolder).values()]) : null;
}
