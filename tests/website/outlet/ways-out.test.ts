/** The ways a publication leaves the house: a folder, the portal, a signed bundle; across dead portals and killed processes. */
import { spawnSync } from 'node:child_process';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../../integration/server';
import { publicity, winners } from '../fixtures';

const ROOT = resolve(import.meta.dirname, '../../..');

interface Received {
  key: string;
  body: { act: string; path: string; html?: string; title: string };
  signed: boolean;
}

/** A portal that remembers keys as it must, and misbehaves as told. */
class LocalPortal {
  readonly articles: Received[] = [];
  requests = 0;
  mood: 'well' | 'failing' | 'silent' | 'taking-without-answer' = 'well';
  publicKey = '';
  private server!: Server;

  async start(port = 0): Promise<number> {
    this.server = createServer((request, response) => void this.answer(request, response));
    await new Promise<void>((done) => this.server.listen(port, '127.0.0.1', done));
    return (this.server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const bytes = Buffer.concat(chunks);
    this.requests += 1;
    if (this.mood === 'failing') return void response.writeHead(503).end();
    if (this.mood === 'silent') return;
    const key = String(request.headers['idempotency-key']);
    const known = this.articles.some((article) => article.key === key);
    if (!known) this.articles.push({ key, body: JSON.parse(bytes.toString('utf8')), signed: this.isSigned(request, bytes) });
    if (this.mood === 'taking-without-answer') return void request.socket.destroy();
    response.writeHead(known ? 409 : 201).end();
  }

  private isSigned(request: IncomingMessage, bytes: Buffer): boolean {
    const digest = createHash('sha256').update(bytes).digest('base64');
    const signature = /^ed25519=:(.+):$/.exec(String(request.headers['x-signature']))?.[1] ?? '';
    const signed = Buffer.from(`${request.headers['idempotency-key']}\n${request.headers['x-sent-at']}\n${digest}`);
    return request.headers['content-digest'] === `sha-256=:${digest}:` && verify(null, signed, createPublicKey(this.publicKey), Buffer.from(signature, 'base64'));
  }
}

const portal = new LocalPortal();
const folder = mkdtempSync(join(tmpdir(), 'site-folder-'));
let port: number;
let server: TestServer;
let environment: Record<string, string>;

beforeAll(async () => {
  port = await portal.start();
  environment = { CLOCK: '2022-11-08T10:00+08:00', SITE_FOLDER: folder, PORTAL_URL: `http://127.0.0.1:${port}/receive`, PORTAL_TOKEN: 'secret' };
  server = await startServer({ env: environment });
}, 180_000);
afterAll(async () => {
  await server?.stop();
  await portal.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function asCommand(statement: string, values: unknown[] = []): Promise<void> {
  const client = new pg.Client({ connectionString: server.databaseUrl });
  await client.connect();
  try {
    await client.query(`begin`);
    await client.query(`select set_config('app.command', 'test', true)`);
    await client.query(statement, values);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

async function publish(id: string, path: string, model: { kind: string }, publishAt: string, version = 1): Promise<void> {
  const text = JSON.stringify(model);
  await asCommand(
    `insert into publications (id, edition_id, path, kind, version, model, model_hash, publish_at)
     select $1, (select id from editions where number = 8), $2, $3, $7, $4::jsonb, $5, $6`,
    [id, path, model.kind, text, createHash('sha256').update(text).digest('hex'), publishAt, version],
  );
}

const withdraw = (id: string): Promise<void> => asCommand('update publications set withdrawn_at = now() where id = $1', [id]);
const acts = (): string[] => portal.articles.map(({ body }) => `${body.act} ${body.path}`);
const soon = { timeout: 60_000, interval: 100 };

const verifySite = (...args: string[]): { status: number | null; report: { ok: boolean; problems: { name: string; code: string }[]; files: number } } => {
  const run = spawnSync(process.execPath, ['--import', 'tsx', join(ROOT, 'scripts/verify-site.ts'), ...args, '--json'], { cwd: ROOT, encoding: 'utf8' });
  return { status: run.status, report: JSON.parse(run.stdout) };
};

test('the folder holds the whole site, signed, from the first second on', async () => {
  await expect.poll(() => existsSync(join(folder, 'manifest.json')), soon).toBe(true);
  portal.publicKey = readFileSync(join(folder, 'public-key.pem'), 'utf8');
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).toContain('第八届吉林技能大奖');
  expect(verifySite(folder)).toMatchObject({ status: 0, report: { ok: true, problems: [] } });
});

test('a publication appears in folder and portal; one that is not due is nowhere', async () => {
  await publish('now', '/notices/now/', publicity, '2022-11-08T01:00:00Z');
  await publish('later', '/winners/8/', winners, '2022-11-20T01:00:00Z');
  await expect.poll(acts, soon).toEqual(['publish /notices/now/']);
  await expect.poll(() => existsSync(join(folder, 'notices/now/index.html')), soon).toBe(true);
  const page = await server.anonymous.get('/notices/now/');
  expect(readFileSync(join(folder, 'notices/now/index.html'), 'utf8')).toBe(page.text);
  expect(portal.articles[0]).toMatchObject({ signed: true, body: { html: page.text, title: publicity.head.title } });
  expect(existsSync(join(folder, 'winners'))).toBe(false);
});

test('across a failing, a silent and a dead portal every act arrives once, in order', async () => {
  portal.mood = 'failing';
  const before = portal.requests;
  await publish('second', '/notices/second/', publicity, '2022-11-08T01:00:00Z');
  await expect.poll(() => portal.requests, soon).toBeGreaterThan(before);
  await portal.stop();
  await withdraw('second');
  portal.mood = 'taking-without-answer';
  await portal.start(port);
  // Withdrawn before the portal had it: it is told of the withdrawal alone, in case only an answer was lost.
  await expect.poll(acts, soon).toEqual(['publish /notices/now/', 'withdraw /notices/second/']);
  portal.mood = 'well';
  await expect.poll(async () => (await server.sql('select count(*)::int as open from site_deliveries where delivered_at is null and not given_up'))[0]!.open, soon).toBe(0);
  expect(new Set(portal.articles.map(({ key }) => key)).size).toBe(portal.articles.length);
  expect(existsSync(join(folder, 'notices/second'))).toBe(false);
});

test('a process killed in the middle leaves the rest to the next one', async () => {
  portal.mood = 'silent';
  const before = portal.requests;
  await publish('third', '/notices/third/', publicity, '2022-11-08T01:00:00Z');
  await expect.poll(() => portal.requests, soon).toBeGreaterThan(before);
  const other = await startServer({ beside: server, env: environment });
  await server.kill();
  await server.sql(`update site_deliveries set next_at = now() where delivered_at is null`);
  portal.mood = 'well';
  await expect.poll(acts, soon).toContain('publish /notices/third/');
  expect(acts().filter((act) => act === 'publish /notices/third/')).toHaveLength(1);
  await other.stop();
  server = Object.assign(server, await startServer({ databaseUrl: server.databaseUrl, dataDir: server.dataDir, env: environment }));
});

test('the bundle is whole; whatever is done to it is found; the same instant gives the same bytes', async () => {
  const office = await server.signIn('office');
  const take = async (): Promise<Buffer> => Buffer.from(await (await office.fetch('/rest/site/bundle')).arrayBuffer());
  const file = join(folder, '..', `bundle-${port}.zip`);
  writeFileSync(file, await take());
  expect(verifySite(file)).toMatchObject({ status: 0, report: { ok: true } });
  expect((await (await server.signIn('employer')).get('/rest/site/bundle')).body.code).toBe('forbidden');
  rmSync(file);

  const page = join(folder, 'notices/now/index.html');
  const key = join(folder, '..', `key-${port}.pem`);
  const whole = readFileSync(page);
  writeFileSync(page, whole.toString('utf8').replace('男', '女'));
  writeFileSync(join(folder, 'added.html'), 'x');
  expect(verifySite(folder)).toMatchObject({ status: 1, report: { problems: [{ name: 'notices/now/index.html', code: 'altered' }, { name: 'added.html', code: 'extra' }] } });
  writeFileSync(page, whole);
  rmSync(join(folder, 'added.html'));
  writeFileSync(key, '-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n-----END PUBLIC KEY-----\n');
  expect(verifySite(folder, '--key', key)).toMatchObject({ status: 1, report: { problems: [{ name: 'manifest.json', code: 'signature' }] } });
  rmSync(key);
});
