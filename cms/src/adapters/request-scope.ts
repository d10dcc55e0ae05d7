/** What happens to the database during one request, gathered without passing anything along. */
import { AsyncLocalStorage } from 'node:async_hooks';

/** One request's account of its SQL. */
export interface RequestScope {
  statements: number;
  /** Milliseconds spent waiting for the database, summed over statements. */
  databaseMs: number;
  /** A statement of this request failed because the database was away. */
  outage: boolean;
  /** A statement of this request failed because others held what it needed for too long. */
  busy: boolean;
}

const storage = new AsyncLocalStorage<RequestScope>();

/** Runs one request with an account of its own. */
export function withRequestScope<T>(run: (scope: RequestScope) => Promise<T>): Promise<T> {
  const scope: RequestScope = { statements: 0, databaseMs: 0, outage: false, busy: false };
  return storage.run(scope, () => run(scope));
}

/** The account of the request being served, if any. */
export function requestScope(): RequestScope | undefined {
  return storage.getStore();
}

/** Runs work that must not be charged to the request that happens to start it. */
export function outsideRequest<T>(run: () => T): T {
  return storage.exit(run);
}
