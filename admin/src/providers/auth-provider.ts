import type { AuthProvider } from 'react-admin';
import { canAccess } from '../session/access';
import { getSession } from '../session/session';
import { signOut } from '../session/session-api';

/**
 * react-admin's view of the session. Signing in happens before react-admin is drawn (SessionGate), an expired session
 * is mended in the http client, so nothing here ever logs a person out of a half-filled form.
 */
export const authProvider: AuthProvider = {
  login: () => Promise.resolve(),
  logout: async () => {
    await signOut();
    window.location.assign('/office/');
  },
  checkAuth: () => (getSession() ? Promise.resolve() : Promise.reject(new Error())),
  checkError: () => Promise.resolve(),
  getIdentity: () => {
    const session = getSession();
    return session ? Promise.resolve({ id: session.actor.id, fullName: session.actor.displayName }) : Promise.reject(new Error());
  },
  getPermissions: () => Promise.resolve(getSession()?.role?.grants ?? []),
  canAccess: ({ resource, action, record }) =>
    Promise.resolve(canAccess(resource, action, record?.unitPath ? { unitPath: String(record.unitPath) } : undefined)),
};
