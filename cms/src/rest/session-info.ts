import type { Actor } from '../domain/access/actor';
import type { EditionRules, Role } from '../domain/rules/schema';
import { currentEdition } from '../queries/current-edition';
import { isDemo, readClock } from '../queries/who-asks';

/** What the office knows after signing in. */
export interface SessionInfo {
  actor: Actor;
  role: Role | null;
  edition: (Pick<EditionRules, 'awards' | 'calendar' | 'stages'> & { id: string; number: number; name: string; phase: string; window: EditionRules['edition']['window'] }) | null;
  clock: { now: string; today: string; movable: boolean };
  demo: boolean;
}

/** Gathers it for a signed-in actor. */
export async function sessionInfo(actor: Actor): Promise<SessionInfo> {
  const current = await currentEdition();
  const { rules } = current ?? {};
  return {
    actor,
    role: rules?.roles.find(({ id }) => id === actor.role) ?? null,
    edition:
      current && rules
        ? {
            id: current.id,
            number: current.number,
            name: current.name,
            phase: current.phase,
            awards: rules.awards,
            window: rules.edition.window,
            calendar: rules.calendar,
            stages: rules.stages,
          }
        : null,
    clock: readClock(),
    demo: isDemo(),
  };
}
