/**
 * Who is working, in which edition, at what time: the answer of GET /rest/session.
 * One copy for the whole page, readable without React (providers) and with it (`useSession`).
 */
import type { Actor } from '@domain/access/actor';
import type { VoteRules } from '@domain/decision/count-votes';
import type { Award, EditionRules, Role } from '@domain/rules/schema';
import { useSyncExternalStore } from 'react';

export interface EditionInfo {
  id: string;
  number: number;
  name: string;
  phase: 'preparing' | 'open' | 'closed';
  awards: Award[];
  window: { from: string; to: string; originalTo?: string };
  materials: EditionRules['materials'];
  votes: EditionRules['review']['votes'];
  /** How many must come and agree when a unit decides on its list. */
  unitVotes: VoteRules;
  /** The kinds of announcement the office may write, with what each begins as. */
  announcements: EditionRules['publication']['announcements'];
  calendar: EditionRules['calendar'];
  stages: EditionRules['stages'];
}

export interface SessionInfo {
  actor: Actor;
  /** Null when the edition's roles.json does not know the account's role: such a person can do nothing. */
  role: Role | null;
  edition: EditionInfo | null;
  clock: { now: string; today: string; movable: boolean };
  demo: boolean;
}

let current: SessionInfo | null = null;
let readAt = 0;
const listeners = new Set<() => void>();

/** Replaces the session everywhere at once. */
export function setSession(next: SessionInfo | null): void {
  current = next;
  readAt = Date.now();
  listeners.forEach((listener) => listener());
}

/** The session, or null before sign-in. */
export function getSession(): SessionInfo | null {
  return current;
}

/** The server's time now: the instant it told us plus what has passed here since. */
export function serverNow(): Date {
  return current ? new Date(Date.parse(current.clock.now) + (Date.now() - readAt)) : new Date();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** A session that can work: what every page is drawn in. */
export type WorkingSession = SessionInfo & { role: Role };

/** Whether the session can work. */
export function canWork(session: SessionInfo): session is WorkingSession {
  return session.role !== null;
}

/** The session of a signed-in page; pages are only drawn inside one that can work. */
export function useSession(): WorkingSession {
  const session = useSyncExternalStore(subscribe, getSession);
  if (!session || !canWork(session)) throw new Error('useSession before sign-in');
  return session;
}

/** The session or null, for the gate and the dialogs over it. */
export function useSessionOrNull(): SessionInfo | null {
  return useSyncExternalStore(subscribe, getSession);
}

/** The award's record by its id. */
export function useAward(id: string | null | undefined): Award | undefined {
  return useSession().edition?.awards.find((award) => award.id === id);
}
