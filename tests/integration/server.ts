/**
 * The running product for tests: the built server as a child process on a free port, with a database and a DATA_DIR
 * of its own. The first start of a kind makes a template database; later ones clone it (0.1–0.5 s) and boot.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { checkTruths } from '../../scripts/invariants/check-truths.ts';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
/** Folder of the compiled server; tests of several builds side by side name another. */
const DIST = resolve(ROOT, process.env.SERVER_DIST ?? 'cms/dist');
const CONFIG_FOLDER = resolve(ROOT, process.env.CONFIG_FOLDER ?? 'config');
const DEMO_FOLDER = resolve(ROOT, process.env.DEMO_FOLDER ?? 'scripts/demo');
/** Password of all demo accounts. */
export const DEMO_PASSWORD = 'Jilin-2022-demo';
/** Patience with a busy machine, not a bound on the product: an idle one takes two seconds. */
const BOOT_LIMIT_MS = 180_000;

export interface StartOptions {
  /** Demo accounts, employers and lists; default true. */
  demo?: boolean;
  /** Environment of the server process, over the harness's own. */
  env?: Record<string, string>;
  /** Run on the database and DATA_DIR of this server (a second process of the same installation). */
  beside?: TestServer;
  /** Start on an empty database instead of a clone. */
  fresh?: boolean;
  /** Run on this database instead of making one; it is not dropped at the end. */
  databaseUrl?: string;
  /** Told as soon as the process runs, before it is ready: for tests that end it early. */
  onSpawn?: (child: ChildProcess) => void;
  /** Truths (scripts/invariants) that this file's own scenes break on purpose; any other broken one fails the file when the server stops. */
  breaks?: readonly string[];
  /** Keep files here instead of in a folder of its own; it is not removed at the end. */
  dataDir?: string;
}

/** An answer read to its end. */
export interface Answer<T = any> {
  status: number;
  headers: Headers;
  /** Parsed when JSON, else the text. */
  body: T;
  text: string;
}

/** Somebody's browser: keeps the session cookie. */
export interface Client {
  fetch(path: string, init?: RequestInit): Promise<Response>;
  request<T = any>(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer<T>>;
  get<T = any>(path: string): Promise<Answer<T>>;
  post<T = any>(path: string, body?: unknown): Promise<Answer<T>>;
  put<T = any>(path: string, body?: unknown): Promise<Answer<T>>;
  delete<T = any>(path: string, body?: unknown): Promise<Answer<T>>;
  /** The raw Cookie header, '' when signed out. */
  cookie(): string;
}

export interface TestServer {
  url: string;
  port: number;
  databaseUrl: string;
  dataDir: string;
  process: ChildProcess;
  /** Milliseconds from spawn to listening. */
  bootMs: number;
  anonymous: Client;
  /** Signs in over HTTP; throws when refused. */
  signIn(username: string, password?: string): Promise<Client>;
  /** A client that has not signed in, with a cookie jar of its own. */
  browser(): Client;
  /** One statement on the server's database, outside the server. */
  sql<R extends pg.QueryResultRow = any>(query: string, values?: unknown[]): Promise<R[]>;
  /** Everything the process wrote so far. */
  output(): string;
  /** SIGTERM; resolves with the exit code when gone, then drops the database. */
  stop(): Promise<number | null>;
  /** SIGKILL, as a crash; the database stays until `stop`. */
  kill(): Promise<void>;
}

/** A server that refused to start. */
export class StartFailure extends Error {
  constructor(
    readonly line: string,
    readonly code: number | null,
    readonly output: string,
  ) {
    super(line);
  }
}

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

function clusterUrl(database?: string): string {
  const base = process.env.TEST_DATABASE_URL;
  if (!base) throw new Error('TEST_DATABASE_URL is not set: run the tests with `npm test`.');
  const url = new URL(base);
  if (database !== undefined) url.pathname = `/${database}`;
  return url.href;
}

async function onDatabase<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

const freshName = (): string => `t_${Date.now().toString(36)}_${randomBytes(4).toString('hex')}`;

/** An empty database of the test cluster; the caller drops it. */
export async function createDatabase(template?: string): Promise<string> {
  const name = freshName();
  await onDatabase(clusterUrl(), (client) => client.query(`create database ${name}${template ? ` template ${template}` : ''}`));
  return clusterUrl(name);
}

/** Drops a database whoever is connected. */
export async function dropDatabase(databaseUrl: string): Promise<void> {
  const name = new URL(databaseUrl).pathname.slice(1);
  await onDatabase(clusterUrl(), (client) => client.query(`drop database if exists ${name} with (force)`));
}

interface Started {
  child: ChildProcess;
  port: number;
  bootMs: number;
  output: () => string;
}

async function launch(databaseUrl: string, dataDir: string, env: Record<string, string>, onSpawn?: (child: ChildProcess) => void): Promise<Started> {
  const entry = join(DIST, 'src/server.js');
  if (!existsSync(entry)) throw new Error(`${entry} is missing: build the server first (npm run build).`);
  const since = performance.now();
  const child = spawn(process.execPath, ['--enable-source-maps', entry], {
    cwd: tmpdir(),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      LANG: 'C',
      NODE_ENV: 'development',
      HOST: '127.0.0.1',
      PORT: '0',
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataDir,
      CONFIG_FOLDER,
      DEMO_FOLDER,
      ...env,
    },
  });
  running.add(child);
  onSpawn?.(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (piece: string) => (text += piece));
  const output = (): string => text;
  return new Promise<Started>((done, reject) => {
    let failed: string | undefined;
    const timer = setTimeout(() => child.kill('SIGKILL'), BOOT_LIMIT_MS);
    child.on('message', (message: { ready?: boolean; port?: number; failed?: string }) => {
      if (message.failed !== undefined) failed = message.failed;
      if (message.ready && message.port !== undefined) {
        clearTimeout(timer);
        done({ child, port: message.port, bootMs: performance.now() - since, output });
      }
    });
    child.once('close', (code) => {
      clearTimeout(timer);
      running.delete(child);
      reject(new StartFailure(failed ?? `the server ended with ${code}: ${text.slice(-2_000)}`, code, text));
    });
  });
}

function gone(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((done) => child.once('close', (code) => done(code)));
}

/** Names everything a template's content depends on: code, rules, demo files, environment. */
function templateKey(env: Record<string, string>): string {
  const hash = createHash('sha256').update(JSON.stringify(Object.entries(env).sort()));
  const visit = (folder: string): void => {
    if (!existsSync(folder)) return;
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) visit(path);
      else hash.update(path).update(readFileSync(path));
    }
  };
  for (const folder of [join(DIST, 'src'), join(DIST, 'config'), env.CONFIG_FOLDER ?? CONFIG_FOLDER, env.DEMO_FOLDER ?? DEMO_FOLDER]) visit(folder);
  return hash.digest('hex').slice(0, 16);
}

/** A finished installation to clone; made once per content, whichever worker comes first. */
async function template(env: Record<string, string>): Promise<{ name: string; dataDir: string }> {
  const key = templateKey(env);
  const name = `template_${key}`;
  const dataDir = join(tmpdir(), `skills-award-template-${key}`);
  await onDatabase(clusterUrl(), async (client) => {
    await client.query('select pg_advisory_lock(2022, 141)');
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 1 && existsSync(join(dataDir, 'ready'))) return;
    await client.query(`drop database if exists ${name} with (force)`);
    rmSync(dataDir, { recursive: true, force: true });
    mkdirSync(dataDir, { recursive: true });
    await client.query(`create database ${name}`);
    const started = await launch(clusterUrl(name), dataDir, env);
    started.child.kill('SIGTERM');
    await gone(started.child);
    running.delete(started.child);
    writeFileSync(join(dataDir, 'ready'), '');
  });
  return { name, dataDir };
}

function createClient(url: string): Client {
  let cookie = '';
  const fetchPath: Client['fetch'] = async (path, init = {}) => {
    const headers = new Headers(init.headers);
    if (cookie !== '' && !headers.has('cookie')) headers.set('cookie', cookie);
    const response = await fetch(url + path, { redirect: 'manual', ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      cookie = /max-age=0\b/i.test(line) ? '' : pair;
    }
    return response;
  };
  const request: Client['request'] = async (method, path, body, headers = {}) => {
    const json = body !== undefined && !(body instanceof FormData) && typeof body !== 'string';
    const needsType = body === undefined && ['POST', 'PUT', 'PATCH'].includes(method);
    const response = await fetchPath(path, {
      method,
      headers: { ...(json || needsType || typeof body === 'string' ? { 'content-type': 'application/json' } : {}), ...headers },
      ...(body === undefined ? {} : { body: json ? JSON.stringify(body) : (body as BodyInit) }),
    });
    const text = await response.text();
    const isJson = (response.headers.get('content-type') ?? '').includes('json');
    return { status: response.status, headers: response.headers, text, body: isJson && text !== '' ? JSON.parse(text) : text };
  };
  return {
    fetch: fetchPath,
    request,
    get: (path) => request('GET', path),
    post: (path, body) => request('POST', path, body),
    put: (path, body) => request('PUT', path, body),
    delete: (path, body) => request('DELETE', path, body),
    cookie: () => cookie,
  };
}

/** Starts one server process. Throws StartFailure when it refuses. */
export async function startServer(options: StartOptions = {}): Promise<TestServer> {
  const env: Record<string, string> = { DEMO: options.demo === false ? '0' : '1', ...options.env };
  const ownDatabase = options.beside === undefined && options.databaseUrl === undefined;
  const ownFolder = options.beside === undefined && options.dataDir === undefined;
  const dataDir = options.beside?.dataDir ?? options.dataDir ?? mkdtempSync(join(tmpdir(), 'skills-award-'));
  let databaseUrl = options.beside?.databaseUrl ?? options.databaseUrl;
  if (databaseUrl === undefined) {
    if (options.fresh) databaseUrl = await createDatabase();
    else {
      const { PORT: _port, HOST: _host, ...lasting } = env;
      const made = await template(lasting);
      databaseUrl = await createDatabase(made.name);
      cpSync(join(made.dataDir, 'secrets.json'), join(dataDir, 'secrets.json'));
    }
  }
  const cleanUp = async (): Promise<void> => {
    if (ownDatabase) await dropDatabase(databaseUrl);
    if (ownFolder) rmSync(dataDir, { recursive: true, force: true });
  };
  let started: Started;
  try {
    started = await launch(databaseUrl, dataDir, env, options.onSpawn);
  } catch (error) {
    await cleanUp();
    throw error;
  }
  const { child, port, bootMs, output } = started;
  const url = `http://127.0.0.1:${port}`;
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 4 });
  pool.on('error', () => undefined);
  let stopped: Promise<number | null> | null = null;
  return {
    url,
    port,
    databaseUrl,
    dataDir,
    process: child,
    bootMs,
    output,
    anonymous: createClient(url),
    browser: () => createClient(url),
    async signIn(username, password = DEMO_PASSWORD) {
      const client = createClient(url);
      const answer = await client.post('/rest/session', { username, password });
      if (answer.status !== 200) throw new Error(`${username} cannot sign in: ${answer.status} ${answer.text}`);
      return client;
    },
    sql: async (query, values) => (await pool.query(query, values)).rows,
    stop: () =>
      (stopped ??= (async () => {
        child.kill('SIGTERM');
        const code = await gone(child);
        running.delete(child);
        const broken = ownDatabase ? await checkTruths(pool).catch((error: Error) => [{ id: 'invariants', holds: error.message, count: 1, rows: [] }]) : [];
        await pool.end();
        await cleanUp();
        const strange = broken.filter(({ id }) => !options.breaks?.includes(id));
        if (strange.length > 0) throw new Error(`Broken when the server stopped: ${JSON.stringify(strange, null, 2)}`);
        return code;
      })()),
    async kill() {
      child.kill('SIGKILL');
      await gone(child);
    },
  };
}
