/** Nothing of what is not yet published is reachable by any address before its instant; it is there within five seconds after. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assessAll } from '../commands/assessed-people.ts';
import { decide } from '../commands/leading-group.ts';
import { checked } from '../commands/released.ts';
import { startServer, type Client, type TestServer } from '../server.ts';

const PATIENCE_MS = 5_000;
const NOTICE = '夜间生效的拟表彰人选公示';
const DECISION = '夜间生效的表彰决定';

let server: TestServer;
let office: Client;
let slate: { id: string; version: number };
let names: string[];

beforeAll(async () => {
  server = await startServer();
  office = await server.signIn('office');
  await assessAll(server, office);
  const people = await server.sql<{ id: string; name: string }>(`select document_id as id, name from nominees where state = 'in-assessment' and award = 'technical-expert' order by id limit 3`);
  names = people.map(({ name }) => name);
  slate = (await office.post('/rest/slates/assemble', { ranking: { 'technical-expert': people.map(({ id }) => id) }, withoutProposal: '样例名单' })).body;
  await decide(server, office, { kind: 'shortlist', subjectId: slate.id });
}, 180_000);
afterAll(() => server.stop());

const LINK = /(?:href|src|action)="([^"]+)"|<loc>([^<]+)<\/loc>|<link>([^<]+)<\/link>/g;

/** Every address a visitor can come to from the front page, the lists, feeds and data, and those given; with what each answers. */
async function crawl(...more: string[]): Promise<Map<string, { status: number; text: string }>> {
  const seen = new Map<string, { status: number; text: string }>();
  const open = ['/', '/list/', '/sitemap.xml', '/feed.xml', '/rss.xml', '/robots.txt', '/verify/', '/winners/8/', '/winners/8/winners.json', '/winners/8/winners.csv', '/revocations/', ...more];
  for (const path of open) {
    if (seen.has(path)) continue;
    const { status, text } = await server.anonymous.get(path);
    seen.set(path, { status, text });
    for (const [, link, location, address] of text.matchAll(LINK)) {
      const to = (link ?? location ?? address ?? '').replaceAll('&amp;', '&').replace(/^https?:\/\/[^/]+/, '').split('#')[0]!;
      if (to.startsWith('/') && !to.startsWith('//') && !/^\/(office|admin)/.test(to)) open.push(to);
    }
  }
  return seen;
}

/** Where any of the words stand. */
const placesOf = (pages: Map<string, { text: string }>, words: readonly string[]): string[] =>
  [...pages].filter(([, { text }]) => words.some((word) => text.includes(word))).map(([path]) => path);

const setClock = (instant: string) => office.post('/rest/clock', { instant });

/** Sets the clock shortly before an instant; answers how long after it the page was there, in milliseconds. */
async function lagOf(instant: string, before: string, isThere: () => Promise<boolean>): Promise<number> {
  await setClock(before);
  const due = performance.now() + (Date.parse(instant) - Date.parse(before));
  expect(await isThere()).toBe(false);
  await expect.poll(isThere, { timeout: 60_000, interval: 100 }).toBe(true);
  return performance.now() - due;
}

const statusOf = async (path: string): Promise<number> => (await server.anonymous.get(path)).status;

describe('before its instant', () => {
  let notice: { id: string; version: number; path: string };

  test('a list that is being checked, and one that is posted for tomorrow, are nowhere', async () => {
    const form = { slateId: slate.id, version: slate.version, documentNumber: '吉人社公示〔2022〕12号', title: NOTICE, firstDay: '2022-11-04' };
    await checked(server, office, 'publicity', form);
    expect(placesOf(await crawl(), [NOTICE, ...names])).toEqual([]);
    notice = (await office.post('/rest/notices', form)).body;
    const around = [notice.path, notice.path.slice(0, -1), `${notice.path}objection/`, `${notice.path}files/x.pdf`, `${notice.path}winners.json`, `/verify/?number=${encodeURIComponent('第八届技术能手001号')}`];
    expect(placesOf(await crawl(...around), [NOTICE, ...names])).toEqual([]);
    for (const path of around.slice(0, 5)) expect([path, await statusOf(path)]).toEqual([path, 404]);
    // What is planted would be found.
    expect(placesOf(new Map([['/x', { text: `<p>${names[0]}</p>` }]]), names)).toEqual(['/x']);
  });

  test('it is there within five seconds after', async () => {
    const lag = await lagOf('2022-11-04T00:00:00+08:00', '2022-11-03T23:59:57+08:00', async () => (await statusOf(notice.path)) === 200);
    expect(lag).toBeLessThanOrEqual(PATIENCE_MS);
    expect(placesOf(await crawl(), [NOTICE]).filter((path) => ['/', '/list/', '/feed.xml', '/rss.xml', notice.path].includes(path)).sort()).toEqual(['/', '/feed.xml', '/list/', notice.path, '/rss.xml'].sort());
  });

  test('so with the winners, their data and their certificates', async () => {
    await setClock('2022-11-14T09:00:00+08:00');
    const closed = (await office.post(`/rest/notices/${notice.id}/close`, { version: notice.version })).body;
    await decide(server, office, { kind: 'confirmation', subjectId: slate.id });
    const form = { version: closed.version, documentNumber: '吉人社表彰〔2022〕3号', title: DECISION, conferredOn: '2022-11-14' };
    await checked(server, office, 'results', { id: notice.id, ...form });
    expect((await office.post(`/rest/notices/${notice.id}/publish-results`, { ...form, publishAt: '2022-11-13T00:00:00Z' })).body.issues.map(({ code }: { code: string }) => code)).toEqual(['announcement.instant']);
    expect((await office.post(`/rest/notices/${notice.id}/publish-results`, { ...form, publishAt: '2022-11-15T00:00:00+08:00' })).status).toBe(200);
    const number = '第八届技术能手001号';
    const asked = `/rest/certificates?number=${encodeURIComponent(number)}`;
    const verified = `/verify/?number=${encodeURIComponent(number)}`;
    expect(placesOf(await crawl(`/winners/8/?q=${encodeURIComponent(names[0]!)}`, verified), [DECISION, ...names.map((name) => `${name}</dd>`)])).toEqual([]);
    expect((await server.anonymous.get(asked)).body).toEqual({ found: false });
    for (const path of ['/winners/8/', '/winners/8/winners.json', '/winners/8/winners.csv']) expect([path, await statusOf(path)]).toEqual([path, 404]);
    const lag = await lagOf('2022-11-15T00:00:00+08:00', '2022-11-14T23:59:57+08:00', async () => (await statusOf('/winners/8/')) === 200);
    expect(lag).toBeLessThanOrEqual(PATIENCE_MS);
    expect((await server.anonymous.get(asked)).body).toMatchObject({ found: true, state: 'conferred' });
    expect((await server.anonymous.get('/winners/8/winners.csv')).text).toContain(names[0]);
  });

  test('and with a revocation: until then the certificate stands', async () => {
    const [winner] = (await office.get('/rest/commendations?range=[0,0]&sort=["certificateNumber","ASC"]')).body;
    await decide(server, office, { kind: 'revocation', subjectId: winner.id });
    const form = { version: winner.version, documentNumber: '吉人社函〔2022〕9号', revokedOn: '2022-11-15', reasonId: 'fraud', reason: '获奖材料造假' };
    await checked(server, office, 'revocation', { id: winner.id, ...form });
    expect((await office.post(`/rest/commendations/${winner.id}/revoke`, { ...form, publishAt: '2022-11-16T00:00:00+08:00' })).status).toBe(200);
    const asked = `/rest/certificates?number=${encodeURIComponent(winner.certificateNumber)}`;
    expect(placesOf(await crawl(), ['吉人社函〔2022〕9号'])).toEqual([]);
    expect(await statusOf('/revocations/')).toBe(404);
    expect((await server.anonymous.get(asked)).body).toMatchObject({ state: 'conferred', revokedOn: null });
    const lag = await lagOf('2022-11-16T00:00:00+08:00', '2022-11-15T23:59:57+08:00', async () => (await statusOf('/revocations/')) === 200);
    expect(lag).toBeLessThanOrEqual(PATIENCE_MS);
    expect((await server.anonymous.get(asked)).body).toMatchObject({ state: 'revoked', revokedOn: '2022-11-15' });
    expect((await server.anonymous.get(`/verify/?number=${encodeURIComponent(winner.certificateNumber)}`)).text).toContain('撤销');
  });
});
