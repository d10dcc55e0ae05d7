/** Saved views of lists: one's own on every machine, shared ones within the role and unit, nobody else's. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type Client, type TestServer } from '../server.ts';

let server: TestServer;
let office: Client;
let colleague: Client;
const QUERY = { filter: { award: 'technical-expert', bodyId: ['x'] }, sort: { field: 'name', order: 'ASC' }, perPage: 50 };

beforeAll(async () => {
  server = await startServer();
  office = await server.signIn('office');
  colleague = await server.signIn('office-2');
}, 180_000);
afterAll(() => server.stop());

const save = (client: Client, over: object = {}) => client.put('/rest/views', { resource: 'nominees', name: '待核实', shared: false, query: QUERY, ...over });
const names = async (client: Client, resource = 'nominees'): Promise<string[]> => (await client.get(`/rest/views?resource=${resource}`)).body.map(({ name }: { name: string }) => name);

test('a view is kept for its owner, by name, for its list alone', async () => {
  const saved = await save(office);
  expect([saved.status, saved.body]).toEqual([200, [{ id: expect.any(String), name: '待核实', shared: false, own: true, ownerName: '省评选办 王主任', query: QUERY }]]);
  await save(office, { query: { ...QUERY, perPage: 25 } });
  const { body } = await (await server.signIn('office')).get('/rest/views?resource=nominees');
  expect(body.map(({ name, query }: { name: string; query: typeof QUERY }) => [name, query.perPage])).toEqual([['待核实', 25]]);
  expect(await names(office, 'slates')).toEqual([]);
  expect(await names(colleague)).toEqual([]);
});

test('a shared one is there for the role in the unit, and only its owner takes it away', async () => {
  await save(office, { name: '大家用的', shared: true });
  const [seen] = (await colleague.get('/rest/views?resource=nominees')).body;
  expect([seen.name, seen.own, seen.ownerName]).toEqual(['大家用的', false, '省评选办 王主任']);
  for (const other of ['leader', 'auditor', 'body-2203']) expect(await names(await server.signIn(other))).toEqual([]);
  await colleague.delete(`/rest/views/${seen.id}`);
  expect(await names(colleague)).toEqual(['大家用的']);
  await office.delete(`/rest/views/${seen.id}`);
  expect(await names(colleague)).toEqual([]);
});

test.each([
  ['no name', { name: ' ' }],
  ['a name too long', { name: '长'.repeat(41) }],
  ['a filter that is no value', { query: { ...QUERY, filter: { award: { like: 'x' } } } }],
  ['a field that is no name', { query: { ...QUERY, filter: { 'a;b': 'x' } } }],
  ['an unknown key', { owner: 'me' }],
])('%s is refused', async (_, over) => {
  expect((await save(office, over)).status).toBe(400);
});

test('thirty are enough; who has not signed in has none', async () => {
  for (let count = 0; count < 30; count += 1) await save(colleague, { name: `视图${count}` });
  expect((await save(colleague, { name: '再一个' })).status).toBe(400);
  expect((await save(colleague, { name: '视图0', shared: true })).status).toBe(200);
  expect((await server.anonymous.get('/rest/views?resource=nominees')).status).toBe(401);
});
