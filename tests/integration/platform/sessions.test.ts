/** Who is signed in, for how long, and how guessing is answered. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD, startServer, type Answer, type Client, type TestServer } from '../server';

let server: TestServer;
let beside: TestServer;
beforeAll(async () => {
  server = await startServer();
  beside = await startServer({ beside: server });
});
afterAll(async () => {
  await beside?.stop();
  await server?.stop();
});

const who = (client: Client): Promise<Answer> => client.get('/rest/session');
const tokenHash = (client: Client): Buffer => createHash('sha256').update(client.cookie().split('=')[1]!).digest();

describe('a session', () => {
  it('is a cookie no script reads and no strange site sends, and its token is stored hashed only', async () => {
    const client = server.browser();
    const response = await client.fetch('/rest/session', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ username: 'office', password: DEMO_PASSWORD }) });
    expect(response.status).toBe(200);
    const [cookie] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^skills_session=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=43200$/);
    expect((await who(client)).body.actor).toMatchObject({ username: 'office', role: 'province-office', unit: { code: '22', path: '/22/' } });
    const rows = await server.sql('select token_hash from app_sessions');
    expect(rows.some((row) => row.token_hash.equals(tokenHash(client)))).toBe(true);
    expect(JSON.stringify(rows.map((row) => row.token_hash.toString('latin1')))).not.toContain(client.cookie().split('=')[1]);
  });

  it('is Secure behind a proxy that ends TLS', async () => {
    const proxied = await startServer({ beside: server, env: { BEHIND_PROXY: '1' } });
    const answer = await proxied.browser().request('POST', '/rest/session', { username: 'office', password: DEMO_PASSWORD }, { 'x-forwarded-proto': 'https', 'x-forwarded-for': '10.0.0.9' });
    expect(answer.headers.getSetCookie()[0]).toContain('; Secure');
    expect(await server.sql(`select count(*)::int as n from app_sessions where address = '10.0.0.9'`)).toEqual([{ n: 1 }]);
    await proxied.stop();
  });

  it('does not believe a forwarded address when there is no proxy', async () => {
    const answer = await server.browser().request('POST', '/rest/session', { username: 'office', password: DEMO_PASSWORD }, { 'x-forwarded-proto': 'https', 'x-forwarded-for': '10.9.9.9' });
    expect(answer.headers.getSetCookie()[0]).not.toContain('Secure');
    expect(await server.sql(`select count(*)::int as n from app_sessions where address = '10.9.9.9'`)).toEqual([{ n: 0 }]);
  });

  it('holds in every process of the installation', async () => {
    const client = await server.signIn('leader');
    const elsewhere = await beside.anonymous.request('GET', '/rest/session', undefined, { cookie: client.cookie() });
    expect(elsewhere.body.actor.username).toBe('leader');
    await client.delete('/rest/session');
    expect((await beside.anonymous.request('GET', '/rest/session', undefined, { cookie: client.cookie() })).status).toBe(401);
  });

  it.each([
    ['its absolute end', `expires_at = now() - interval '1 second'`],
    ['its idle end', `idle_expires_at = now() - interval '1 second'`],
  ])('ends at %s', async (_name, change) => {
    const client = await server.signIn('leader');
    expect((await who(client)).status).toBe(200);
    await server.sql(`update app_sessions set ${change} where token_hash = $1`, [tokenHash(client)]);
    const ended = await who(client);
    expect(ended.status).toBe(401);
    expect(ended.body).toMatchObject({ code: 'sign-in', message: expect.stringContaining('重新登录') });
  });

  it('ends for good when signed out', async () => {
    const client = await server.signIn('leader');
    const cookie = client.cookie();
    expect((await client.delete('/rest/session')).status).toBe(200);
    expect(client.cookie()).toBe('');
    expect((await server.anonymous.request('GET', '/rest/session', undefined, { cookie })).status).toBe(401);
  });

  it.each(['', 'x', 'skills_session=', 'skills_session=short', `skills_session=${'A'.repeat(43)}`, `skills_session=${'A'.repeat(5_000)}`, `skills_session='; drop table app_sessions; --`])(
    'is not opened by the cookie «%s»',
    async (cookie) => {
      expect([401, 431]).toContain((await server.anonymous.request('GET', '/rest/session', undefined, { cookie })).status);
    },
  );

  it('gets a new token at each sign-in, and the old one dies', async () => {
    const client = await server.signIn('leader');
    const first = client.cookie();
    await client.post('/rest/session', { username: 'leader', password: DEMO_PASSWORD });
    expect(client.cookie()).not.toBe(first);
    expect((await server.anonymous.request('GET', '/rest/session', undefined, { cookie: first })).status).toBe(401);
    expect((await who(client)).status).toBe(200);
  });
});

describe('a change of the account', () => {
  const change = (sql: string) => server.sql(`begin; select set_config('app.command', 'test', true); ${sql}; commit`);

  it('reaches every process with the next request: name, role, unit', async () => {
    const client = await server.signIn('auditor');
    const seen = async () => (await beside.anonymous.request('GET', '/rest/session', undefined, { cookie: client.cookie() })).body.actor;
    expect(await seen()).toMatchObject({ role: 'auditor', unit: { code: '22' } });
    await change(`update up_users set display_name = '新名' where username = 'auditor'`);
    expect(await seen()).toMatchObject({ displayName: '新名' });
    await change(`update up_users_role_lnk set role_id = (select id from up_roles where type = 'leader') where user_id = (select id from up_users where username = 'auditor')`);
    expect(await seen()).toMatchObject({ role: 'leader' });
    await change(`update up_users set unit_id = (select id from units where code = '2201') where username = 'auditor'`);
    expect(await seen()).toMatchObject({ unit: { code: '2201', path: '/22/2201/' } });
    await change(`update units set name = '长春改名' where code = '2201'`);
    expect(await seen()).toMatchObject({ unit: { name: '长春改名' } });
  });

  it.each([
    ['a lock', `update up_users set active = false where username = 'portal'`, `update up_users set active = true where username = 'portal'`],
    ['Strapi’s block', `update up_users set blocked = true where username = 'portal'`, `update up_users set blocked = false where username = 'portal'`],
    ['a password set by somebody else', `update up_users set password = password || ' ' where username = 'portal'`, `update up_users set password = trim(password) where username = 'portal'`],
  ])('%s ends the session at once', async (_name, lock, unlock) => {
    const client = await server.signIn('portal');
    expect((await who(client)).status).toBe(200);
    await change(lock);
    expect((await who(client)).status).toBe(401);
    const refused = await server.browser().post('/rest/session', { username: 'portal', password: DEMO_PASSWORD });
    expect(refused.status).toBe(401);
    await change(unlock);
    await server.sql('delete from app_login_failures');
    await server.signIn('portal');
  });

  it('the own password ends the other sessions and keeps this one', async () => {
    const [here, there] = [await server.signIn('expert'), await server.signIn('expert')];
    const wrong = await here.put('/rest/session/password', { current: 'not it at all', next: '一个足够长的新密码2022' });
    expect(wrong.status).toBe(401);
    for (const next of ['short', DEMO_PASSWORD, '长'.repeat(30)]) expect((await here.put('/rest/session/password', { current: DEMO_PASSWORD, next })).status).toBeGreaterThanOrEqual(400);
    expect((await here.put('/rest/session/password', { current: DEMO_PASSWORD, next: 'Another-good-password-1' })).status).toBe(200);
    expect((await who(here)).status).toBe(200);
    expect((await who(there)).status).toBe(401);
    expect((await server.browser().post('/rest/session', { username: 'expert', password: DEMO_PASSWORD })).status).toBe(401);
    await server.signIn('expert', 'Another-good-password-1');
  });
});

describe('guessing', () => {
  it('is answered alike for unknown names and wrong passwords, and takes as long', async () => {
    const time = async (username: string): Promise<{ ms: number; text: string }> => {
      const since = performance.now();
      const answer = await server.browser().post('/rest/session', { username, password: 'wrong password' });
      expect(answer.status).toBe(401);
      return { ms: performance.now() - since, text: answer.text };
    };
    const known: number[] = [];
    const unknown: number[] = [];
    for (let round = 0; round < 4; round += 1) {
      await server.sql('delete from app_login_failures');
      const [a, b] = [await time('body-2202'), await time(`nobody-${round}`)];
      expect(a.text).toBe(b.text);
      known.push(a.ms);
      unknown.push(b.ms);
    }
    const median = (values: number[]): number => values.sort((x, y) => x - y)[Math.floor(values.length / 2)]!;
    expect(median(unknown) / median(known)).toBeGreaterThan(0.4);
    expect(median(unknown) / median(known)).toBeLessThan(2.5);
  });

  it('is stopped after five tries, in all processes together, even when sent at once', async () => {
    await server.sql('delete from app_login_failures');
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_value, index) => (index % 2 ? server : beside).browser().post('/rest/session', { username: 'body-2204', password: `guess ${index}` })),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array(5).fill(401), ...Array(7).fill(429)]);
    const stopped = answers.find(({ status }) => status === 429)!;
    expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(200);
    expect(stopped.body.message).toMatch(/5 分钟后再试/);
    // The right password does not help before the time is up; another account is not affected.
    expect((await server.browser().post('/rest/session', { username: 'body-2204', password: DEMO_PASSWORD })).status).toBe(429);
    await server.signIn('body-2205');
    await server.sql(`update app_login_failures set window_ends_at = now() - interval '1 second'`);
    await server.signIn('body-2204');
  });

  it('does not add up for people who sign in rightly', async () => {
    await server.sql('delete from app_login_failures');
    for (let round = 0; round < 8; round += 1) await server.signIn('body-2206');
    expect(await server.sql('select coalesce(max(failures), 0)::int as n from app_login_failures')).toEqual([{ n: 0 }]);
  });

  it.each([
    ['no body', undefined],
    ['a list', []],
    ['numbers', { username: 1, password: 2 }],
    ['a NUL byte', { username: 'a\0b', password: 'x' }],
    ['a password of a megabyte', { username: 'office', password: 'x'.repeat(1_000_000) }],
    ['an object for a name', { username: { $ne: null }, password: { $ne: null } }],
  ])('with %s is refused, never an error', async (_name, body) => {
    const answer = await server.browser().post('/rest/session', body);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.body).toHaveProperty('message');
  });
});

describe('production', () => {
  it('refuses the demo password even where a demo database is used', async () => {
    const production = await startServer({ beside: server, env: { NODE_ENV: 'production' } });
    const answer = await production.browser().post('/rest/session', { username: 'office', password: DEMO_PASSWORD });
    expect(answer.status).toBe(403);
    expect(answer.body.message).toContain('演示密码不得用于正式环境');
    const panel = await production.browser().post('/admin/login', { email: 'sysadmin@skills-award.local', password: DEMO_PASSWORD });
    expect(panel.status).toBe(400);
    await production.stop();
  });
});
