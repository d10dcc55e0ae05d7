/** A list costs one SQL statement whatever its length, a record too; one more tells who asks. Measured by the server's own header. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type Client, type TestServer } from '../server.ts';

let server: TestServer;
let office: Client;
let body: Client;

beforeAll(async () => {
  server = await startServer();
  [office, body] = (await Promise.all([server.signIn('office'), server.signIn('body-2201')])) as [Client, Client];
});
afterAll(() => server.stop());

async function statements(client: Client, path: string): Promise<{ rows: number; statements: number }> {
  const answer = await client.get(path);
  expect(answer.status).toBe(200);
  return { rows: answer.body.length ?? 1, statements: Number(/sql;desc="(\d+)"/.exec(answer.headers.get('server-timing') ?? '')?.[1]) };
}

test.each(['nominees', 'units', 'slate-entries', 'quotas', 'slates', 'journal', 'prior-honours'])('%s: as many statements for 1, 3 and 50 rows', async (resource) => {
  const asked = await Promise.all([1, 3, 50].map((rows) => statements(office, `/rest/${resource}?range=[0,${rows - 1}]`)));
  expect(asked.slice(0, 2).map(({ rows }) => rows)).toEqual([1, 3]);
  expect(asked.map(({ statements: count }) => count)).toEqual([2, 2, 2]);
});

test('filter, search, sort, getMany and the dashboard cost no more', async () => {
  const ids = (await body.get('/rest/nominees?range=[0,9]')).body.map(({ id }: { id: string }) => id);
  const queries = [
    `/rest/nominees?filter=${encodeURIComponent(JSON.stringify({ q: '长春', award: 'technical-expert', verdict_neq: 'pass' }))}&sort=["bodyCode","DESC"]&range=[0,24]`,
    `/rest/nominees?filter=${encodeURIComponent(JSON.stringify({ id: ids }))}`,
    `/rest/nominees?filter=${encodeURIComponent(JSON.stringify({ slateState: 'drafting' }))}&sort=["rank","ASC"]`,
    '/rest/dashboard/quota-use',
    `/rest/nominees/${ids[0]}`,
  ];
  for (const query of queries) expect([query, (await statements(body, query)).statements]).toEqual([query, 2]);
  expect((await statements(body, '/rest/session')).statements).toBe(1);
});
