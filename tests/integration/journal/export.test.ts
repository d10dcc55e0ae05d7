/** The journal leaves the house as a stream and is checked by a program that shares nothing with the server. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_PASSWORD, startServer, type Client, type TestServer } from '../server.ts';
import { setScene } from '../commands/office-desk.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
let server: TestServer;
let auditor: Client;
let folder: string;
beforeAll(async () => {
  server = await startServer();
  auditor = await server.signIn('auditor');
  folder = mkdtempSync(path.join(tmpdir(), 'journal-'));
});
afterAll(() => server.stop());

const exported = async (query = ''): Promise<string> => (await auditor.fetch(`/rest/journal/export${query}`)).text();
const linesOf = (text: string): { line: string; [field: string]: any }[] => text.trim().split('\n').map((line) => JSON.parse(line));

function verify(words: string[], env: Record<string, string> = {}): { status: number | null; answer: any; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/verify.ts', '--edition', '8', '--json', ...words], {
    cwd: ROOT, encoding: 'utf8', env: { ...process.env, DATABASE_URL: '', ...env },
  });
  return { status, answer: stdout === '' ? null : JSON.parse(stdout), said: stderr };
}

function kept(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

describe('the export', () => {
  test('holds every entry in order, the records, and a signed end', async () => {
    const lines = linesOf(await exported());
    expect(lines[0]).toMatchObject({ line: 'edition', format: 1, complete: true, number: 8, publicKey: (await auditor.get('/rest/journal/key')).body.publicKey });
    const entries = lines.filter(({ line }) => line === 'entry');
    const [{ count }] = await server.sql('select count(*)::int as count from journal_entries');
    expect(entries.map(({ sequence }) => sequence)).toEqual(Array.from({ length: count }, (_, place) => place + 1));
    expect(lines.at(-1)).toMatchObject({ line: 'head', sequence: count, hash: entries.at(-1)!['hash'] });
    expect(lines.filter(({ line }) => line === 'slate').length).toBeGreaterThan(10);
  });

  test('names no person and no number', async () => {
    const text = await exported();
    const lines = linesOf(text).filter(({ line }) => line === 'nominee' || line === 'slate');
    const names = (await server.sql<{ name: string }>('select distinct name from nominees')).map(({ name }) => name);
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => JSON.stringify(lines).includes(name))).toEqual([]);
    expect(text).not.toMatch(/[1-9]\d{5}(19|20)\d{2}(0[1-9]|1[0-2])\d{2}\d{3}[\dXx]/);
  });

  test('a filter gives the entries it names and says that it is no whole', async () => {
    const lines = linesOf(await exported(`?filter=${encodeURIComponent(JSON.stringify({ command: 'submit-slate', unitCode: '2202' }))}`));
    expect(lines[0]).toMatchObject({ complete: false });
    expect([...new Set(lines.map(({ line }) => line))].filter((line) => !['edition', 'entry', 'head', 'checkpoint'].includes(line))).toEqual([]);
    for (const entry of lines.filter(({ line }) => line === 'entry')) expect(entry).toMatchObject({ command: 'submit-slate', unitCode: '2202' });
    expect((await auditor.get('/rest/journal/export?format=xml')).status).toBe(400);
    expect((await auditor.get('/rest/journal/export?page=2')).body.message).toContain('page');
    expect((await auditor.get(`/rest/journal/export?filter=${encodeURIComponent('{"nothing":1}')}`)).status).toBe(400);
  });

  test('CSV for a spreadsheet: Chinese headings, no formula', async () => {
    const office = await server.signIn('office');
    const [unit] = (await office.get('/rest/units?filter={"code":"2208"}')).body;
    await office.put(`/rest/units/${unit.id}`, { version: unit.version, shortName: '白城' });
    await server.sql(`select set_config('app.command', 'test', true); update up_users set display_name = '=1+1' where username = 'office'`);
    const risky = await server.signIn('office');
    const [again] = (await risky.get('/rest/units?filter={"code":"2208"}')).body;
    await risky.put(`/rest/units/${again.id}`, { version: again.version, shortName: '白 城' });
    const answer = await auditor.fetch('/rest/journal/export?format=csv');
    const text = Buffer.from(await answer.arrayBuffer()).toString('utf8');
    expect([answer.headers.get('content-type'), answer.headers.get('content-disposition')]).toEqual(['text/csv; charset=utf-8', 'attachment; filename="journal-8.csv"']);
    expect(text.startsWith('\uFEFF序号,时间,办理人编号,办理人,角色,')).toBe(true);
    expect(text).toContain(",'=1+1,");
    expect(text).not.toMatch(/,=1\+1/);
  });

  test.each(['body-2202', 'leader', 'expert', 'county', 'portal'])('%s may not', async (username) => {
    expect((await (await server.signIn(username)).get('/rest/journal/export')).status).toBe(403);
  });
});

describe('verify', () => {
  test('finds nothing wrong in what the server wrote: over HTTP, from a file, from the database', async () => {
    const whole = { status: 0, answer: { ok: true, entries: expect.any(Number), problems: [] } };
    expect(verify(['--user', 'auditor', '--server', server.url], { IMPORT_PASSWORD: DEMO_PASSWORD })).toMatchObject(whole);
    expect(verify(['--export', kept('clean.ndjson', await exported())])).toMatchObject(whole);
    expect(verify([], { DATABASE_URL: server.databaseUrl })).toMatchObject(whole);
  });

  test('finds a changed line, a missing one, and an end cut off against an earlier export', async () => {
    const text = await exported();
    const early = kept('early.ndjson', text);
    const lines = text.trim().split('\n');
    const at = (sequence: number): number => lines.findIndex((line) => line.startsWith(`{"line":"entry","sequence":${sequence},`));
    const codesOf = (changed: string[], ...more: string[]): string[] => {
      const { status, answer } = verify(['--export', kept('changed.ndjson', changed.join('\n')), ...more]);
      expect(status).toBe(1);
      return answer.problems.map(({ sequence, code }: { sequence: number | null; code: string }) => `${code} ${sequence}`);
    };
    expect(codesOf(lines.with(at(5), lines[at(5)]!.replace(/"requestId":"./, '"requestId":"-')))).toContain('chain.altered 5');
    expect(codesOf(lines.toSpliced(at(6), 1))).toContain('chain.gap 7');
    const last = lines.filter((line) => line.startsWith('{"line":"entry"')).length;
    const cut = lines.filter((line) => !line.startsWith('{"line":"head"') && !line.startsWith('{"line":"checkpoint"') && !line.startsWith(`{"line":"entry","sequence":${last},`));
    expect(codesOf(cut, '--checkpoint', early)).toContain(`journal.truncated ${last}`);
  });

  test('a day begun leaves a signature, which nobody changes', async () => {
    const office = await server.signIn('office');
    await office.post('/rest/clock', { instant: '2022-11-04T00:00:10+08:00' });
    await expect.poll(() => server.sql(`select day::text as day from journal_checkpoints where day = '2022-11-04'`), { timeout: 30_000 }).toEqual([{ day: '2022-11-04' }]);
    await expect(setScene(server, 'update journal_checkpoints set sequence = 1')).rejects.toThrow('append-only');
    expect(linesOf(await exported()).filter(({ line }) => line === 'checkpoint').length).toBeGreaterThan(0);
    expect(verify([], { DATABASE_URL: server.databaseUrl }).status).toBe(0);
  });

  test('an entry changed behind the triggers is found by the server’s own rows', async () => {
    await server.sql(`alter table journal_entries disable trigger all; update journal_entries set after = after || '{"x": 1}' where sequence = 5; alter table journal_entries enable trigger all`);
    const { status, answer } = verify([], { DATABASE_URL: server.databaseUrl });
    expect([status, answer.problems.map(({ sequence, code }: { sequence: number; code: string }) => [sequence, code])]).toEqual([1, [[5, 'chain.altered']]]);
  });

  test.each<[string[], Record<string, string>, RegExp]>([
    [['--export', '/nowhere.ndjson'], {}, /没有这个文件/],
    [['--user', 'leader'], { IMPORT_PASSWORD: DEMO_PASSWORD }, /不能导出日志/],
    [[], {}, /请用 --user 或 --export/],
    [['--unknown'], {}, /不认识的选项/],
  ])('%j is refused in one line', (words, env, line) => {
    const { status, answer, said } = verify([...words, '--server', server.url], env);
    expect([status, answer, said.trim().split('\n').length]).toEqual([2, null, 1]);
    expect(said).toMatch(line);
  });
});
