/** What belongs to a nominee: the timeline with diffs as far as the role sees the fields, postings, results; within the scope. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eligibleForm, employerOf, nomineesOf, slateOf } from '../commands/office-desk.ts';
import { startServer, type Client, type TestServer } from '../server.ts';

interface Dossier {
  periods: { id: string; level: string; firstDay: string }[];
  scores: unknown[] | null;
  history: { command: string; actorName: string; unitName: string | null; reason: string | null; changes: { field: string; before: unknown; after: unknown }[] }[];
}

let server: TestServer;
let body: Client;
let nominee: string;

beforeAll(async () => {
  server = await startServer();
  body = await server.signIn('body-2203');
  const made = await body.post('/rest/nominees', eligibleForm(await employerOf(server, '2203'), { post: '班组长' }));
  nominee = made.body.id;
  await body.put(`/rest/nominees/${nominee}`, { version: made.body.version, post: '工段长', remarks: '夜班带班', phone: '13911112222' });
}, 180_000);
afterAll(() => server.stop());

const dossierOf = async (client: Client, id = nominee): Promise<Dossier> => (await client.get(`/rest/nominees/${id}/dossier`)).body;

test('the timeline tells each act, newest first, with what it changed', async () => {
  const { history } = await dossierOf(body);
  expect(history.map(({ command }) => command)).toEqual(['edit-nominee', 'create-nominee']);
  expect(history[0]).toMatchObject({ unitName: '四平', reason: null });
  expect(history[0]!.changes).toEqual([
    { field: 'post', before: '班组长', after: '工段长' },
    { field: 'remarks', before: null, after: '夜班带班' },
    { field: 'phoneChanged', before: null, after: true },
  ]);
});

test('whoever reads the nominee reads its timeline; numbers are in nobody’s timeline', async () => {
  const leader = await server.signIn('leader');
  const [edit] = (await dossierOf(leader)).history;
  expect(edit!.changes.map(({ field }) => field)).toEqual(['post', 'remarks', 'phoneChanged']);
  const office = await server.signIn('office');
  for (const client of [body, leader, office]) expect((await client.get(`/rest/nominees/${nominee}/dossier`)).text).not.toMatch(/13911112222|\d{17}[\dX]/);
});

test('of a list only the own rank is told', async () => {
  const other = await body.post('/rest/nominees', eligibleForm(await employerOf(server, '2203')));
  const people = await nomineesOf(body, '2203', { award: 'technical-expert' });
  const before = people.find(({ id }) => id === nominee)!.rank;
  const slate = await slateOf(body, '2203');
  const ids = people.map(({ id }) => id);
  const ranked = await body.put(`/rest/slates/${slate.id}/rank`, { version: slate.version, ranking: { 'technical-expert': [other.body.id, ...ids.filter((id) => id !== other.body.id)] } });
  expect([ranked.status, ranked.text]).toEqual([200, ranked.text]);
  const [act] = (await dossierOf(body)).history;
  expect([act!.command, act!.changes]).toEqual(['rank-slate', [{ field: 'rank', before, after: before + 1 }]]);
  expect((await body.get(`/rest/nominees/${nominee}/dossier`)).text).not.toContain(other.body.id);
});

test('scores are for those with a part in the review; the postings of the person are listed', async () => {
  expect((await dossierOf(body)).scores).toBeNull();
  const office = await server.signIn('office');
  expect((await dossierOf(office)).scores).toEqual([]);
  const [posted] = await server.sql<{ nominee: string; level: string }>(
    `select n.document_id as nominee, s.level from public_notices p join slates s on s.id = p.slate_id join slate_entries e on e.slate_id = s.id join nominees n on n.id = e.nominee_id
     where p.kind = 'publicity' and p.people @> to_jsonb(n.document_id::text) limit 1`,
  );
  const { periods } = await dossierOf(office, posted!.nominee);
  expect(periods.map(({ level }) => level)).toContain(posted!.level);
});

test('it is read where the nominee is: another body hears 404, who has no grant 403, a stranger 401', async () => {
  const path = `/rest/nominees/${nominee}/dossier`;
  expect((await (await server.signIn('body-2201')).get(path)).status).toBe(404);
  expect((await (await server.signIn('portal')).get(path)).status).toBe(403);
  expect((await server.anonymous.get(path)).status).toBe(401);
});
