/** Spreadsheets out and in again: a list that was exported changes nothing when it is imported; a long list is whole; a role gets what it sees. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { unzipSync, strFromU8 } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { limits } from '@cms/adapters/workbook/limits';
import { parseSheets } from '@cms/adapters/workbook/parse-sheets';
import type { Sheet } from '@domain/slate/sheet';
import { journalOf, nomineesOf, setScene, slateOf, stateOfCase } from '../commands/office-desk.ts';
import { startServer, type Client, type TestServer } from '../server.ts';

let server: TestServer;
let office: Client;
let body: Client;

beforeAll(async () => {
  server = await startServer({ breaks: ['people.sent-with-list', 'people.list-sent-with-them'] });
  [office, body] = await Promise.all([server.signIn('office'), server.signIn('body-2202')]);
}, 240_000);
afterAll(() => server.stop());

async function workbookOf(client: Client, path: string): Promise<{ bytes: Buffer; sheets: Sheet[]; name: string }> {
  const response = await client.fetch(path);
  const bytes = Buffer.from(await response.arrayBuffer());
  expect([response.status, response.headers.get('content-type'), bytes.subarray(0, 2).toString()]).toEqual([200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK']);
  return { bytes, sheets: await parseSheets(bytes, limits), name: decodeURIComponent(response.headers.get('content-disposition') ?? '') };
}

async function preview(client: Client, bytes: Buffer, unitId: string | null, more: Record<string, string> = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ dryRun: '1', ...(unitId ? { unitId } : {}), ...more })) form.set(name, value);
  form.set('file', new Blob([Uint8Array.from(bytes)]), 'list.xlsx');
  const response = await client.fetch('/rest/slates/import', { method: 'POST', body: form });
  return { status: response.status, body: (await response.json()) as any };
}

const query = (filter: object, sort?: [string, string]): string => new URLSearchParams({ filter: JSON.stringify(filter), ...(sort ? { sort: JSON.stringify(sort) } : {}) }).toString();

test('every list of the demo, exported and read again, differs from itself in nothing', async () => {
  const { body: slates } = await office.get<any[]>(`/rest/slates?${query({ level: 'body' })}`);
  const filled = slates.filter(({ entries }) => entries > 0);
  expect(filled.length).toBeGreaterThanOrEqual(17);
  await setScene(server, `update slates set state = 'drafting' where level = 'body'`);
  const before = await stateOfCase(server);
  for (const slate of filled) {
    const sender = await server.signIn(`body-${slate.unitCode}`);
    const { bytes } = await workbookOf(sender, `/rest/slates/${slate.id}/workbook?identity=1`);
    const { status, body: answer } = await preview(sender, bytes, null);
    expect([slate.unitCode, status, answer.changes]).toEqual([slate.unitCode, 200, { added: [], changed: [], missing: [], unchanged: slate.entries }]);
  }
  // Exports are journalled; nothing else moved.
  expect((await stateOfCase(server)).slice(0, 32)).toBe(before.slice(0, 32));
});

describe('the 汇总表', () => {
  test('has the layout that is handed in, text for numbers, and lists to choose from', async () => {
    const slate = await slateOf(body, '2202');
    const people = await nomineesOf(body, '2202');
    const { bytes, sheets, name } = await workbookOf(body, `/rest/slates/${slate.id}/workbook?identity=1`);
    expect(name).toContain('推荐人选汇总表（吉林市人力资源和社会保障局）.xlsx');
    expect(sheets.map((sheet) => sheet.name)).toEqual(['汇总表', '填表说明', '字典']);
    const [title, line, head, ...rows] = sheets[0]!.rows;
    expect(title![0]).toBe('吉林技能大奖和吉林省技术能手推荐人选汇总表');
    expect(line![0]).toBe('推荐单位（盖章）：吉林市人力资源和社会保障局');
    expect(head).toContain('身份证号码');
    expect(rows.map((row) => row[2]).slice(0, people.length).sort()).toEqual(people.map((person) => person.name).sort());
    const parts = unzipSync(bytes);
    const xml = strFromU8(parts['xl/worksheets/sheet1.xml']!);
    const book = strFromU8(parts['xl/workbook.xml']!);
    expect(xml.charCodeAt(0)).toBe('<'.charCodeAt(0));
    expect(xml).toContain('<mergeCell ref="A1:Z1"/>');
    expect(xml).toContain(`<formula1>'字典'!$A$1:$A$2</formula1>`);
    expect(xml).toContain('paperSize="8"');
    expect(book).toContain(`'汇总表'!$A$1:$Z$${people.length + 4}`);
    expect(book).toContain(`'汇总表'!$3:$3`);
    const column = head!.indexOf('身份证号码');
    expect(rows.slice(0, people.length).every((row) => row[column] === null || typeof row[column] === 'string')).toBe(true);
  });

  test('without numbers it has no such columns; with them every person is in the journal', async () => {
    const slate = await slateOf(body, '2202');
    const { sheets } = await workbookOf(body, `/rest/slates/${slate.id}/workbook`);
    expect(sheets[0]!.rows[2]).not.toContain('身份证号码');
    expect(sheets[0]!.rows[2]).not.toContain('联系电话');
    const people = await nomineesOf(body, '2202');
    const journalled = (await journalOf(server, 'export-slate')).filter(({ subject_type }) => subject_type === 'nominee').map(({ subject_id }) => subject_id);
    expect(people.every(({ id }) => journalled.includes(id))).toBe(true);
  });

  test('a leader gets no number, and only what leaders see; another body gets nothing', async () => {
    const slate = await slateOf(body, '2202');
    const [leader, other] = await Promise.all([server.signIn('leader'), server.signIn('body-2206')]);
    expect((await leader.get(`/rest/slates/${slate.id}/workbook?identity=1`)).status).toBe(403);
    const { sheets } = await workbookOf(leader, `/rest/slates/${slate.id}/workbook`);
    expect(sheets[0]!.rows[2]).not.toContain('出生年月');
    expect((await other.get(`/rest/slates/${slate.id}/workbook`)).status).toBe(404);
  });

  test('a formula in a text stays a text', async () => {
    const [person] = await nomineesOf(body, '2202');
    await setScene(server, `update nominees set remarks = '=HYPERLINK("http://x")' where document_id = '${person!.id}'`);
    const { bytes } = await workbookOf(body, `/rest/slates/${(await slateOf(body, '2202')).id}/workbook`);
    const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!);
    expect(xml).not.toContain('<f>');
    expect(xml).toMatch(/s="8" t="inlineStr"><is><t xml:space="preserve">=HYPERLINK/);
    await setScene(server, `update nominees set remarks = null where document_id = '${person!.id}'`);
  });

  test('the template names the unit, and an empty one is refused by name', async () => {
    const { bytes, sheets } = await workbookOf(body, '/rest/workbooks/slate-template');
    expect(sheets[0]!.rows[1]![0]).toBe('推荐单位（盖章）：吉林市人力资源和社会保障局');
    const { body: answer } = await preview(body, bytes, null);
    expect(answer).toMatchObject({ blocked: true, nominees: [] });
    expect(answer.issues[0].code).toBe('sheet.empty');
  });
});

test('a preview tells old from new; what is saved is what was seen', async () => {
  const slate = await slateOf(body, '2202');
  const people = await nomineesOf(body, '2202');
  const { bytes } = await workbookOf(body, `/rest/slates/${slate.id}/workbook?identity=1`);
  const changed = people.at(-1)!;
  await setScene(server, `update nominees set years_in_occupation = 3, post = '新岗位' where document_id = '${changed.id}'`);
  const { body: answer } = await preview(body, bytes, null);
  expect(answer.changes).toEqual({
    added: [], missing: [], unchanged: people.length - 1,
    changed: [{ award: changed.award, name: changed.name, row: expect.any(Number), fields: [
      { field: 'post', label: '岗位', before: '新岗位', after: changed['post'] ?? '' },
      { field: 'yearsInOccupation', label: '从事本职业年限', before: '3', after: String(changed['yearsInOccupation'] ?? '') },
    ] }],
  });
  const fileHash = createHash('sha256').update(bytes).digest('hex');
  expect(answer.fileHash).toBe(fileHash);
  await setScene(server, `update nominees set post = '又一岗位' where document_id = '${changed.id}'`);
  const stale = await preview(body, bytes, null, { dryRun: '0', fileHash, previewHash: answer.previewHash });
  expect({ status: stale.status, code: stale.body.code }).toEqual({ status: 409, code: 'stale' });
  const again = (await preview(body, bytes, null)).body;
  const saved = await preview(body, bytes, null, { dryRun: '0', fileHash, previewHash: again.previewHash });
  expect(saved.status).toBe(200);
  expect((await preview(body, bytes, null)).body.changes).toEqual({ added: [], changed: [], missing: [], unchanged: people.length });
});

describe('any list', () => {
  test('with its filter and its order, beyond a thousand rows', async () => {
    await setScene(server, `insert into units (document_id, code, name, kind, path, sort_key, version, parent_id, created_at, updated_at, published_at)
      select 'zz' || n, 'ZZ' || n, '第' || n || '厂', 'employer', (select path from units where code = '2202') || 'ZZ' || n || '/', 900000 + n, 1, (select id from units where code = '2202'), now(), now(), now() from generate_series(1, 2500) n`);
    const { sheets } = await workbookOf(office, `/rest/workbooks/lists/units?${query({ name_contains: '第', code_contains: 'ZZ' }, ['code', 'DESC'])}`);
    const rows = sheets[0]!.rows;
    expect(rows[0]!.slice(0, 2)).toEqual(['代码', '名称']);
    expect(rows.length).toBe(2_501);
    expect(rows[1]![0]).toBe('ZZ999');
    expect(new Set(rows.slice(1).map(([code]) => code)).size).toBe(2_500);
    await setScene(server, `delete from units where code like 'ZZ%'`);
  }, 180_000);

  test('people as the role may see them', async () => {
    const leader = await server.signIn('leader');
    const [mine, theirs] = await Promise.all([workbookOf(body, `/rest/workbooks/lists/nominees?${query({})}`), workbookOf(leader, `/rest/workbooks/lists/nominees?${query({})}`)]);
    expect(mine.sheets[0]!.rows[0]).toContain('出生年月');
    expect(theirs.sheets[0]!.rows[0]).not.toContain('出生年月');
    expect(new Set(mine.sheets[0]!.rows.slice(1).map(([unit]) => unit))).toEqual(new Set(['吉林市人力资源和社会保障局']));
    for (const { sheets } of [mine, theirs]) expect(JSON.stringify(sheets)).not.toMatch(/\d{17}[\dX]|(?<!\d)1[3-9]\d{9}(?!\d)/);
  });

  test.each<[string, string, number]>([
    ['a list nobody exports', 'outbox', 404],
    ['no list at all', 'constructor', 404],
    ['a filter that does not exist', `nominees?${query({ nothing: 1 })}`, 400],
    ['a list the role may not read', 'journal', 403],
  ])('%s', async (_what, path, status) => {
    expect((await body.get(`/rest/workbooks/lists/${path}`)).status).toBe(status);
  });

  test.each(['nominees', 'slates', 'units', 'quotas', 'notices', 'objections', 'commendations', 'opinions', 'receipts', 'reviewers', 'panels', 'meetings', 'organisation-members', 'announcements', 'prior-honours', 'penalties'])('%s', async (name) => {
    const { sheets } = await workbookOf(office, `/rest/workbooks/lists/${name}`);
    expect(sheets[0]!.rows.length).toBeGreaterThanOrEqual(1);
  });
});

test('the first list of a body is saved as it was previewed, though the preview kept none', async () => {
  const newcomer = await server.signIn('body-2203');
  const bytes = readFileSync(new URL('../../../scripts/demo/slates/2203.xlsx', import.meta.url));
  const { body: seen } = await preview(newcomer, bytes, null);
  expect(seen.changes.added).toHaveLength(7);
  expect((await newcomer.get(`/rest/slates?${query({ unitCode: '2203' })}`)).body).toEqual([]);
  const saved = await preview(newcomer, bytes, null, { dryRun: '0', fileHash: seen.fileHash, previewHash: seen.previewHash });
  expect({ status: saved.status, kept: (await nomineesOf(newcomer, '2203')).length }).toEqual({ status: 200, kept: 7 });
});
