/** The website in front of the running server, over its real database. */
import { createHash } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../integration/server';
import { publicity, winners } from './fixtures';

let server: TestServer;
let second: TestServer;

beforeAll(async () => {
  server = await startServer({ env: { CLOCK: '2022-11-08T10:00+08:00' } });
  second = await startServer({ beside: server });
});
afterAll(async () => {
  await second?.stop();
  await server?.stop();
});

/** Writes as a command does: nothing else may write to `publications`. */
async function asCommand(statement: string, values: unknown[] = []): Promise<void> {
  const client = new pg.Client({ connectionString: server.databaseUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('app.command', 'test', true)`);
    await client.query(statement, values);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

async function publish(id: string, path: string, model: { kind: string }, publishAt: string): Promise<void> {
  const text = JSON.stringify(model);
  await asCommand(
    `insert into publications (id, edition_id, path, kind, version, model, model_hash, publish_at)
     select $1, (select id from editions where number = 8), $2, $3, 1, $4::jsonb, $5, $6`,
    [id, path, model.kind, text, createHash('sha256').update(text).digest('hex'), publishAt],
  );
}
const statusOf = async (at: TestServer, path: string): Promise<number> => (await at.anonymous.get(path)).status;

describe('the website', () => {
  it('opens at the front of the server, from the frozen rules of the edition', async () => {
    const answer = await server.anonymous.get('/');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(answer.text).toContain('第八届吉林技能大奖和吉林省技术能手评选表彰');
    expect(answer.text).toContain('目前没有公开的公示和表彰决定');
    expect(answer.text).toContain('均为虚构');
  });

  it('leaves the addresses of others to them', async () => {
    expect(await statusOf(server, '/rest/nominees')).toBe(401);
    expect((await server.anonymous.get('/nowhere')).headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect((await server.anonymous.post('/notices/x/', {})).status).toBe(405);
  });

  it('shows within a second, in every process, what one of them published or withdrew', async () => {
    expect(await statusOf(second, '/notices/served/')).toBe(404);
    await publish('served', '/notices/served/', publicity, '2022-11-08T09:00+08:00');
    for (const process of [server, second]) await expect.poll(() => statusOf(process, '/notices/served/'), { timeout: 1_000 }).toBe(200);
    const [one, other] = await Promise.all([server, second].map((process) => process.anonymous.get('/notices/served/')));
    expect(one?.text).toBe(other?.text);
    expect(one?.headers.get('etag')).toBe(other?.headers.get('etag'));
    await asCommand(`update publications set withdrawn_at = now() where id = 'served'`);
    for (const process of [server, second]) await expect.poll(() => statusOf(process, '/notices/served/'), { timeout: 1_000 }).toBe(410);
  });

  it('keeps what is not yet due to itself', async () => {
    await publish('later', '/winners/8/', winners, '2022-11-09T10:00+08:00');
    await publish('due', '/notices/due/', publicity, '2022-11-08T09:00+08:00');
    await expect.poll(() => statusOf(server, '/notices/due/'), { timeout: 1_000 }).toBe(200);
    expect(await statusOf(server, '/winners/8/')).toBe(404);
    expect((await server.anonymous.get('/')).text).not.toContain(winners.head.title);
  });
});
