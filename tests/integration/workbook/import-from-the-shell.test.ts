/** `npm run import` against the running server: signing in, saving a list whole or not at all, one line for a refusal. */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_PASSWORD, startServer, type TestServer } from '../server';

const root = path.resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(path.join(tmpdir(), 'lists-'));
let server: TestServer;

beforeAll(async () => {
  server = await startServer();
  for (const body of ['2203', 'JG2']) cpSync(`${root}/scripts/demo/slates/${body}.xlsx`, path.join(folder, `${body}.xlsx`));
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

function importLists(user: string, password: string, url = server.url): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/import.ts', folder, '--user', user, '--server', url], {
    cwd: root,
    env: { ...process.env, IMPORT_PASSWORD: password },
  });
  const answer = { out: '', err: '' };
  child.stdout.on('data', (text) => (answer.out += String(text)));
  child.stderr.on('data', (text) => (answer.err += String(text)));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...answer })));
}

const stored = (): Promise<{ body: string; people: number; file: string }[]> =>
  server.sql(`select b.code as body, count(*)::int as people, min(n.source_file) as file from nominees n join units b on b.id = n.body_id
              where b.code in ('2203', 'JG2') group by b.code order by b.code`);

test('a wrong password, and a server that is away, save nothing', async () => {
  const before = await stored();
  expect(await importLists('body-2203', 'wrong')).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/^body-2203 不能登录：[^\n]+\n$/) });
  expect(await importLists('body-2203', DEMO_PASSWORD, 'http://127.0.0.1:9')).toEqual({
    code: 2, out: '', err: '连不上 http://127.0.0.1:9，请先用 npm start 启动服务，或用 --server 指明地址。\n',
  });
  expect(await stored()).toEqual(before);
});

test("a body's own list is saved whole with its problems; another's is refused in one line", async () => {
  const before = (await stored()).find((row) => row.body === 'JG2');
  const answer = await importLists('body-2203', DEMO_PASSWORD);
  expect(answer.code).toBe(1);
  expect(answer.out.split('\n')[0]).toMatch(/^2203\.xlsx：四平市人力资源和社会保障局，已保存 7 人，\d+ 个问题$/);
  expect(answer.out).toContain('第 5 行 阎岩：同一人在本届还申报了吉林省技术能手');
  expect(answer.err).toMatch(/^JG2\.xlsx：没有保存。[^\n]+\n$/);
  const after = await stored();
  expect(after.find((row) => row.body === '2203')).toEqual({ body: '2203', people: 7, file: '2203.xlsx' });
  expect(after.find((row) => row.body === 'JG2')).toEqual(before);
});
