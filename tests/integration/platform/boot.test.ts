/** Starting and stopping: one line for what is wrong, nothing lost when it ends, any number of processes at once. */
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createDatabase, DEMO_PASSWORD, dropDatabase, StartFailure, startServer, type StartOptions, type TestServer } from '../server';

// Each test starts one or several servers, which on a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
const CONFIG = resolve(import.meta.dirname, '../../../config');
const folders: string[] = [];
function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'boot-'));
  folders.push(made);
  return made;
}
afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true, force: true });
});

/** The one line a start is refused with. */
async function refusal(options: StartOptions): Promise<string> {
  const outcome = await startServer(options).catch((error: unknown) => error);
  if (!(outcome instanceof StartFailure)) {
    await (outcome as TestServer).stop();
    throw new Error('the server started');
  }
  expect(outcome.code).toBe(1);
  expect(outcome.line).not.toContain('\n');
  expect(outcome.output.trim()).toContain(outcome.line);
  expect(outcome.output).not.toContain('未处理的异步错误');
  return outcome.line;
}

describe('a start that cannot succeed says why in one line', () => {
  it.each([
    ['no address', 'mysql://x', '未设置 DATABASE_URL'],
    ['nobody listens', 'postgresql://postgres:x@127.0.0.1:1/none', '连不上数据库 127.0.0.1:1/none：没有数据库在该地址监听'],
    ['no such host', 'postgresql://postgres:x@no-such-host.invalid/none', '连不上数据库 no-such-host.invalid:5432/none'],
  ])('%s', async (_name, databaseUrl, line) => {
    expect(await refusal({ databaseUrl })).toContain(line);
  });

  it('no such database, without showing the password', async () => {
    const url = new URL(process.env.TEST_DATABASE_URL!);
    url.pathname = '/not_there';
    const line = await refusal({ databaseUrl: url.href });
    expect(line).toContain('数据库不存在');
    if (url.password.length > 8) expect(line).not.toContain(url.password);
  });

  it('a taken port', async () => {
    const taken: Server = await new Promise((done) => {
      const server = createServer().listen(0, '127.0.0.1', () => done(server));
    });
    const { port } = taken.address() as { port: number };
    expect(await refusal({ env: { PORT: String(port) } })).toBe(`端口 ${port} 已被占用，请换一个 PORT 或先停掉占用它的程序。`);
    taken.close();
  });

  it.each([
    [{ PORT: '99999' }, 'PORT 应为 0–65535 的整数'],
    [{ CLOCK: 'tomorrow' }, 'CLOCK 不是可识别的时刻'],
    [{ NODE_ENV: 'production', CLOCK: '2022-11-03T09:00:00+08:00' }, '不得设置 CLOCK'],
    [{ CONFIG_FOLDER: '/nowhere' }, '找不到规则目录'],
  ])('%j', async (env, line) => {
    expect(await refusal({ fresh: true, env })).toContain(line);
  });

  it('a DATA_DIR that cannot be written', async () => {
    const file = join(folder(), 'file');
    writeFileSync(file, '');
    expect(await refusal({ fresh: true, dataDir: join(file, 'data') })).toMatch(/密钥文件|不可写/);
  });

  it('rules that are wrong', async () => {
    const config = folder();
    cpSync(CONFIG, config, { recursive: true });
    const path = join(config, 'editions/8/awards.json');
    const awards = JSON.parse(readFileSync(path, 'utf8'));
    awards[0].ceiling = 'ten';
    writeFileSync(path, JSON.stringify(awards));
    expect(await refusal({ fresh: true, env: { CONFIG_FOLDER: config } })).toContain('第8届的规则有误：awards[0].ceiling');
  });
});

describe('an installation', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server?.stop());

  it('refuses keys that are not its own', async () => {
    const line = await refusal({ databaseUrl: server.databaseUrl, dataDir: folder() });
    expect(line).toContain('密钥与这个数据库不配套');
  });

  it('refuses rules changed behind its back, and tells which file', async () => {
    const config = folder();
    cpSync(CONFIG, config, { recursive: true });
    const path = join(config, 'editions/8/awards.json');
    const awards = JSON.parse(readFileSync(path, 'utf8'));
    awards[0].ceiling += 1;
    writeFileSync(path, JSON.stringify(awards));
    expect(await refusal({ beside: server, env: { CONFIG_FOLDER: config } })).toContain('规则文件 awards.json 却与开启时冻结的不同');
    writeFileSync(path, `${JSON.stringify(JSON.parse(readFileSync(join(CONFIG, 'editions/8/awards.json'), 'utf8')))}\n\n`);
    await (await startServer({ beside: server, env: { CONFIG_FOLDER: config } })).stop();
  });

  it('refuses frozen rules edited in the database', async () => {
    const edit = (sql: string) => server.sql(`begin; select set_config('app.command', 'test', true); ${sql}; commit`);
    await edit(`update editions set rules = jsonb_set(rules, '{awards,0,ceiling}', '11')`);
    expect(await refusal({ beside: server })).toContain('冻结的规则与其 SHA-256 不符');
    await edit(`update editions set rules = jsonb_set(rules, '{awards,0,ceiling}', '10')`);
    await (await startServer({ beside: server })).stop();
  });

  it('keeps one set of rules, units, places, accounts and roles however often it starts', async () => {
    const count = () =>
      server.sql(`select (select count(*)::int from editions) as editions, (select count(*)::int from units) as units, (select count(*)::int from quota_allocations) as places,
        (select count(*)::int from up_users) as accounts, (select count(*)::int from up_roles) as roles, (select count(*)::int from admin_users) as panel, (select count(*)::int from strapi_api_tokens) as tokens`);
    const before = await count();
    expect(before[0]).toMatchObject({ editions: 1, places: 36, accounts: 31, panel: 1, tokens: 0 });
    await (await startServer({ beside: server })).stop();
    expect(await count()).toEqual(before);
  });
});

describe('several processes', () => {
  it('share one first run, keys and clock', async () => {
    const databaseUrl = await createDatabase();
    const dataDir = folder();
    const servers = await Promise.all(Array.from({ length: 3 }, () => startServer({ databaseUrl, dataDir })));
    const [first] = servers as [TestServer, ...TestServer[]];
    expect(await first.sql(`select (select count(*)::int from editions) as editions, (select count(*)::int from up_users) as accounts, (select count(*)::int from admin_users) as panel`)).toEqual([
      { editions: 1, accounts: 31, panel: 1 },
    ]);
    for (const server of servers) expect((await server.anonymous.get('/rest/health')).status).toBe(200);
    expect(await Promise.all(servers.map((server) => server.stop()))).toEqual([0, 0, 0]);
    await dropDatabase(databaseUrl);
  });
});

describe('a first run', () => {
  it('killed half-way, again and again, is finished by the next start', async () => {
    const databaseUrl = await createDatabase();
    const dataDir = folder();
    // Before the schema, while constraints are made, and amid the demo's lists.
    for (const wait of [700, 2_000, 3_500, 5_000]) {
      await startServer({ databaseUrl, dataDir, onSpawn: (child) => setTimeout(() => child.kill('SIGKILL'), wait) })
        .then((server) => server.kill())
        .catch(() => undefined);
    }
    const server = await startServer({ databaseUrl, dataDir });
    const state = () =>
      server.sql(`select (select count(*)::int from editions) as editions, (select count(*)::int from up_users) as accounts, (select count(*)::int from slates) as lists,
        (select count(*)::int from nominees) as nominees, (select count(*)::int from slate_entries) as entries, (select count(*)::int from person_secrets where nominee_id is not null) as secrets,
        (select count(*)::int from slates where state = 'registered') as registered, (select count(*)::int from app_settings where key = 'demo-lists-pending') as pending`);
    const undisturbed = await startServer();
    const wanted = await undisturbed.sql(`select (select count(*)::int from nominees) as nominees, (select count(*)::int from person_secrets where nominee_id is not null) as secrets, (select count(*)::int from slates where state = 'registered') as registered`);
    expect((await state())[0]).toEqual({ editions: 1, accounts: 31, lists: 19, entries: wanted[0].nominees, pending: 0, ...wanted[0] });
    await undisturbed.stop();
    await server.stop();
    await dropDatabase(databaseUrl);
  });
});

describe('a production installation', () => {
  it('has no demo accounts, real time, and a panel password only its owner can read', async () => {
    const dataDir = folder();
    const server = await startServer({ fresh: true, dataDir, env: { NODE_ENV: 'production', DEMO: '1' } });
    expect(await server.sql('select (select count(*)::int from up_users) as accounts, (select count(*)::int from app_settings where key = $1) as clock', ['clock'])).toEqual([{ accounts: 0, clock: 0 }]);
    expect(statSync(join(dataDir, 'panel-password.txt')).mode & 0o777).toBe(0o600);
    const [email, password] = readFileSync(join(dataDir, 'panel-password.txt'), 'utf8').split('\n');
    const login = await server.anonymous.post('/admin/login', { email, password });
    // Over plain HTTP the panel's cookie is refused in production; the password itself is right.
    expect(login.status).not.toBe(400);
    expect((await server.anonymous.get('/rest/health')).headers.get('server-timing')).toBeNull();
    await server.stop();
  });
});

describe('SIGTERM', () => {
  it('lets running requests finish, takes no new ones, and ends with code 0', async () => {
    const server = await startServer();
    const holder = new pg.Client({ connectionString: server.databaseUrl });
    await holder.connect();
    await holder.query('begin; lock table app_login_failures in exclusive mode');
    const running = Array.from({ length: 6 }, (_value, index) => server.browser().post('/rest/session', { username: index % 2 ? 'office' : 'leader', password: DEMO_PASSWORD }));
    const waiting = `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    await expect.poll(async () => (await server.sql(waiting))[0].n, { timeout: 20_000 }).toBe(6);
    const ended = server.stop();
    await new Promise((done) => setTimeout(done, 500));
    await holder.query('commit');
    await holder.end();
    expect((await Promise.all(running)).map(({ status }) => status)).toEqual(Array(6).fill(200));
    expect(await ended).toBe(0);
    await expect(server.anonymous.get('/rest/health')).rejects.toThrow();
  });

  it('ends an idle process at once, with code 0', async () => {
    const server = await startServer();
    const since = performance.now();
    expect(await server.stop()).toBe(0);
    expect(performance.now() - since).toBeLessThan(3_000);
  });
});
