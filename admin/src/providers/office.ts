/** The providers of the running page: one client, one cache, one store per person. */
import { QueryClient } from '@tanstack/react-query';
import { useContext } from 'react';
import { DataProviderContext, localStorageStore, type Store } from 'react-admin';
import { text } from '../i18n/text';
import { askToSignInAgain } from '../session/sign-in-again';
import type { Commands } from './commands';
import { setConnection } from './connection';
import { createDataProvider, type OfficeDataProvider } from './data-provider';
import { createHttpClient, RequestError } from './http-client';

export const request = createHttpClient({
  signInAgain: askToSignInAgain,
  onConnection: setConnection,
  words: { unreachable: text('failure.unreachable'), failed: (status) => text('failure.failed', { status }) },
});

export const dataProvider = createDataProvider('/rest', request);

/** Answers are fresh for 15 s; the client already repeats what may be repeated, so the cache does not. */
export function createQueryClient(): QueryClient {
  return new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 15_000, refetchOnWindowFocus: false } } });
}

/** Filters, columns and selections of one person; the next person on this machine starts with their own. */
export function createStore(actorId: string): Store {
  return localStorageStore('1', `office.${actorId}`);
}

/** The typed commands of the provider in use; react-admin's own `useDataProvider` would wrap them as if they were one method. */
export function useCommands(): Commands {
  return (useContext(DataProviderContext) as OfficeDataProvider).commands;
}

/** The words to show for whatever went wrong: the server's own when it gave any. */
export function messageOf(error: unknown): string {
  if (error instanceof RequestError) return error.message;
  return text('failure.unknown');
}
