/** Nobody publishes alone: a page is drawn up by one, checked by another, and goes out as it was checked (公开条例第十七条、个保法第五十五条). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assessAll } from '../commands/assessed-people.ts';
import { decide } from '../commands/leading-group.ts';
import { codesOf, journalOf, setScene, stateOfCase } from '../commands/office-desk.ts';
import { IMPACT, type ReleaseView } from '../commands/released.ts';
import { startServer, type Client, type TestServer } from '../server.ts';

let server: TestServer;
let office: Client;
let second: Client;
let portal: Client;
let slate: { id: string; version: number };
let people: string[];

beforeAll(async () => {
  server = await startServer();
  [office, second, portal] = await Promise.all([server.signIn('office'), server.signIn('office-2'), server.signIn('portal')]);
  await assessAll(server, office);
  people = (await server.sql<{ id: string }>(`select document_id as id from nominees where state = 'in-assessment' and award = 'technical-expert' order by id limit 4`)).map(({ id }) => id);
  slate = (await office.post('/rest/slates/assemble', { ranking: { 'technical-expert': people }, withoutProposal: '样例名单' })).body;
  await decide(server, office, { kind: 'shortlist', subjectId: slate.id });
}, 180_000);
afterAll(() => server.stop());

const facts = { documentNumber: '吉人社公示〔2022〕12号', title: '拟表彰人选公示', firstDay: '2022-11-04' };
const form = (over: Record<string, unknown> = {}) => ({ slateId: slate.id, version: slate.version, ...facts, ...over });
const post = (client: Client, path: string, body: object) => client.post<ReleaseView & { issues?: { code: string }[] }>(`/rest/releases${path}`, body);
const draw = async (over: Record<string, unknown> = {}, client = office): Promise<ReleaseView> => (await post(client, '/publicity', form(over))).body;
const step = (client: Client, { id, version }: ReleaseView, name: string, more: object = {}) => post(client, `/${id}/${name}`, { version, ...more });

describe('the check', () => {
  test('is drawn up by whoever may publish, under the rules of the act itself', async () => {
    expect(codesOf((await post(office, '/publicity', form({ firstDay: '2022-11-02' }))).body)).toEqual(['notice.first-day']);
    expect((await post(portal, '/publicity', form())).status).toBe(403);
    const drawn = await draw();
    expect(drawn).toMatchObject({ act: 'publicity', state: 'checking', title: facts.title, documentNumber: facts.documentNumber, findings: [], checkerName: null, version: 1 });
    expect(Object.keys(drawn)).not.toContain('form');
    const preview = await portal.get(`/rest/releases/${drawn.id}/preview`);
    expect(preview.text).toContain(facts.title);
    expect(await server.sql('select count(*)::int as count from publications')).toEqual([{ count: 0 }]);
    expect((await server.anonymous.get('/')).text).not.toContain(facts.title);
  });

  test('is somebody else’s, with the assessment of what it means for the people named', async () => {
    const drawn = await draw();
    expect(codesOf((await step(office, drawn, 'approve', { impact: IMPACT })).body)).toEqual(['check.same-person']);
    expect((await step(second, drawn, 'approve')).status).toBe(400);
    expect((await step(await server.signIn('leader'), drawn, 'approve', { impact: IMPACT })).status).toBe(403);
    expect((await step(second, drawn, 'approve', { impact: IMPACT })).body).toMatchObject({ state: 'approved', impact: IMPACT, checkerName: expect.any(String) });
    expect((await journalOf(server, 'approve-release')).at(-1)).toMatchObject({ subject_id: drawn.id, after: { state: 'approved', impact: IMPACT } });
  });

  test('given back, it must be drawn up again; drawn up again, the earlier page serves no more', async () => {
    const first = await draw();
    expect(await step(portal, first, 'return', { reason: '标题不规范' })).toMatchObject({ status: 200, body: { state: 'returned', returnReason: '标题不规范' } });
    expect(codesOf((await step(second, { ...first, version: 2 }, 'approve', { impact: IMPACT })).body)).toEqual(['state.wrong']);
    await draw({ title: '另一标题' });
    expect((await office.get(`/rest/releases/${first.id}`)).body.state).toBe('replaced');
    expect(codesOf((await office.post('/rest/notices', form())).body)).toEqual(['release.missing']);
  });

  test('what the scan finds is marked, and lifted only by the second person with a reason', async () => {
    await setScene(server, `update nominees set post = '联系１３８ １２３４ ５６７８' where document_id = '${people[0]}'`);
    const drawn = await draw();
    expect(drawn.findings).toEqual([{ kind: 'phone', place: expect.stringMatching(/^吉林省技术能手第 \d 行$/), masked: '138******78' }]);
    const refused = await step(second, drawn, 'approve', { impact: IMPACT });
    expect([refused.status, codesOf(refused.body)]).toEqual([422, ['announcement.personal']]);
    expect(refused.text).not.toContain('13812345678');
    expect(codesOf((await step(second, drawn, 'approve', { impact: IMPACT, liftReason: '误报' })).body)).toEqual(['announcement.personal']);
    expect((await step(second, drawn, 'approve', { impact: IMPACT, liftReason: '示例号码，不是真人的。' })).body).toMatchObject({ state: 'approved', liftReason: '示例号码，不是真人的。' });
    await setScene(server, `update nominees set post = '班组长' where document_id = '${people[0]}'`);
    expect(codesOf((await office.post('/rest/notices', form())).body)).toEqual(['release.changed']);
  });
});

describe('publication', () => {
  test('goes through once, as it was checked, and only by whoever may publish', async () => {
    const drawn = await draw();
    const approved = (await step(second, drawn, 'approve', { impact: IMPACT })).body;
    const before = await stateOfCase(server);
    expect((await post(portal, `/${approved.id}/publish`, {})).status).toBe(403);
    expect(await stateOfCase(server)).toBe(before);
    const published = await post(office, `/${approved.id}/publish`, {});
    expect(published).toMatchObject({ status: 200, body: { state: 'published', publishedFrom: '2022-11-03T16:00:00.000Z' } });
    expect(await server.sql('select path, version from publications')).toEqual([{ path: published.body['path'], version: 1 }]);
    expect(codesOf((await post(office, `/${approved.id}/publish`, {})).body)).toEqual(['release.missing']);
    expect((await office.post(`/rest/releases/nothing00000/publish`, {})).status).toBe(404);
  });

  test('no program writes what nobody else checked', async () => {
    const [row] = await server.sql<{ id: number }>(`select id from releases where state = 'replaced' limit 1`);
    await expect(setScene(server, `update releases set state = 'approved', checker_id = author_id, impact = '{}' where id = ${row!.id}`)).rejects.toThrow('releases_checked_by_another');
    await expect(setScene(server, `update releases set state = 'approved', checker_id = 'x', impact = null where id = ${row!.id}`)).rejects.toThrow('releases_impact_assessed');
  });
});
