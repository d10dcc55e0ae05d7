/** The three requests of /rest/session. They do not use the http client, which depends on their outcome. */
import type { SessionInfo } from './session';

const URL = '/rest/session';

export type SignInResult =
  { ok: true; session: SessionInfo } | { ok: false; reason: 'credentials' | 'too-many' | 'unreachable'; message?: string };

/** Reads the session the cookie stands for; null when there is none. Tries again while the server is starting. */
export async function readSession(waits = [500, 1000, 2000, 4000, 8000]): Promise<SessionInfo | null> {
  for (let tries = 0; ; tries += 1) {
    const response = await fetch(URL, {
      headers: { Accept: 'application/json' },
      credentials: 'same-origin',
      cache: 'no-store',
    }).catch(() => null);
    if (response?.ok) return (await response.json()) as SessionInfo;
    if (response?.status === 401) return null;
    const wait = waits[tries];
    if (wait === undefined) throw new Error('unreachable');
    await new Promise((resolve) => {
      setTimeout(resolve, wait);
    });
  }
}

/** Signs in by name and password. */
export async function signIn(username: string, password: string): Promise<SignInResult> {
  const response = await fetch(URL, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify({ username, password }),
  }).catch(() => null);
  if (response?.ok) return { ok: true, session: (await response.json()) as SessionInfo };
  if (!response || response.status >= 500) return { ok: false, reason: 'unreachable' };
  const body = (await response.json().catch(() => ({}))) as { message?: string };
  return { ok: false, reason: response.status === 429 ? 'too-many' : 'credentials', message: body.message };
}

/** Changes one's own password; the person's other sessions end. Resolves to the reason when it is refused. */
export async function changePassword(current: string, next: string): Promise<string | null> {
  const response = await fetch(`${URL}/password`, {
    method: 'PUT',
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify({ current, next }),
  }).catch(() => null);
  if (response?.ok) return null;
  const body = (await response?.json().catch(() => ({}))) as { message?: string } | undefined;
  return body?.message ?? '';
}

/** Ends the session on the server. */
export async function signOut(): Promise<void> {
  await fetch(URL, { method: 'DELETE', headers: { 'Content-Type': 'application/json' }, credentials: 'same-origin' }).catch(
    () => null,
  );
}
