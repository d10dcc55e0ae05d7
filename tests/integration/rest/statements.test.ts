/**
 * A list costs one SQL statement whatever its length, a record too: it checks the session on the way. Only the first
 * request of a session at a process asks who it is beforehand. Measured by the server's own header.
 */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type Client, type TestServer } from '../server.ts';

let server: TestServer;
let office: Client;
let body: Client;

beforeAll(async () => {
  server = await startServer();
  [office, body] = (await Promise.all([server.signIn('office'), server.signIn('body-2201')])) as [Client, Client];
  expect((await statements(office, '/rest/units?range=[0,0]')).statements).toBe(2);
  expect((await statements(body, '/rest/units?range=[0,0]')).statements).toBe(2);
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
  expect(asked.map(({ statements: count }) => count)).toEqual([1, 1, 1]);
});

test('filter, search, sort, getMany and the dashboard cost no more', async () => {
  const ids = (await body.get('/rest/nominees?range=[0,9]')).body.map(({ id }: { id: string }) => id);
  const queries = [
    `/rest/nominees?filter=${encodeURIComponent(JSON.stringify({ q: '长春', award: 'technical-expert', verdict_neq: 'pass' }))}&sort=["bodyCode","DESC"]&range=[0,24]`,
    `/rest/nominees?filter=${encodeURIComponent(JSON.stringify({ id: ids }))}`,
    `/rest/nominees?filter=${encodeURIComponent(JSON.stringify({ slateState: 'drafting' }))}&sort=["rank","ASC"]`,
    `/rest/nominees/${ids[0]}`,
  ];
  for (const query of queries) expect([query, (await statements(body, query)).statements]).toEqual([query, 1]);
  expect((await statements(body, '/rest/dashboard/quota-use')).statements).toBe(2);
  // The session itself, and the window as it was extended for the caller's body.
  expect((await statements(body, '/rest/session')).statements).toBe(2);
});

test('what is remembered of a caller is never enough: an ended session, a changed role, a blocked account count at once', async () => {
  const [leader, elsewhere] = [await server.signIn('leader'), await server.signIn('leader')];
  for (const client of [leader, elsewhere]) for (let time = 0; time < 2; time += 1) expect((await client.get('/rest/nominees?range=[0,0]')).status).toBe(200);
  const role = (type: string) => server.sql(`update up_users_role_lnk set role_id = (select id from up_roles where type = $1) where user_id = (select id from up_users where username = 'leader')`, [type]);
  await role('expert');
  expect((await leader.get('/rest/nominees?range=[0,0]')).status).toBe(403);
  await role('leader');
  expect((await leader.get('/rest/nominees?range=[0,0]')).status).toBe(200);
  await server.sql('delete from app_sessions where user_id = (select id from up_users where username = $1) and token_hash = $2', ['leader', createHash('sha256').update(leader.cookie().split('=')[1]!).digest()]);
  expect((await leader.get('/rest/nominees?range=[0,0]')).status).toBe(401);
  expect((await leader.get('/rest/nominees?filter={')).status).toBe(401);
  expect((await elsewhere.get('/rest/nominees?range=[0,0]')).status).toBe(200);
  await server.sql(`update up_users set active = false where username = 'leader'`);
  expect((await elsewhere.get('/rest/nominees?range=[0,0]')).status).toBe(401);
});
