import simpleRestProvider from 'ra-data-simple-rest';
import type { DataProvider } from 'react-admin';
import { createCommands, type Commands } from './commands';
import type { HttpClient } from './http-client';

export interface OfficeDataProvider extends DataProvider {
  commands: Commands;
}

/** The stock simple-rest provider, with the typed commands beside it; reads are aborted when nobody waits for them. */
export function createDataProvider(apiUrl: string, request: HttpClient): OfficeDataProvider {
  const stock = simpleRestProvider(
    apiUrl,
    (url: string, options) =>
      request(url, options as Parameters<HttpClient>[1]) as ReturnType<NonNullable<Parameters<typeof simpleRestProvider>[1]>>,
  );
  const commands = createCommands(apiUrl, request);
  const wholeOrNothing = () => Promise.reject(new Error('Bulk writes go through a command, one request, all or nothing.'));
  return { ...stock, updateMany: wholeOrNothing, deleteMany: wholeOrNothing, commands, supportAbortSignal: true };
}
