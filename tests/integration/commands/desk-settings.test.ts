/** Places, units and the demo clock. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type Client, type TestServer } from '../server.ts';
import { codesOf, journalOf, setScene, stateOfCase } from './office-desk.ts';

let server: TestServer;
let office: Client;
let body: Client;

beforeAll(async () => {
  server = await startServer();
  [office, body] = (await Promise.all([server.signIn('office'), server.signIn('body-2204')])) as [Client, Client];
});
afterAll(() => server.stop());

const nothingWritten = async <T>(act: () => Promise<T>): Promise<T> => {
  const units = await server.sql('select md5(string_agg(x::text, chr(10) order by id)) as state from units x');
  const before = await stateOfCase(server);
  const answer = await act();
  expect(await stateOfCase(server)).toBe(before);
  expect(await server.sql('select md5(string_agg(x::text, chr(10) order by id)) as state from units x')).toEqual(units);
  return answer;
};

describe('changeQuota', () => {
  const quotaOf = async (unit: string) => (await office.get(`/rest/quotas?filter=${encodeURIComponent(JSON.stringify({ unitCode: unit, award: 'technical-expert' }))}`)).body[0];

  test('sets places by a document', async () => {
    const quota = await quotaOf('2204');
    const answer = await office.put(`/rest/quotas/${quota.id}`, { ...quota, places: 9, documentNumber: '吉人社函〔2022〕150号' });
    expect(answer).toMatchObject({ status: 200, body: { places: 9, used: quota.used, remaining: 9 - quota.used, documentNumber: '吉人社函〔2022〕150号', version: quota.version + 1 } });
    expect((await journalOf(server, 'change-quota')).at(-1)).toMatchObject({ reason: '吉人社函〔2022〕150号', before: { unit: '2204', places: quota.places }, after: { places: 9 } });
  });

  test('never below what is used; exactly what is used is allowed', async () => {
    const quota = await quotaOf('2204');
    const answer = await nothingWritten(() => office.put(`/rest/quotas/${quota.id}`, { places: quota.used - 1, documentNumber: 'x', version: quota.version }));
    expect({ status: answer.status, codes: codesOf(answer.body) }).toEqual({ status: 422, codes: ['R10.quota'] });
    expect(answer.body.errors.places).toContain(`推荐 ${quota.used} 人，名额 ${quota.used - 1} 人`);
    expect(await office.put(`/rest/quotas/${quota.id}`, { places: quota.used, documentNumber: 'x', version: quota.version })).toMatchObject({ status: 200, body: { remaining: 0 } });
  });

  test('400 without a document or with places that are none, 403, 404, 409', async () => {
    const quota = await quotaOf('2204');
    const put = (over: Record<string, unknown>, client = office, id = quota.id) => nothingWritten(() => client.put(`/rest/quotas/${id}`, { places: 6, documentNumber: 'x', version: quota.version, ...over }));
    expect(await put({ documentNumber: ' ' })).toMatchObject({ status: 400, body: { errors: { documentNumber: '必填' } } });
    expect(await put({ places: -1 })).toMatchObject({ status: 400, body: { errors: { places: '不能小于 0' } } });
    expect(await put({ places: 1.5 })).toMatchObject({ status: 400 });
    expect(await put({}, body)).toMatchObject({ status: 403 });
    expect(await put({}, office, 'aaaaaaaaaaaaaaaaaaaaaaaa')).toMatchObject({ status: 404 });
    expect(await put({ version: 1 })).toMatchObject({ status: 409 });
  });

  test('the database itself refuses more than there is', async () => {
    await expect(setScene(server, `update quota_allocations set used = places + 1`)).rejects.toThrow('quota_allocations_not_overfilled');
  });

  test('the dashboard shows places and their use, each body its own', async () => {
    const rows = (await office.get('/rest/dashboard/quota-use')).body;
    const [facts] = await server.sql(`select count(*)::int as rows, sum(places)::int as places, sum(used)::int as used from quota_allocations`);
    expect({ rows: rows.length, places: rows.reduce((sum: number, row: any) => sum + row.places, 0), used: rows.reduce((sum: number, row: any) => sum + row.used, 0) }).toEqual(facts);
    const [people] = await server.sql(`select count(*) filter (where state = 'drafting' and level = 'body')::int as drafted, count(*) filter (where state = 'submitted')::int as submitted from nominees`);
    expect({ drafted: rows.reduce((sum: number, row: any) => sum + row.drafted, 0), submitted: rows.reduce((sum: number, row: any) => sum + row.submitted, 0) }).toEqual(people);
    const own = (await body.get('/rest/dashboard/quota-use')).body;
    expect(new Set(own.map(({ unitCode }: any) => unitCode))).toEqual(new Set(['2204']));
    expect((await (await server.signIn('expert')).get('/rest/dashboard/quota-use')).status).toBe(403);
  });
});

describe('units', () => {
  test('a new unit stands below its parent, its code unique for good', async () => {
    const [parent] = (await office.get('/rest/units?filter={"code":"2204"}')).body;
    const answer = await office.post('/rest/units', { code: '91220499TEST000001', name: '辽源试验厂', kind: 'employer', parentId: parent.id, channel: '2204' });
    expect(answer).toMatchObject({ status: 201, body: { code: '91220499TEST000001', path: '/22/2204/91220499TEST000001/', parentId: parent.id, parentName: parent.name, channel: '2204', version: 1 } });
    const twice = await nothingWritten(() => office.post('/rest/units', { code: '91220499TEST000001', name: '另一厂', kind: 'employer', parentId: parent.id }));
    expect(twice).toMatchObject({ status: 409, body: { code: 'duplicate', errors: { code: '已被使用' } } });
    expect((await body.get('/rest/units?filter={"kind":"employer"}&q=')).status).toBe(400);
    expect((await body.get(`/rest/units/${answer.body.id}`)).status).toBe(200);
    expect((await (await server.signIn('body-2203')).get(`/rest/units/${answer.body.id}`)).status).toBe(404);
  });

  test('editing keeps code, kind and place; concurrent names of one code give one unit', async () => {
    const [unit] = (await office.get('/rest/units?filter={"code":"91220499TEST000001"}')).body;
    const answer = await office.put(`/rest/units/${unit.id}`, { ...unit, name: '辽源试验厂（新）', code: 'OTHER', path: '/x/', kind: 'province' });
    expect(answer.body).toMatchObject({ name: '辽源试验厂（新）', code: unit.code, path: unit.path, kind: 'employer', version: 2 });
    expect((await journalOf(server, 'edit-unit')).at(-1)).toMatchObject({ before: { name: '辽源试验厂' }, after: { name: '辽源试验厂（新）' } });
    const answers = await Promise.all(Array.from({ length: 8 }, (_, place) => office.post('/rest/units', { code: 'RACE1', name: `厂${place}`, kind: 'employer', parentId: unit.parentId })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 7 }, () => 409)]);
  });

  test('400, 403, 404, 409', async () => {
    const [unit] = (await office.get('/rest/units?filter={"code":"2204"}')).body;
    expect(await nothingWritten(() => office.post('/rest/units', { code: 'a/b', name: '', kind: 'moon', parentId: unit.id }))).toMatchObject({
      status: 400, body: { errors: { code: '格式不对', name: '必填', kind: '不在可选的范围内' } },
    });
    expect(await nothingWritten(() => office.post('/rest/units', { code: '23', name: '外省', kind: 'province', parentId: unit.id }))).toMatchObject({ status: 400 });
    expect(await nothingWritten(() => office.post('/rest/units', { code: 'N1', name: '无上级', kind: 'employer', parentId: 'aaaaaaaaaaaaaaaaaaaaaaaa' }))).toMatchObject({ status: 404 });
    expect(await nothingWritten(() => body.post('/rest/units', { code: 'N1', name: '自设', kind: 'employer', parentId: unit.id }))).toMatchObject({ status: 403 });
    expect(await nothingWritten(() => office.put(`/rest/units/${unit.id}`, { name: '改', version: 99 }))).toMatchObject({ status: 409 });
  });
});

describe('moveClock', () => {
  test('the office moves the demo’s time for everybody; others may not, nonsense is refused', async () => {
    const answer = await office.post('/rest/clock', { instant: '2022-12-01T08:00:00+08:00' });
    expect(answer).toMatchObject({ status: 200, body: { clock: { today: '2022-12-01', movable: true } } });
    expect((await body.get('/rest/session')).body.clock.today).toBe('2022-12-01');
    expect(await nothingWritten(() => body.post('/rest/clock', { instant: '2022-12-02T08:00:00+08:00' }))).toMatchObject({ status: 403 });
    for (const instant of ['morgen', '2022-13-01T00:00:00Z', '']) expect(await nothingWritten(() => office.post('/rest/clock', { instant }))).toMatchObject({ status: 400 });
    expect((await journalOf(server, 'move-clock')).at(-1)!.after).toBe('2022-12-01T00:00:00.000Z');
  });
});
