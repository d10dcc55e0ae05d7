/** The overview's figures are counts of the lists they open, within the scope of whoever asks, by one statement. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type Client, type TestServer } from '../server.ts';

interface Overview {
  stages: { state: string; award: string; count: number }[];
  structure: { id: string; base: number; found: number; unknown: number; lacking: number }[];
  lists: { unitCode: string; people: number; places: number; state: string | null }[];
  delivered: { day: string; lists: number; people: number }[];
  risks: { kind: string; unitName: string }[];
  regions: { tiles: unknown[] } | null;
}

let server: TestServer;
let leader: Client;
beforeAll(async () => {
  server = await startServer();
  leader = await server.signIn('leader');
}, 180_000);
afterAll(() => server.stop());

const overview = async (client: Client): Promise<Overview> => (await client.get('/rest/dashboard/overview')).body;
const total = async (client: Client, filter: object): Promise<number> =>
  Number((await client.get(`/rest/nominees?filter=${encodeURIComponent(JSON.stringify(filter))}&range=[0,0]`)).headers.get('x-total-count'));

test('each stage and award equals the list it opens', async () => {
  const { stages } = await overview(leader);
  expect(stages.length).toBeGreaterThan(1);
  for (const { state, award, count } of stages) expect([state, award, count]).toEqual([state, award, await total(leader, { state, award })]);
  expect(stages.reduce((sum, { count }) => sum + count, 0)).toBe(await total(leader, {}));
});

test('structure counts those put forward', async () => {
  const { structure } = await overview(leader);
  const { body } = await leader.get<{ sex: string | null; frontline: boolean | null; state: string }[]>('/rest/nominees?range=[0,999]');
  const forward = body.filter(({ state }) => !['drafting', 'withdrawn', 'disqualified'].includes(state));
  expect(structure.find(({ id }) => id === 'women')).toMatchObject({ base: forward.length, found: forward.filter(({ sex }) => sex === 'female').length });
  expect(structure.find(({ id }) => id === 'frontline')).toMatchObject({ base: forward.length, found: forward.filter(({ frontline }) => frontline === true).length });
});

test('every body has its line, delivered lists their day, and the schematic its tiles', async () => {
  const { lists, delivered, regions, risks } = await overview(leader);
  expect(lists).toHaveLength(18);
  const sent = lists.filter(({ state }) => state !== null && !['drafting', 'returned'].includes(state));
  expect(delivered).toEqual([{ day: '2022-11-03', lists: sent.length, people: sent.reduce((sum, { people }) => sum + people, 0) }]);
  expect(regions?.tiles).toHaveLength(11);
  expect(risks.map(({ unitName }) => unitName)).toContain('四平');
});

test('a body sees itself alone; who may not count is refused; it costs one statement', async () => {
  const body = await overview(await server.signIn('body-2204'));
  expect(body.lists.map(({ unitCode }) => unitCode)).toEqual(['2204']);
  const employer = await (await server.signIn('employer')).get('/rest/dashboard/overview');
  expect([employer.status, employer.body.code]).toEqual([403, 'forbidden']);
  await leader.get('/rest/dashboard/overview');
  expect((await leader.get('/rest/dashboard/overview')).headers.get('server-timing')).toMatch(/sql;desc="[12]"/);
});
