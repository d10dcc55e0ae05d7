import { useEffect } from 'react';
import { readSession } from './session-api';
import { getSession, serverNow, setSession, type SessionInfo } from './session';

const EVERY = 60_000;
/** Clocks that differ by less are the same clock. */
const DRIFT = 5_000;

function tellsNews(fresh: SessionInfo, known: SessionInfo): boolean {
  const apart = Math.abs(Date.parse(fresh.clock.now) - serverNow().getTime());
  const rest = ({ actor, role, edition, demo, clock }: SessionInfo) =>
    JSON.stringify([actor, role, edition, demo, clock.today, clock.movable]);
  return apart > DRIFT || rest(fresh) !== rest(known);
}

/**
 * Looks once a minute, and whenever the page is looked at again, whether the day, the rules or one's rights have changed.
 * An ended session is not its business: the next request asks for the password, with everything typed still there.
 */
export function useFreshSession(): void {
  useEffect(() => {
    async function look() {
      if (document.visibilityState !== 'visible') return;
      const fresh = await readSession([]).catch(() => null);
      const known = getSession();
      if (fresh && known && fresh.actor.id === known.actor.id && tellsNews(fresh, known)) setSession(fresh);
    }
    const timer = setInterval(look, EVERY);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
}
