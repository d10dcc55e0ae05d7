/**
 * `npm run bench:site`: the public pages from the running server over its real database: requests a second against
 * Node's own http server with the same bytes in the same run, what a page of winners weighs, and when a phone paints it.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingHttpHeaders } from 'node:http';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { PublicationModel } from '../../cms/src/website/models';
import { buildServerStage } from '../build/stages.ts';
import type { Launch } from '../launch/bootstrap.js';
import { ensureChromium } from '../test/chromium.ts';
import { startThrowAwayDatabase } from '../test/throw-away-database.ts';
import { median, startChild } from './children.ts';
import { measure, type Round, type Target } from './load.ts';
import { lookAt } from './phone.ts';
import { winnersOf, type NamesOfEdition } from './site-models.ts';

const CONNECTIONS = 16;
const SECONDS = 3;
const ROUNDS = 5;
const VISITS = 3;
const PROMISED = { requestsPerSecond: 3_000, bytes: 60_000, firstPaint: 1_000, layoutShift: 0 } as const;
/** Winners on a page: those of the real edition, and far more. */
const SIZES = [117, 1_000] as const;

async function publish(client: pg.Client, at: string, model: PublicationModel): Promise<void> {
  const text = JSON.stringify(model);
  await client.query('begin');
  await client.query(`select set_config('app.command', 'bench', true)`);
  await client.query(
    `insert into publications (id, edition_id, path, kind, version, model, model_hash, publish_at)
     select $1, (select id from editions order by number desc limit 1), $2, $3, 1, $4::jsonb, $5, now() - interval '10 years'`,
    [createHash('sha256').update(at).digest('hex').slice(0, 24), at, model.kind, text, createHash('sha256').update(text).digest('hex')],
  );
  await client.query('commit');
}

const rulesOf = (folder: string): NamesOfEdition =>
  Object.fromEntries(['edition', 'awards', 'units', 'publication'].map((name) => [name, JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8'))])) as unknown as NamesOfEdition;

/** The answer's head and body exactly as they come over the line. */
function fetchRaw(port: number, at: string): Promise<{ headers: IncomingHttpHeaders; body: Buffer }> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path: at, headers: { 'accept-encoding': 'br' } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => (answer.statusCode === 200 ? resolve({ headers: answer.headers, body: Buffer.concat(chunks) }) : reject(new Error(`${at} 答 ${answer.statusCode}`))));
    }).on('error', reject);
  });
}

const words = (name: string, rounds: readonly Round[]): string =>
  `  ${name.padEnd(10)}${median(rounds.map((round) => round.requestsPerSecond)).toFixed(0).padStart(8)} 次/秒   中位 ${median(rounds.map((round) => round.median)).toFixed(2)} 毫秒   99% ${median(rounds.map((round) => round.p99)).toFixed(1)} 毫秒`;

/** Prepares, measures in turns, prints; exit code 1 when a promise is not kept. */
export async function runSite(launch: Launch): Promise<void> {
  const { progress, root, shutdown } = launch;
  const [databaseUrl] = await Promise.all([startThrowAwayDatabase(launch), buildServerStage(launch), launch.installed.cms]);
  const chromium = await ensureChromium(launch);
  const folder = mkdtempSync(path.join(tmpdir(), 'skills-award-bench-site-'));
  shutdown.add(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(path.join(folder, 'data'));
  const server = path.join(root, 'cms/dist/src/server.js');
  const env = { DATABASE_URL: databaseUrl, DATA_DIR: path.join(folder, 'data'), HOST: '127.0.0.1', PORT: '0' };
  await progress.step('建库', async () => (await startChild(launch, 'first', server, [], { ...env, NODE_ENV: 'development', DEMO: '1' })).stop());
  const rules = rulesOf(path.join(root, 'config/editions/8'));
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  for (const count of SIZES) await publish(client, `/winners/${count}/`, winnersOf(count, rules, count));
  await client.end();
  const ours = await progress.step('启动本系统', () => startChild(launch, 'site', server, [], { ...env, NODE_ENV: 'production', DEMO: '0' }));
  const faults: string[] = [];
  const must = (kept: boolean, fault: string): void => {
    if (!kept) faults.push(fault);
  };
  console.log(`\n${CONNECTIONS} 个连接，${availableParallelism()} 核\n`);
  for (const [label, at] of [['栏目首页', '/'], ...SIZES.map((count) => [`${count} 人的表彰名单`, `/winners/${count}/`] as const)] as const) {
    const { headers, body } = await fetchRaw(ours.port, at);
    const file = path.join(folder, 'bytes.json');
    writeFileSync(file, JSON.stringify({ headers, body: body.toString('base64') }));
    const bare = await startChild(launch, 'bare', path.join(root, 'scripts/bench/bare-server.cjs'), [file], {});
    const targets: Record<'ours' | 'bare', Target> = {
      ours: { port: ours.port, paths: [at], headers: { 'Accept-Encoding': 'br' } },
      bare: { port: bare.port, paths: [at], headers: { 'Accept-Encoding': 'br' } },
    };
    const rounds = { ours: [] as Round[], bare: [] as Round[] };
    for (const side of ['ours', 'bare'] as const) await measure(targets[side], 1, CONNECTIONS);
    for (let round = 0; round < ROUNDS; round += 1) for (const side of ['ours', 'bare'] as const) rounds[side].push(await measure(targets[side], SECONDS, CONNECTIONS));
    await bare.stop();
    const ratio = median(rounds.ours.map((round, index) => round.requestsPerSecond / rounds.bare[index]!.requestsPerSecond));
    const best = Math.max(...rounds.ours.map((round) => round.requestsPerSecond));
    const seen = await lookAt(chromium, `http://127.0.0.1:${ours.port}${at}`, VISITS);
    console.log(`${label}\n${words('本系统', rounds.ours)}\n${words('裸 http', rounds.bare)}\n  比值 ${ratio.toFixed(2)}；本系统最快一轮 ${best.toFixed(0)} 次/秒（目标 ≥ ${PROMISED.requestsPerSecond}）`);
    console.log(`  传输 ${seen.page} 字节（目标 ≤ ${PROMISED.bytes}）   手机首次绘制 ${seen.firstPaint.toFixed(0)} 毫秒（目标 ≤ ${PROMISED.firstPaint}）   布局移动 ${seen.layoutShift}\n`);
    must(best >= PROMISED.requestsPerSecond, `${label}：${best.toFixed(0)} 次/秒`);
    must(seen.page <= PROMISED.bytes, `${label}：传输 ${seen.page} 字节`);
    must(seen.firstPaint <= PROMISED.firstPaint, `${label}：首次绘制 ${seen.firstPaint.toFixed(0)} 毫秒`);
    must(seen.layoutShift <= PROMISED.layoutShift, `${label}：布局移动 ${seen.layoutShift}`);
  }
  console.log(faults.length === 0 ? '全部达到。' : `没有达到：${faults.join('；')}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
  await shutdown.end();
  process.exit();
}
