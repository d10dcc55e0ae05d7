/**
 * `npm run bench`: a logged-in clerk's nominee list (25 of 100,000, filtered, sorted, exact count) and one record, from
 * this server and from a stock Strapi collection type over the same table, in turns, on this machine.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { buildServerStage } from '../build/stages.ts';
import type { Launch } from '../launch/bootstrap.js';
import { Failure } from '../launch/failure.js';
import { startThrowAwayDatabase } from '../test/throw-away-database.ts';
import { BODY, CLERK, FILTER, NOMINEES, permitStockApi, prepareDataset, type Dataset } from './dataset.ts';
import { median, startChild } from './children.ts';
import { measure, type Round, type Target } from './load.ts';
import { runSite } from './site.ts';
import { writeStockApp } from './stock-app.ts';

const CONNECTIONS = 8;
const SECONDS = 3;
const ROUNDS = 5;
const TARGETS = { list: 8, record: 5 } as const;

async function cookieOf(port: number): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/rest/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(CLERK) });
  if (answer.status !== 200) throw new Failure(`本系统登录失败：${answer.status} ${await answer.text()}`);
  return answer.headers.getSetCookie()[0]!.split(';')[0]!;
}

async function tokenOf(port: number): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/auth/local`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ identifier: CLERK.username, password: CLERK.password }),
  });
  if (answer.status !== 200) throw new Failure(`Strapi 登录失败：${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { jwt: string }).jwt;
}

/** What is asked, of both servers alike. Ours adds the clerk's scope itself; Strapi is told it in the filter. */
function targetsOf(ours: { port: number; cookie: string }, stock: { port: number; token: string }, { bodyId, nominees }: Dataset) {
  const own = { Cookie: ours.cookie };
  const bearer = { Authorization: `Bearer ${stock.token}` };
  const query = new URLSearchParams({ filter: JSON.stringify(FILTER), range: '[0,24]', sort: '["createdAt","DESC"]' });
  const filters = [`filters[body][documentId][$eq]=${bodyId}`, ...Object.entries(FILTER).map(([field, value]) => `filters[${field}][$eq]=${value}`)];
  const page = [...filters, 'sort=createdAt:desc', 'pagination[page]=1', 'pagination[pageSize]=25', 'pagination[withCount]=true'].join('&');
  return {
    list: {
      ours: { port: ours.port, headers: own, paths: [`/rest/nominees?${query}`] },
      stock: { port: stock.port, headers: bearer, paths: [`/api/nominees?${page.replaceAll('[', '%5B').replaceAll(']', '%5D')}`] },
    },
    record: {
      ours: { port: ours.port, headers: own, paths: nominees.map((id) => `/rest/nominees/${id}`) },
      stock: { port: stock.port, headers: bearer, paths: nominees.map((id) => `/api/nominees/${id}`) },
    },
  } satisfies Record<string, Record<'ours' | 'stock', Target>>;
}

interface ListedId {
  id: string;
  documentId: string;
}

/** The two must answer the same people in the same order and count the same, or the comparison means nothing. */
async function assertSameAnswers(targets: ReturnType<typeof targetsOf>): Promise<number> {
  const get = async ({ port, paths, headers }: Target): Promise<Response> => {
    const answer = await fetch(`http://127.0.0.1:${port}${paths[0]}`, { headers });
    if (answer.status !== 200) throw new Failure(`${paths[0]} 答 ${answer.status}：${(await answer.text()).slice(0, 300)}`);
    return answer;
  };
  const ours = await get(targets.list.ours);
  const stock = (await (await get(targets.list.stock)).json()) as { data: ListedId[]; meta: { pagination: { total: number } } };
  const ids = ((await ours.json()) as ListedId[]).map(({ id }) => id);
  const total = Number(ours.headers.get('x-total-count'));
  if (ids.length !== 25 || ids.join() !== stock.data.map(({ documentId }) => documentId).join() || total !== stock.meta.pagination.total) {
    throw new Failure(`两边的答复不同：${total} 与 ${stock.meta.pagination.total}`);
  }
  return total;
}

function line(name: string, rounds: readonly Round[]): string {
  const figures = [median(rounds.map((round) => round.requestsPerSecond)).toFixed(0), median(rounds.map((round) => round.median)).toFixed(1), median(rounds.map((round) => round.p99)).toFixed(1)];
  return `  ${name.padEnd(12)}${figures[0]!.padStart(8)} 次/秒   中位 ${figures[1]!.padStart(6)} 毫秒   99% ${figures[2]!.padStart(6)} 毫秒`;
}

/** Prepares, measures in turns, prints; exit code 1 when a target is missed. */
export async function run(launch: Launch): Promise<void> {
  if (launch.words[0] === 'site') return runSite(launch);
  const { progress, root, shutdown } = launch;
  const [databaseUrl] = await Promise.all([startThrowAwayDatabase(launch), buildServerStage(launch), launch.installed.cms]);
  const folder = mkdtempSync(path.join(tmpdir(), 'skills-award-bench-'));
  shutdown.add(() => rmSync(folder, { recursive: true, force: true }));
  const dataDir = path.join(folder, 'data');
  mkdirSync(dataDir);
  const server = path.join(root, 'cms/dist/src/server.js');
  const env = { DATABASE_URL: databaseUrl, DATA_DIR: dataDir, HOST: '127.0.0.1', PORT: '0' };
  await progress.step('建库', async () => (await startChild(launch, 'first', server, [], { ...env, NODE_ENV: 'development', DEMO: '1' })).stop());
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const dataset = await progress.step(`写入 ${NOMINEES} 名推荐对象`, () => prepareDataset(client, root));
  const ours = await progress.step('启动本系统', () => startChild(launch, 'ours', server, [], { ...env, NODE_ENV: 'production', DEMO: '0' }));
  const stock = await progress.step('启动原样的 Strapi', async () => {
    writeStockApp(root, path.join(folder, 'stock'), databaseUrl);
    return startChild(launch, 'stock', path.join(root, 'scripts/bench/stock-server.cjs'), [path.join(folder, 'stock')], { NODE_ENV: 'production' });
  });
  await permitStockApi(client);
  await client.end();
  const targets = targetsOf({ port: ours.port, cookie: await cookieOf(ours.port) }, { port: stock.port, token: await tokenOf(stock.port) }, dataset);
  const total = await assertSameAnswers(targets);
  const rounds = { list: { ours: [] as Round[], stock: [] as Round[] }, record: { ours: [] as Round[], stock: [] as Round[] } };
  await progress.step('预热', async () => {
    for (const kind of ['list', 'record'] as const) for (const side of ['ours', 'stock'] as const) await measure(targets[kind][side], 2, CONNECTIONS);
  });
  await progress.step(`轮流测量 ${ROUNDS} 轮`, async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const kind of ['list', 'record'] as const) for (const side of ['ours', 'stock'] as const) rounds[kind][side].push(await measure(targets[kind][side], SECONDS, CONNECTIONS));
    }
  });
  progress.end();
  let missed = false;
  console.log(`\n经办人（${BODY}）已登录，${CONNECTIONS} 个连接，${availableParallelism()} 核；${NOMINEES} 行，筛选后 ${total} 行\n`);
  for (const [kind, label] of [['list', '列表：25 行，筛选、排序、精确计数'], ['record', '单条']] as const) {
    const { ours: mine, stock: theirs } = rounds[kind];
    const ratio = median(mine.map((round, index) => round.requestsPerSecond / theirs[index]!.requestsPerSecond));
    missed ||= ratio < TARGETS[kind];
    console.log(`${label}\n${line('本系统', mine)}\n${line('Strapi 原样', theirs)}\n  倍数        ${ratio.toFixed(1).padStart(8)}（目标 ≥ ${TARGETS[kind]}）\n`);
  }
  process.exitCode = missed ? 1 : 0;
  await shutdown.end();
  process.exit();
}
