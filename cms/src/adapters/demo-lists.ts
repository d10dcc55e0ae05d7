/** The lists of the demo, as offices would send them: one workbook per recommending body, named after its code. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';

/** The body whose list a newcomer imports by hand. */
export const NEWCOMER_BODY = '2203';

export interface DemoList {
  /** Code of the body. */
  body: string;
  name: string;
  bytes: Buffer;
}

/** Every list but the newcomer's, in the order of the codes. */
export function readDemoLists(demoFolder: string): DemoList[] {
  const folder = join(demoFolder, 'slates');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.xlsx'))
    .sort()
    .map((name) => ({ body: name.slice(0, -'.xlsx'.length), name, bytes: readFileSync(join(folder, name)) }))
    .filter(({ body }) => body !== NEWCOMER_BODY);
}

/** Key in `app_settings`, there from the first run until all lists are in: a process that dies half-way leaves the rest to the next. */
const PENDING = 'demo-lists-pending';

/** Notes, in the transaction of the first run, that the lists are still to be loaded. */
export async function orderDemoLists(client: Client): Promise<void> {
  await client.query(`insert into app_settings (key, value) values ($1, 'true') on conflict (key) do nothing`, [PENDING]);
}

/** The lists still to be loaded; a body whose list is no draft any more is done. */
export async function pendingDemoLists(client: Client, demoFolder: string): Promise<DemoList[]> {
  const { rowCount } = await client.query('select from app_settings where key = $1', [PENDING]);
  if (rowCount === 0) return [];
  const { rows } = await client.query<{ code: string }>(`select u.code from slates s join units u on u.id = s.unit_id where s.state <> 'drafting'`);
  const done = new Set(rows.map(({ code }) => code));
  return readDemoLists(demoFolder).filter(({ body }) => !done.has(body));
}

/** All lists are in. */
export async function finishDemoLists(client: Client): Promise<void> {
  await client.query('delete from app_settings where key = $1', [PENDING]);
}
