import { readRows } from './read-rows';

/** Resolves when the database answers. */
export async function checkHealth(): Promise<void> {
  await readRows({ text: 'select 1', values: [], stable: true });
}
