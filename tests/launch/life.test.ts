import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { living, newDataFolder, processTree, run, runStart, untilServing, type Run } from './launcher';

/** An empty database in the tests' PostgreSQL, dropped after the test. */
async function newDatabase(): Promise<string> {
  const admin = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL });
  await admin.connect();
  const name = `launch_${Date.now()}`;
  await admin.query(`create database ${name}`);
  onTestFinished(async () => {
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  });
  const url = new URL(process.env.TEST_DATABASE_URL ?? '');
  url.pathname = `/${name}`;
  return url.href;
}

/** Sends a signal and expects the whole tree to be gone, with exit code 0. */
async function stopsCleanly(started: Run, signal: NodeJS.Signals): Promise<void> {
  const tree = processTree(started.child.pid ?? 0);
  expect(tree.length).toBeGreaterThan(3);
  started.child.kill(signal);
  expect(await started.ended).toBe(0);
  await expect.poll(() => living(tree), { timeout: 5_000 }).toEqual([]);
}

describe('npm start', () => {
  it('serves everything on one port, says where, and is quick the second time', async () => {
    const DATA_DIR = newDataFolder();
    const first = runStart({ DATA_DIR });
    const address = await untilServing(first);

    for (const place of ['/', '/office/']) {
      const answer = await fetch(address + place);
      expect([place, answer.status, answer.headers.get('content-type')]).toEqual([place, 200, expect.stringContaining('text/html')]);
    }
    expect((await fetch(`${address}/rest/session`)).status).toBe(401);
    expect((await fetch(`${address}/admin`)).status).toBe(200);
    expect(first.output()).toContain(`办公端        ${address}/office/`);
    expect(first.output()).toMatch(/office +省评选办/);
    expect(first.output()).toContain('scripts/demo/slates/2203.xlsx');
    expect(first.errors()).toBe('');
    expect(readFileSync(path.join(DATA_DIR, 'logs/server.log'), 'utf8')).not.toMatch(/error/i);

    const second = run([process.execPath, 'scripts/start.js'], { PORT: '0', DATA_DIR });
    expect(await second.ended).toBe(1);
    expect(second.errors()).toBe(
      `✗  数据文件夹 ${DATA_DIR} 正由进程 ${first.child.pid} 使用，平台已在运行：要另开一份，请同时换 PORT 和 DATA_DIR。\n`,
    );

    await stopsCleanly(first, 'SIGTERM');
    expect(readdirSync(DATA_DIR)).not.toContain('running.json');

    const again = runStart({ DATA_DIR });
    await untilServing(again);
    // Nothing is stale: two steps are left, five seconds on an idle machine. The limit is for a busy one.
    const steps = [...again.output().matchAll(/✓ {2}(.+?)，/g)].map(([, step]) => step);
    expect(steps).toEqual(['启动内置 PostgreSQL', '启动服务']);
    expect(again.elapsed()).toBeLessThan(30_000);
    await stopsCleanly(again, 'SIGINT');
  });

  it('uses the database named by DATABASE_URL and starts none of its own', async () => {
    const DATABASE_URL = await newDatabase();
    const started = runStart({ DATA_DIR: newDataFolder(), DATABASE_URL, DEMO: '0' });
    await untilServing(started);
    expect(started.output()).not.toContain('启动内置 PostgreSQL');
    const programs = processTree(started.child.pid ?? 0).map((pid) => living([pid])[0] ?? '');
    expect(programs.filter((program) => program.includes('postgres -D'))).toEqual([]);
    started.child.kill('SIGTERM');
    expect(await started.ended).toBe(0);
  });

  it('takes everything along when npm above it is ended', async () => {
    const started = run(['npm', 'start', '--silent'], { PORT: '0', DATA_DIR: newDataFolder(), DEMO: '0' });
    await untilServing(started);
    const tree = processTree(started.child.pid ?? 0);
    process.kill(started.child.pid ?? 0, 'SIGKILL');
    await expect.poll(() => living(tree), { timeout: 15_000 }).toEqual([]);
  });

  it('leaves no server and no database behind when it is killed itself', async () => {
    const DATA_DIR = newDataFolder();
    const started = runStart({ DATA_DIR, DEMO: '0' });
    await untilServing(started);
    const tree = processTree(started.child.pid ?? 0);
    started.child.kill('SIGKILL');
    await expect.poll(() => living(tree), { timeout: 15_000 }).toEqual([]);

    const again = runStart({ DATA_DIR, DEMO: '0' });
    await untilServing(again);
    await stopsCleanly(again, 'SIGTERM');
  });

  it('can be stopped while it starts', async () => {
    const started = runStart({ DATA_DIR: newDataFolder(), DEMO: '0' });
    await expect.poll(started.output, { timeout: 30_000 }).toContain('✓  启动内置 PostgreSQL');
    await stopsCleanly(started, 'SIGTERM');
  });
});
