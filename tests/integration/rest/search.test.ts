/** The quick search: by name, first letters, last digits; within the scope of whoever asks. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eligibleForm, employerOf, setScene } from '../commands/office-desk.ts';
import { startServer, type Client, type TestServer } from '../server.ts';

interface Found {
  kind: string;
  id: string;
  title: string;
  detail: string;
}

let server: TestServer;
let office: Client;
let body: Client;
let nominee: string;

beforeAll(async () => {
  server = await startServer();
  office = await server.signIn('office');
  body = await server.signIn('body-2203');
  const made = await body.post('/rest/nominees', eligibleForm(await employerOf(server, '2203'), { name: '单𬱖曦%', certificateNumber: 'JL20190077X' }));
  nominee = made.body.id;
}, 180_000);
afterAll(() => server.stop());

const find = async (client: Client, q: string): Promise<Found[]> => (await client.get(`/rest/search?q=${encodeURIComponent(q)}`)).body;
const found = async (client: Client, q: string): Promise<string[]> => (await find(client, q)).map(({ kind, title }) => `${kind} ${title}`);

test.each([
  ['单𬱖', 'a part of the name, rare characters too'],
  ['𬱖曦%', 'a part from the middle, % as itself'],
  ['sx', 'first letters, a family name by its own reading'],
  ['SX', 'in capitals'],
  ['0077x', 'the end of the certificate number'],
])('%s finds the person: %s', async (q) => {
  expect(await found(body, q)).toContain('nominees 单𬱖曦%');
});

test.each(['单曦', 'dx', '0077', '%', '_'])('%s does not', async (q) => {
  expect(await found(body, q)).not.toContain('nominees 单𬱖曦%');
});

test('units by name, short name, code and letters; the exact short name first', async () => {
  for (const q of ['四平市人力', 'sp', '2203']) expect(await found(office, q)).toContain('units 四平市人力资源和社会保障局');
  expect((await found(office, 'sp')).filter((line) => line.startsWith('units'))[0]).toBe('units 四平市人力资源和社会保障局');
});

test('documents by number and by title', async () => {
  const [notice] = await server.sql<{ title: string; id: string }>(`select title, document_id as id from public_notices where path is null limit 1`);
  await setScene(server, `update public_notices set document_number = '吉人社公示〔2022〕77号' where document_id = '${notice!.id}'`);
  for (const q of ['〔2022〕77', '77号', '７７ 号']) expect((await find(office, q)).map(({ kind, id }) => [kind, id])).toContainEqual(['notices', notice!.id]);
});

test('nobody finds what lies outside their scope, or what they have no grant for', async () => {
  expect(await found(await server.signIn('body-2201'), '单𬱖')).toEqual([]);
  expect((await find(await server.signIn('portal'), '单')).filter(({ kind }) => kind === 'nominees' || kind === 'units')).toEqual([]);
  expect((await find(office, '单𬱖')).map(({ id }) => id)).toEqual([nominee]);
  expect((await server.anonymous.get('/rest/search?q=sx')).status).toBe(401);
  expect((await office.get('/rest/search')).status).toBe(400);
  expect(await find(office, ' ')).toEqual([]);
});
