/** A person's numbers are planted, and looked for in everything the server says, stores in clear or writes to its log. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eligibleForm, employerOf, idNumber, slateOf } from '../commands/office-desk.ts';
import { startServer, type Client, type TestServer } from '../server.ts';

const ID = idNumber(911, '19790401');
const PHONE = '14009998877';
const RESOURCES = ['nominees', 'units', 'quotas', 'slates', 'slate-entries', 'notices', 'objections', 'editions', 'commendations', 'prior-honours', 'journal', 'reviewers', 'panels', 'panel-seats', 'panel-candidates', 'assessments', 'assessment-teams', 'assessment-choices'];

let server: TestServer;
let body: Client;
let id: string;
const said: string[] = [];

const finds = (text: string): string[] => [ID, PHONE, ID.slice(6, 17), Buffer.from(ID).toString('base64').slice(0, 20), Buffer.from(ID).toString('hex')].filter((secret) => text.includes(secret));
const hear = async (answer: Promise<{ text: string; headers: Headers }>): Promise<void> => {
  const { text, headers } = await answer;
  said.push(text, JSON.stringify([...headers]));
};

beforeAll(async () => {
  server = await startServer();
  body = await server.signIn('body-2202');
  const form = eligibleForm(await employerOf(server, '2202'), { idNumber: ID, phone: PHONE, birthMonth: '1979-04', name: '藏号人' });
  const made = await body.request('POST', '/rest/nominees', form, { 'idempotency-key': 'planted-secret-1' });
  said.push(made.text);
  id = made.body.id;
  await hear(body.put(`/rest/nominees/${id}`, { remarks: '一', idNumber: ID, version: 1 }));
  await hear(body.put(`/rest/nominees/${id}`, { idNumber: `${ID.slice(0, 17)}${ID.endsWith('1') ? '2' : '1'}`, version: 2 }));
  await hear(body.put(`/rest/nominees/${id}`, { idNumber: ID, phone: PHONE, version: 3 }));
  await hear(body.put(`/rest/nominees/${id}`, { idNumber: ID, version: 1 }));
  await hear(body.post('/rest/nominees', { ...form, award: 'none' }));
  await hear(body.post('/rest/nominees', { ...form, yearsInOccupation: 'x' }));
});
afterAll(() => server.stop());

test('the planted numbers would be found: the one route that shows them does', async () => {
  expect(finds((await body.get(`/rest/nominees/${id}/identity`)).text)).toEqual([ID, PHONE, ID.slice(6, 17)]);
});

test('no answer of any list or record, to any role, holds them', async () => {
  for (const username of ['office', 'leader', 'body-2202', 'body-2201', 'county', 'employer', 'expert', 'agency', 'portal', 'auditor', 'sysadmin']) {
    const client = await server.signIn(username);
    for (const resource of RESOURCES) {
      await hear(client.get(`/rest/${resource}?range=[0,999]`));
      await hear(client.get(`/rest/${resource}?filter=${encodeURIComponent(JSON.stringify({ q: ID }))}`));
      await hear(client.get(`/rest/${resource}?filter=${encodeURIComponent(JSON.stringify({ q: '藏号人' }))}`));
    }
    await hear(client.get(`/rest/nominees/${id}`));
    await hear(client.get('/rest/session'));
    await hear(client.get('/rest/dashboard/quota-use'));
  }
  const slate = await slateOf(body, '2202');
  await hear(body.post(`/rest/slates/${slate.id}/submit`, { version: slate.version }));
  for (const path of ['/', '/notices/', '/winners/8/', '/assets/site.css']) await hear(server.anonymous.get(path));
  expect(said.length).toBeGreaterThan(300);
  // The query itself echoes nothing either: answers to a search for the number are empty, not errors that quote it.
  expect(said.flatMap(finds)).toEqual([]);
});

test('no search finds a person by a number', async () => {
  for (const q of [ID, ID.slice(0, 6), ID.slice(-4), PHONE]) {
    const found = await body.get(`/rest/nominees?filter=${encodeURIComponent(JSON.stringify({ q }))}`);
    expect(found.body).toEqual([]);
  }
});

test('no table holds them in clear, and the log does not know them', async () => {
  const tables = await server.sql<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'public'`);
  expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(['command_replies', 'journal_entries', 'outbox', 'person_secrets']));
  for (const { name } of tables) {
    const rows = await server.sql<{ text: string }>(`select coalesce(string_agg(x::text, chr(10)), '') as text from ${name} x`);
    expect([name, finds(rows[0]!.text)]).toEqual([name, []]);
  }
  expect(finds(server.output())).toEqual([]);
});
