/** One act over many records: seen first, then done whole or not at all, and each as if it stood alone. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type Client, type TestServer } from '../server.ts';
import { codesOf, journalOf, nomineesOf, slateOf, stateOfCase } from './office-desk.ts';

let server: TestServer;
let office: Client;
let sent: { id: string; code: string; name: string }[];
beforeAll(async () => {
  server = await startServer();
  office = await server.signIn('office');
  sent = await server.sql(`select s.document_id as id, u.code, u.name from slates s join units u on u.id = s.unit_id where s.level = 'body' and s.state = 'registered' order by u.sort_key`);
  expect(sent.length).toBeGreaterThan(4);
});
afterAll(() => server.stop());

const reason = { reasonId: 'materials-missing', reason: '缺少公示截图' };

test('the preview names who it is about, who is left out and why, and changes nothing', async () => {
  const drafting = await server.sql<{ id: string }>(`select s.document_id as id from slates s where s.level = 'body' and s.state = 'drafting' limit 1`);
  const before = await stateOfCase(server);
  const [first, second] = sent;
  const answer = await office.post('/rest/slates/return-many/preview', { ids: [first!.id, second!.id, drafting[0]!.id, 'aaaaaaaaaaaaaaaaaaaaaaaa'] });
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({ count: 2, hash: expect.stringMatching(/^[0-9a-f]{64}$/), consequences: [expect.stringContaining('2 份名单退回补正'), expect.stringContaining('2022-11-07')] });
  expect(answer.body.items.map(({ label }: { label: string }) => label).sort()).toEqual([first!.name, second!.name].sort());
  expect(answer.body.excluded).toHaveLength(2);
  expect(answer.body.excluded.map(({ reasons }: { reasons: string[] }) => reasons[0]).sort()).toEqual([expect.stringContaining('没有找到'), expect.stringContaining('不能退回')]);
  expect(await stateOfCase(server)).toBe(before);
});

test('many lists go back in one act, each with its journal and its message', async () => {
  const ids = sent.slice(0, 2).map(({ id }) => id);
  const { body: preview } = await office.post('/rest/slates/return-many/preview', { ids });
  const answer = await office.post('/rest/slates/return-many', { ids, expected: 2, hash: preview.hash, form: reason });
  expect([answer.status, answer.body.ids.sort()]).toEqual([200, [...ids].sort()]);
  expect(await server.sql('select state, mend_by::text as due from slates where document_id = any($1)', [ids])).toEqual([{ state: 'returned', due: '2022-11-07' }, { state: 'returned', due: '2022-11-07' }]);
  expect((await journalOf(server, 'return-slates')).map(({ subject_id, reason: words }) => [subject_id, words]).sort()).toEqual(ids.map((id) => [id, reason.reason]).sort());
  await expect.poll(() => server.sql(`select count(distinct account_id)::int as told from messages where kind = 'slate.returned'`), { timeout: 30_000 }).toEqual([{ told: 2 }]);
});

test('a list that changed after the preview is refused whole, and so is another number or another hash', async () => {
  const ids = sent.slice(2, 4).map(({ id }) => id);
  const { body: preview } = await office.post('/rest/slates/return-many/preview', { ids });
  const slate = await slateOf(office, sent[2]!.code);
  expect((await office.post(`/rest/slates/${slate.id}/return`, { version: slate.version, ...reason })).status).toBe(200);
  const before = await stateOfCase(server);
  const act = (over: object) => office.post('/rest/slates/return-many', { ids, expected: 2, hash: preview.hash, form: reason, ...over });
  expect((await act({})).body).toMatchObject({ code: 'stale', message: expect.stringContaining('重新预览') });
  expect((await act({ ids: [ids[1]], expected: 2 })).body).toMatchObject({ code: 'stale' });
  expect((await act({ hash: '0'.repeat(64) })).body).toMatchObject({ code: 'stale' });
  expect((await act({ form: {} })).status).toBe(400);
  expect((await act({ ids: [ids[0], ids[0]] })).status).toBe(400);
  expect((await act({ ids: [] })).status).toBe(400);
  expect(await stateOfCase(server)).toBe(before);
});

test('one that the rules refuse keeps all from being done', async () => {
  const [{ id: other }] = await server.sql(`select document_id as id from slates where level = 'body' and state = 'returned' limit 1`);
  const ids = [other, sent[4]!.id];
  const versions = await server.sql<{ id: string; version: number }>('select document_id as id, version from slates where document_id = any($1)', [ids]);
  const { createHash } = await import('node:crypto');
  const sorted = versions.sort((a, b) => (a.id < b.id ? -1 : 1));
  const hash = createHash('sha256').update(`[${sorted.map(({ id, version }) => `{"id":"${id}","version":${version}}`).join(',')}]`).digest('hex');
  const before = await stateOfCase(server);
  const answer = await office.post('/rest/slates/return-many', { ids, expected: 2, hash, form: reason });
  expect([answer.status, codesOf(answer.body)]).toEqual([422, ['state.wrong']]);
  expect(await stateOfCase(server)).toBe(before);
});

test('a body removes several of its drafts; ranks close, another’s people are not there for it', async () => {
  const [{ code }] = await server.sql(`select u.code from slates s join units u on u.id = s.unit_id where s.level = 'body' and s.state = 'drafting'
    and (select count(*) from slate_entries e where e.slate_id = s.id) > 3 order by u.sort_key limit 1`);
  const body = await server.signIn(`body-${code}`);
  const people = await nomineesOf(body, code);
  const ids = people.slice(0, 2).map(({ id }) => id);
  const [strange] = await server.sql<{ id: string }>(`select n.document_id as id from nominees n join units b on b.id = n.body_id where b.code <> $1 and n.state = 'drafting' limit 1`, [code]);
  const { body: preview } = await body.post('/rest/nominees/remove-many/preview', { ids: strange ? [...ids, strange.id] : ids });
  expect(preview).toMatchObject({ count: 2, excluded: strange ? [{ id: strange.id, label: '推荐对象', reasons: [expect.stringContaining('没有找到')] }] : [] });
  const answer = await body.post('/rest/nominees/remove-many', { ids, expected: 2, hash: preview.hash, form: {} });
  expect(answer.status).toBe(200);
  expect((await nomineesOf(body, code)).map(({ id }) => id).filter((id) => ids.includes(id))).toEqual([]);
  expect(await server.sql(`select e.award from slate_entries e join slates s on s.id = e.slate_id join units u on u.id = s.unit_id where u.code = $1 group by e.award, s.id having max(rank) <> count(*)`, [code])).toEqual([]);
  expect((await journalOf(server, 'remove-nominees')).map(({ subject_id }) => subject_id).sort()).toEqual([...ids].sort());
});

test('the office reminds the units that are out, not those whose list is in', async () => {
  const units = await server.sql<{ id: string; code: string; name: string }>(`select document_id as id, code, name from units where code in ('2203', $1)`, [sent[4]!.code]);
  const { body: preview } = await office.post('/rest/units/remind-many/preview', { ids: units.map(({ id }) => id) });
  expect(preview).toMatchObject({ count: 1, items: [{ label: '四平市人力资源和社会保障局' }], excluded: [{ label: sent[4]!.name, reasons: [expect.stringContaining('已经报送')] }] });
  const ids = preview.items.map(({ id }: { id: string }) => id);
  expect((await office.post('/rest/units/remind-many', { ids, expected: 1, hash: preview.hash, form: { note: '4日24时截止' } })).status).toBe(200);
  const clerk = await server.signIn('body-2203');
  await expect.poll(async () => (await clerk.get('/rest/messages?filter={"kind":"remind"}')).body.map(({ params }: { params: unknown }) => params), { timeout: 30_000 }).toEqual([
    { from: '吉林省人力资源和社会保障厅', note: '4日24时截止' },
  ]);
});

test.each(['leader', 'auditor', 'expert', 'body-2202', 'county'])('%s can neither look nor act for all', async (username) => {
  const client = await server.signIn(username);
  for (const path of ['/rest/slates/return-many/preview', '/rest/units/remind-many/preview']) expect((await client.post(path, { ids: [sent[4]!.id] })).status).toBe(403);
});
