import type { Actor } from '../domain/access/actor';
import type { EditionRules, Role } from '../domain/rules/schema';
import type { VoteRules } from '../domain/decision/count-votes';
import { extendedWindow } from '../domain/calendar/window';
import { currentEdition } from '../queries/current-edition';
import { readExtendedTo } from '../queries/window-extent';
import { isDemo, readClock } from '../queries/who-asks';

/** What the office knows after signing in. */
export interface SessionInfo {
  actor: Actor;
  role: Role | null;
  edition: (Pick<EditionRules, 'awards' | 'calendar' | 'stages' | 'materials'> & { votes: EditionRules['review']['votes']; announcements: EditionRules['publication']['announcements']; /** How many must come and agree when a unit decides on its list. */ unitVotes: VoteRules; id: string; number: number; name: string; phase: string; /** As extended for the actor's own unit; `originalTo` is the notice's last day. */ window: EditionRules['edition']['window'] & { originalTo: string } }) | null;
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
            unitVotes: rules.review.unitVotes ?? rules.review.votes,
            window: { ...extendedWindow(rules.edition.window, await readExtendedTo(current.id, actor.unit?.path ?? '/')), originalTo: rules.edition.window.to },
            calendar: rules.calendar,
            stages: rules.stages,
            votes: rules.review.votes,
            announcements: rules.publication.announcements,
            materials: rules.materials,
          }
        : null,
    clock: readClock(),
    demo: isDemo(),
  };
}
