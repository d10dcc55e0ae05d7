import { writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { parse } from 'acorn';
import { readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { newDataFolder, ROOT, run, runStart } from './launcher';

/** Runs a start that must be refused: one line on stderr, nothing else, exit code 1. */
async function refusal(env: Record<string, string>): Promise<string> {
  const started = runStart({ DATA_DIR: path.join(newDataFolder(), 'data'), ...env });
  expect(await started.ended).toBe(1);
  const lines = started.errors().trim().split('\n');
  expect(lines).toHaveLength(1);
  expect(started.output()).toBe('');
  return lines[0] ?? '';
}

describe('npm start refuses in one line', () => {
  it.each([
    ['a port that is no number', { PORT: 'eighty' }, '✗  PORT=eighty 不是端口号：请填 0 至 65535 的整数，0 表示任选空闲端口。'],
    ['a port out of range', { PORT: '65536' }, '✗  PORT=65536 不是端口号：请填 0 至 65535 的整数，0 表示任选空闲端口。'],
    ['a host of somebody else', { HOST: '192.0.2.1' }, '✗  HOST=192.0.2.1 不是本机可用的地址（EADDRNOTAVAIL）：通常用 127.0.0.1，或用 0.0.0.0 让局域网访问。'],
    ['a clock without a zone', { CLOCK: '2022-11-03T09:00:00' }, '✗  CLOCK=2022-11-03T09:00:00 不是一个时刻：请写成 2022-11-03T09:00:00+08:00。'],
    ['a day that does not exist', { CLOCK: '2022-02-29T09:00:00Z' }, '✗  CLOCK=2022-02-29T09:00:00Z 不是一个时刻：请写成 2022-11-03T09:00:00+08:00。'],
    ['a clock in production', { NODE_ENV: 'production', CLOCK: '2022-11-03T09:00:00Z' }, '✗  NODE_ENV=production 时不能设 CLOCK：正式环境只用真实时间，请去掉 CLOCK。'],
    ['demo passwords in production', { NODE_ENV: 'production', DEMO: '1' }, '✗  NODE_ENV=production 时不能使用演示数据和演示口令：请去掉 DEMO=1。'],
    ['an unknown NODE_ENV', { NODE_ENV: 'prod' }, '✗  NODE_ENV=prod 无法识别：只能是 production、development 或 test。'],
    ['a DEMO that is neither 0 nor 1', { DEMO: 'no' }, '✗  DEMO=no 无法识别：只能是 1 或 0。'],
    ['an address of another kind of database', { DATABASE_URL: 'mysql://root@127.0.0.1/awards' }, '✗  DATABASE_URL 写法不对：应为 postgres://用户:口令@主机:5432/数据库名。'],
  ])('%s', async (_case, env, line) => {
    expect(await refusal(env)).toBe(line);
  });

  it('a port that is taken', async () => {
    const port = await occupy();
    expect(await refusal({ PORT: String(port) })).toBe(
      `✗  端口 ${port} 已被别的程序占用：请关掉它，或换一个端口，例如 PORT=${port + 1} npm start。`,
    );
  });

  it('a data folder that cannot be written', async () => {
    const file = path.join(newDataFolder(), 'file');
    writeFileSync(file, '');
    expect(await refusal({ DATA_DIR: path.join(file, 'data') })).toBe(
      `✗  数据文件夹 ${file}/data 无法写入（路径中有一段不是文件夹，ENOTDIR）：请改权限，或用 DATA_DIR 指定别的文件夹。`,
    );
  });

  it('a database that does not answer, without telling its password', async () => {
    const port = await freePort();
    expect(await refusal({ DATABASE_URL: `postgres://awards:secret@127.0.0.1:${port}/awards` })).toBe(
      `✗  连不上数据库 127.0.0.1:${port}（连接被拒绝，服务未启动或端口不对，ECONNREFUSED）：请检查 DATABASE_URL，并确认数据库已启动。`,
    );
  });

  it('a database that turns us away', async () => {
    const database = new URL(process.env.TEST_DATABASE_URL ?? '');
    database.password = 'wrong';
    const started = runStart({ DATA_DIR: newDataFolder(), DATABASE_URL: database.href });
    expect(await started.ended).toBe(1);
    expect(started.errors()).toMatch(/^✗ {2}连不上数据库 127\.0\.0\.1:\d+\/tests：用户名或密码不对。.*\n$/);
    expect(started.errors()).not.toContain('wrong');
  });
});

describe('an old Node', () => {
  const commands = ['start', 'test', 'dev', 'build'];

  it.each(commands)('can read scripts/%s.js, which is ES5', (command) => {
    expect(() => parse(readFileSync(path.join(ROOT, `scripts/${command}.js`), 'utf8'), { ecmaVersion: 5 })).not.toThrow();
  });

  it.each(['16.20.2', '20.18.3', '21.7.3', '22.11.0'])('%s is told which Node is needed', async (version) => {
    const started = run(['node', '--import', pretend(version), 'scripts/start.js']);
    expect(await started.ended).toBe(1);
    expect(started.errors()).toBe(`需要 Node.js 20.19、22.12 或更高版本，当前为 ${version}。请从 nodejs.org 安装后重试。\n`);
  });

  it.each(['20.19.0', '22.12.0', '24.1.0'])('%s is new enough', async (version) => {
    const started = run(['node', '--import', pretend(version), 'scripts/start.js', '--help']);
    expect(await started.ended).toBe(0);
    expect(started.output()).toMatch(/^用法：npm start\n/);
  });

  function pretend(version: string): string {
    return `data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"${version}"}})`;
  }
});

describe('--help', () => {
  it.each(['start', 'test', 'dev', 'build'])('of %s explains in Chinese and does nothing', async (command) => {
    const started = run(['node', `scripts/${command}.js`, '--help']);
    expect(await started.ended).toBe(0);
    expect(started.output()).toMatch(new RegExp(`^用法：npm (run )?${command}`));
    expect(started.errors()).toBe('');
  });
});

async function occupy(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return (server.address() as net.AddressInfo).port;
}

async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
