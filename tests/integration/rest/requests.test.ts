/** The edges of /rest: who is asking, in what form, from where. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_PASSWORD, startServer, type Client, type TestServer } from '../server.ts';

let server: TestServer;
let office: Client;

beforeAll(async () => {
  server = await startServer();
  office = await server.signIn('office');
});
afterAll(() => server.stop());

describe('session', () => {
  test('signing in answers who one is, the edition and the clock; signing out ends it', async () => {
    const client = server.browser();
    const signedIn = await client.post('/rest/session', { username: 'body-2203', password: DEMO_PASSWORD });
    expect(signedIn.status).toBe(200);
    expect(signedIn.body).toMatchObject({
      actor: { username: 'body-2203', role: 'recommending-body', unit: { code: '2203', path: '/22/2203/', kind: 'prefecture' } },
      role: { id: 'recommending-body', scope: 'subtree', grants: expect.arrayContaining(['slate.submit']) },
      edition: { number: 8, phase: 'open', window: { from: '2022-11-03', to: '2022-11-04' }, awards: [{ id: 'grand-prize' }, { id: 'technical-expert' }], calendar: { countPostingDay: true } },
      clock: { today: '2022-11-03', movable: true }, demo: true,
    });
    expect(signedIn.headers.getSetCookie()[0]).toMatch(/HttpOnly.*SameSite=Strict/);
    expect((await client.get('/rest/session')).body).toEqual({ ...signedIn.body, clock: { ...signedIn.body.clock, now: expect.any(String) } });
    expect(await client.delete('/rest/session')).toMatchObject({ status: 200, body: {} });
    expect(await client.get('/rest/session')).toMatchObject({ status: 401, body: { code: 'sign-in' } });
  });

  test.each<[string, unknown, number, string]>([
    ['a wrong password', { username: 'office', password: 'x' }, 401, 'sign-in'],
    ['nobody’s name', { username: 'nobody', password: 'x' }, 401, 'sign-in'],
    ['no password', { username: 'office' }, 400, 'bad-request'],
    ['a password that is an object', { username: 'office', password: { $ne: '' } }, 400, 'bad-request'],
  ])('%s', async (_what, credentials, status, code) => {
    const answer = await server.browser().post('/rest/session', credentials);
    expect({ status: answer.status, code: answer.body.code, cookie: answer.headers.get('set-cookie') }).toEqual({ status, code, cookie: null });
  });

  test('passwords can be changed by their owner, who keeps this session and loses the others', async () => {
    const [here, there] = [await server.signIn('leader'), await server.signIn('leader')];
    expect(await here.put('/rest/session/password', { current: 'wrong', next: 'a-new-password-22' })).toMatchObject({ status: 401 });
    expect(await here.put('/rest/session/password', { current: DEMO_PASSWORD, next: 'short' })).toMatchObject({ status: 403 });
    expect(await here.put('/rest/session/password', { current: DEMO_PASSWORD, next: 'a-new-password-22' })).toMatchObject({ status: 200 });
    expect((await here.get('/rest/session')).status).toBe(200);
    expect((await there.get('/rest/session')).status).toBe(401);
  });
});

describe('form of a request', () => {
  test('too large, not JSON, from elsewhere, nothing there', async () => {
    expect(await office.post('/rest/units', { name: 'x'.repeat(3_000_000) })).toMatchObject({ status: 413, body: { code: 'too-large' } });
    expect(await office.request('POST', '/rest/units', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' })).toMatchObject({ status: 415, body: { code: 'bad-request' } });
    expect(await office.request('POST', '/rest/units', {}, { origin: 'https://example.com' })).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    expect(await office.get('/rest/salaries')).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect(await office.get('/rest/nominees/%00')).toMatchObject({ status: 404 });
    expect(await office.get('/rest/nominees/../../etc')).toMatchObject({ status: 404 });
    expect(await office.request('POST', '/rest/units', {}, { 'idempotency-key': 'short' })).toMatchObject({ status: 400, body: { code: 'bad-request' } });
  });

  test('every refusal has the one shape', async () => {
    const refusals = await Promise.all([
      server.anonymous.get('/rest/nominees'), office.get('/rest/nominees?filter={'), office.get('/rest/nominees/aaaaaaaaaaaaaaaaaaaaaaaa'), office.post('/rest/nominees', {}),
      office.post('/rest/units', {}), office.get('/rest/salaries'), office.request('PATCH', '/rest/units/x', {}), office.request('POST', '/rest/units', '{'),
    ]);
    for (const { status, body } of refusals) {
      expect(status).toBeGreaterThanOrEqual(400);
      expect(Object.keys(body).sort()).toEqual(expect.arrayContaining(['code', 'errors', 'message']));
      expect(body.errors.root).toEqual({ serverError: body.message });
      expect(body.message).toMatch(/[\u4e00-\u9fff].*[。？]$/);
    }
  });

  test('answers are never cached, and say their number when they changed something', async () => {
    const list = await office.get('/rest/units?range=[0,0]');
    expect(list.headers.get('cache-control')).toBe('no-store');
    const [unit] = list.body;
    const edit = await office.put(`/rest/units/${unit.id}`, { version: unit.version, shortName: '省厅' });
    const number = edit.headers.get('x-request-id');
    expect(number).toMatch(/^[0-9a-f-]{36}$/);
    expect(await server.sql('select command from journal_entries where request_id = $1', [number])).toEqual([{ command: 'edit-unit' }]);
  });
});
