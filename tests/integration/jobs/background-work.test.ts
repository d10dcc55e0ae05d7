/** After-effects and long tasks on several processes: each happens once, whatever dies, and nothing is lost. */
import { fork, type ChildProcess } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type TestServer } from '../server.ts';

let server: TestServer;
const workers = new Set<ChildProcess>();

beforeAll(async () => {
  server = await startServer();
  await server.sql('create table test_notes (key text not null, number int not null, pid int not null)');
});
afterEach(async () => {
  await Promise.all([...workers].map((worker) => end(worker, 'SIGKILL')));
});
afterAll(async () => {
  await server.sql(`delete from outbox where topic like 'test.%'`);
  await server.stop();
});

async function startWorker(env: Record<string, string> = {}): Promise<ChildProcess> {
  const worker = fork(path.join(import.meta.dirname, 'worker.ts'), [], {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, ...env, DATABASE_URL: server.databaseUrl, TSX_TSCONFIG_PATH: path.resolve(import.meta.dirname, '../../tsconfig.json') },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  workers.add(worker);
  await new Promise<void>((done, reject) => {
    worker.once('message', () => done());
    worker.once('exit', (code) => reject(new Error(`the worker ended with ${code}`)));
  });
  return worker;
}

async function end(worker: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
  workers.delete(worker);
  if (worker.exitCode !== null || worker.signalCode !== null) return worker.exitCode;
  const gone = new Promise<number | null>((done) => worker.once('exit', done));
  worker.kill(signal);
  return gone;
}

const put = (topic: string, count: number, more: Record<string, unknown> = {}): Promise<unknown> =>
  server.sql(`insert into outbox (topic, payload) select $1, $3::jsonb || jsonb_build_object('number', n) from generate_series(1, $2::int) n`, [topic, count, JSON.stringify(more)]);

/** How many effects of the test's topics stand how. */
const standing = (): Promise<{ topic: string; state: string; count: number }[]> =>
  server.sql(`select topic, case when delivered_at is not null then 'done' when dead_at is not null then 'dead' else 'waiting' end as state, count(*)::int as count
    from outbox where topic like 'test.%' group by 1, 2 order by 1, 2`);

const fresh = (): Promise<unknown> => server.sql(`delete from outbox where topic like 'test.%'; delete from test_notes; delete from app_jobs`);
const until = (read: () => Promise<unknown>, timeout = 60_000) => expect.poll(read, { timeout, interval: 50 });

describe('after-effects', () => {
  test('three processes, two killed again and again under load: each effect happens once', async () => {
    await fresh();
    const steady = await startWorker();
    for (let round = 0; round < 4; round += 1) {
      const victims = await Promise.all([startWorker(), startWorker()]);
      await put('test.note', 200);
      await until(async () => (await server.sql('select count(distinct pid)::int as pids from test_notes where pid = any($1)', [victims.map(({ pid }) => pid)]))[0].pids).toBe(2);
      await Promise.all(victims.map((victim) => end(victim, 'SIGKILL')));
    }
    await until(standing).toEqual([{ topic: 'test.note', state: 'done', count: 800 }]);
    expect(await server.sql('select count(*)::int as notes, count(distinct key)::int as keys from test_notes')).toEqual([{ notes: 800, keys: 800 }]);
    expect(await end(steady, 'SIGTERM')).toBe(0);
  });

  test('every connection cut, over and over: they go on by themselves', async () => {
    await fresh();
    await startWorker();
    await put('test.note', 200);
    for (let round = 0; round < 5; round += 1) {
      await server.sql(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and application_name in ('', 'skills-award jobs') and query not like '%pg_terminate%'`).catch(() => undefined);
      await put('test.note', 10).catch(() => put('test.note', 10));
    }
    await until(standing).toEqual([{ topic: 'test.note', state: 'done', count: 250 }]);
    expect(await server.sql('select count(*)::int as notes, count(distinct key)::int as keys from test_notes')).toEqual([{ notes: 250, keys: 250 }]);
  });

  test('a failed try is taken back whole, tried again later, and laid aside when it is hopeless', async () => {
    await fresh();
    await startWorker();
    await put('test.stubborn', 1, { failures: 2 });
    await put('test.hopeless', 1);
    await until(standing).toEqual([{ topic: 'test.hopeless', state: 'dead', count: 1 }, { topic: 'test.stubborn', state: 'done', count: 1 }]);
    expect(await server.sql('select count(*)::int as notes from test_notes')).toEqual([{ notes: 1 }]);
    expect(await server.sql(`select topic, attempts, last_error from outbox where topic like 'test.%' order by topic`)).toEqual([
      { topic: 'test.hopeless', attempts: 1, last_error: '没有办法' },
      { topic: 'test.stubborn', attempts: 3, last_error: null },
    ]);
  });

  test('what kills its process is laid aside after its tries, and the next worker lives on', async () => {
    await fresh();
    await put('test.deadly', 1);
    for (let round = 1; round <= 3; round += 1) {
      const victim = await startWorker();
      await until(() => Promise.resolve(victim.signalCode)).toBe('SIGKILL');
      expect(await server.sql(`select attempts, delivered_at, dead_at from outbox where topic = 'test.deadly'`)).toEqual([{ attempts: round, delivered_at: null, dead_at: null }]);
      await server.sql(`update outbox set available_at = now() where topic = 'test.deadly'`);
    }
    await startWorker();
    await put('test.note', 1);
    await until(standing).toEqual([{ topic: 'test.deadly', state: 'dead', count: 1 }, { topic: 'test.note', state: 'done', count: 1 }]);
    expect(await server.sql(`select attempts, last_error from outbox where topic = 'test.deadly'`)).toEqual([{ attempts: 3, last_error: '办理中断，没有结果' }]);
    expect(await server.sql('select count(*)::int as notes from test_notes')).toEqual([{ notes: 1 }]);
  });

  test('mail whose sender dies before COMMIT goes out once more, under the same Message-ID', async () => {
    await fresh();
    const seen: string[] = [];
    const smtp = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, _session, done) {
        let text = '';
        stream.on('data', (piece: Buffer) => (text += piece.toString()));
        stream.on('end', () => {
          seen.push(/^message-id: (.*)$/im.exec(text)?.[1]?.trim() ?? '');
          done();
        });
      },
    });
    const { port } = await new Promise<AddressInfo>((done) => {
      const listening = smtp.listen(0, '127.0.0.1', () => done(listening.address() as AddressInfo));
    });
    const env = { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'office@example.org' };
    try {
      await put('test.mail', 1);
      const victim = await startWorker(env);
      await until(() => Promise.resolve(victim.signalCode)).toBe('SIGKILL');
      await startWorker(env);
      await until(standing).toEqual([{ topic: 'test.mail', state: 'done', count: 1 }]);
      const [{ id }] = await server.sql(`select id from outbox where topic = 'test.mail'`);
      expect(seen).toEqual([`<outbox-${id}@example.org>`, `<outbox-${id}@example.org>`]);
      expect(await server.sql(`select attempts, last_error from outbox where topic = 'test.mail'`)).toEqual([{ attempts: 2, last_error: null }]);
    } finally {
      await new Promise<void>((done) => smtp.close(done));
    }
  });

  test('why a try failed is kept without numbers and addresses', async () => {
    await fresh();
    await startWorker();
    await put('test.stubborn', 1, { failures: 99 });
    await until(async () => (await server.sql(`select last_error from outbox where topic = 'test.stubborn'`))[0].last_error).toBe('失败于 …，联系 …');
  });

  test('a topic nobody knows waits, is seen by the office and delivered once somebody knows it', async () => {
    await fresh();
    await put('test.note', 2);
    const office = await server.signIn('office');
    const seen = async () => (await office.get(`/rest/outbox?filter=${encodeURIComponent('{"topic":"test.note"}')}`)).body.map(({ topic, state, attempts }: Record<string, unknown>) => ({ topic, state, attempts }));
    expect(await seen()).toEqual([{ topic: 'test.note', state: 'waiting', attempts: 0 }, { topic: 'test.note', state: 'waiting', attempts: 0 }]);
    await startWorker();
    await until(seen).toEqual([{ topic: 'test.note', state: 'done', attempts: 1 }, { topic: 'test.note', state: 'done', attempts: 1 }]);
  });

  test('the administrator lets a dead one be tried again; one that is not dead is refused', async () => {
    await fresh();
    const worker = await startWorker();
    await put('test.hopeless', 1);
    await until(standing).toEqual([{ topic: 'test.hopeless', state: 'dead', count: 1 }]);
    await end(worker, 'SIGTERM');
    const [office, sysadmin] = await Promise.all([server.signIn('office'), server.signIn('sysadmin')]);
    const [{ id }] = (await sysadmin.get('/rest/outbox?filter={"state":"dead"}')).body;
    expect((await office.post(`/rest/outbox/${id}/retry`)).status).toBe(403);
    expect((await sysadmin.post(`/rest/outbox/${id}/retry`)).body).toMatchObject({ id, state: 'waiting', attempts: 0 });
    expect(await standing()).toEqual([{ topic: 'test.hopeless', state: 'waiting', count: 1 }]);
    const again = await sysadmin.post(`/rest/outbox/${id}/retry`);
    expect([again.status, again.body.issues.map(({ code }: { code: string }) => code)]).toEqual([422, ['outbox.not-dead']]);
    expect(await server.sql(`select actor_name, subject_id, before, after from journal_entries where command = 'retry-outbox'`)).toEqual([
      { actor_name: '系统管理员 陈工', subject_id: id, before: { topic: 'test.hopeless', attempts: 1, dead: true }, after: { topic: 'test.hopeless', attempts: 0, dead: false } },
    ]);
  });
});

describe('long tasks', () => {
  const order = async (username: string, kind: string, input: Record<string, unknown> = {}): Promise<string> => {
    const id = `task${Math.random().toString(36).slice(2, 14).padEnd(12, 'x')}`;
    await server.sql(
      `insert into app_jobs (document_id, kind, actor_id, input, expires_at) values ($1, $2, (select document_id from up_users where username = $3), $4, now() + interval '7 days')`,
      [id, kind, username, JSON.stringify(input)],
    );
    return id;
  };

  test('progress is counted, the result stays, and nobody but the owner sees it', async () => {
    await fresh();
    await startWorker();
    const [office, leader] = await Promise.all([server.signIn('office'), server.signIn('leader')]);
    const id = await order('office', 'test.count', { total: 20, pause: 60 });
    await until(async () => (await office.get(`/rest/jobs/${id}`)).body).toMatchObject({ state: 'running', total: 20, text: expect.stringMatching(/^第 \d+ 步$/) });
    await until(async () => (await office.get(`/rest/jobs/${id}`)).body).toMatchObject({ id, state: 'done', done: 20, total: 20, result: { counted: 20, attempt: 1 }, error: null });
    expect((await office.get('/rest/jobs')).body.map((job: { id: string }) => job.id)).toEqual([id]);
    expect((await leader.get('/rest/jobs')).body).toEqual([]);
    expect((await leader.get(`/rest/jobs/${id}`)).status).toBe(404);
    expect((await leader.post(`/rest/jobs/${id}/cancel`)).status).toBe(404);
  });

  test('the owner cancels: one that runs stops at its next step, one that waits at once', async () => {
    await fresh();
    await startWorker();
    const office = await server.signIn('office');
    const running = await order('office', 'test.count', { total: 1_000, pause: 20 });
    const waiting = await order('office', 'test.count', { total: 1 });
    await until(async () => (await office.get(`/rest/jobs/${running}`)).body.state).toBe('running');
    expect((await office.post(`/rest/jobs/${waiting}/cancel`)).body).toMatchObject({ state: 'cancelled' });
    expect((await office.post(`/rest/jobs/${running}/cancel`)).body).toMatchObject({ cancelRequested: true });
    await until(async () => (await office.get(`/rest/jobs/${running}`)).body).toMatchObject({ state: 'cancelled', result: null });
    expect((await office.post(`/rest/jobs/${running}/cancel`)).body).toMatchObject({ state: 'cancelled' });
  });

  test('what fails says so in words, without what went wrong inside', async () => {
    await fresh();
    await startWorker();
    const office = await server.signIn('office');
    const id = await order('office', 'test.broken');
    await until(async () => (await office.get(`/rest/jobs/${id}`)).body).toMatchObject({ state: 'failed', error: '系统出错，任务没有完成。请重新发起；仍不成功请联系系统管理员。' });
  });

  test('a process that dies leaves its task to the next; one that stops in order loses no try', async () => {
    await fresh();
    const office = await server.signIn('office');
    const id = await order('office', 'test.count', { total: 60, pause: 30 });
    const state = async () => (await server.sql('select state, attempts from app_jobs'))[0];
    const polite = await startWorker();
    await until(state).toEqual({ state: 'running', attempts: 1 });
    expect(await end(polite, 'SIGTERM')).toBe(0);
    expect(await state()).toEqual({ state: 'waiting', attempts: 0 });
    const victim = await startWorker();
    await until(state).toEqual({ state: 'running', attempts: 1 });
    await end(victim, 'SIGKILL');
    await startWorker();
    await until(async () => (await office.get(`/rest/jobs/${id}`)).body).toMatchObject({ state: 'done', result: { counted: 60, attempt: 2 } });
  });
});
