/** The caller of a request, by the session cookie; one cheap statement per request, remembered on it. */
import type { Context } from 'koa';
import { isClockMovable, now, today } from '../adapters/clock';
import { platform } from '../adapters/platform';
import type { Actor } from '../domain/access/actor';

/** The actor, or null when nobody is signed in. */
export function whoAsks(ctx: Context): Promise<Actor | null> {
  return platform().sessions.actorOf(ctx);
}

/** The programme's clock as the caller's session check brought it. */
export function readClock(): { now: string; today: string; movable: boolean } {
  return { now: now().toISOString(), today: today(), movable: isClockMovable() };
}

/** Whether this installation is a demo. */
export const isDemo = (): boolean => platform().settings.demo;

/** Writes a fault of the program to the log, without anything the request carried. */
export function reportFault(what: string, error: unknown): void {
  platform().strapi.log.error(`${what}：${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
}
