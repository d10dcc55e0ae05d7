/** The public form of objections, and that nobody but the assigned investigator learns who objected and what they wrote. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { namesOf, postList, standingModel, type PostedScene } from '../commands/posted-people.ts';
import { setScene } from '../commands/office-desk.ts';
import { startServer, type Client, type TestServer } from '../server.ts';
import { checked, postChecked } from '../commands/released.ts';

const SECRETS = { name: '欧阳密言', contact: '13977776666', unitName: '', content: '此人的发明专利系冒用他人成果，密语甲乙丙丁。' };
const PDF = new Blob(['%PDF-1.7\n密件正文一二三'], { type: 'application/pdf' });
const RESOURCES = ['nominees', 'units', 'quotas', 'slates', 'slate-entries', 'notices', 'objections', 'editions', 'commendations', 'prior-honours', 'journal'];

let server: TestServer;
let office: Client;
let investigator: Client;
let scene: PostedScene;
let path: string;
let objectionId: string;

beforeAll(async () => {
  server = await startServer();
  [office, investigator] = (await Promise.all(['office', 'investigator'].map((name) => server.signIn(name)))) as [Client, Client];
  // As many sendings as the tests need, and no waiting between reading and sending.
  await setScene(server, `update editions set rules = jsonb_set(rules, '{publication,objections,form}', '{"perAddressPerHour": 200, "perHour": 300, "leastSeconds": 0, "clause": "x", "official": false}'), rules_hash = 'quick'`);
  scene = await postList(server, office);
  path = `${scene.notice.path}objection/`;
});
afterAll(() => server.stop());

const tokenOf = (html: string): string => /name="token" value="([^"]+)"/.exec(html)?.[1] ?? '';
const valueOf = (html: string, name: string): string => new RegExp(`<option value="([^"]+)"[^>]*>${name}`).exec(html)?.[1] ?? '';
const message = (html: string): string => /role="alert"><p>([^<]*)/.exec(html)?.[1] ?? '';
async function send(over: Record<string, string | Blob | Blob[]> = {}, init: RequestInit = {}): Promise<{ status: number; location: string | null; html: string; headers: Headers }> {
  const page = (await server.anonymous.get(path)).text;
  const body = new FormData();
  const fields: Record<string, string | Blob | Blob[]> = { token: tokenOf(page), person: valueOf(page, scene.people[0]!.name), ...SECRETS, ...over };
  for (const [name, value] of Object.entries(fields)) for (const each of Array.isArray(value) ? value : [value]) body.append(name, each as string);
  const response = await server.anonymous.fetch(path, { method: 'POST', body, ...init });
  return { status: response.status, location: response.headers.get('location'), html: await response.text(), headers: response.headers };
}
const count = async (): Promise<number> => (await server.sql<{ count: number }>('select count(*)::int as count from objections'))[0]!.count;

test('the form is for one reader: never kept, no cookie, sent only to ourselves', async () => {
  await expect.poll(async () => (await server.anonymous.get(path)).status, { timeout: 20_000 }).toBe(200);
  await expect.poll(async () => message((await send({ content: '' })).html), { timeout: 20_000 }).not.toContain('太快');
  const answer = await server.anonymous.get(path);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('set-cookie')).toBeNull();
  expect(answer.headers.get('content-security-policy')).toContain("form-action 'self'");
  expect(answer.text).not.toContain('<script');
  expect((await server.anonymous.get(scene.notice.path)).text).toContain(`href="${path}"`);
  expect((await server.anonymous.fetch(path.slice(0, -1))).headers.get('location')).toBe(path);
  expect((await server.anonymous.fetch(path, { method: 'PUT' })).status).toBe(405);
  expect((await server.anonymous.get(`/notices/${'a'.repeat(24)}/objection/`)).status).toBe(404);
});

test('an objection with a file gives a receipt; the same form again gives the same one and no second objection', async () => {
  const page = (await server.anonymous.get(path)).text;
  const token = tokenOf(page);
  const first = await send({ token, files: PDF });
  expect([first.status, first.location]).toEqual([303, expect.stringMatching(/^\/objections\/[0-9A-HJKMNP-TV-Z]{20}\/$/)]);
  expect((await send({ token, files: PDF })).location).toBe(first.location);
  expect(await count()).toBe(1);
  const [row] = await server.sql('select document_id as id, channel, late, files, received_by, state from objections');
  expect(row).toMatchObject({ channel: 'web', late: false, files: 1, received_by: null, state: 'received' });
  objectionId = row.id;
  const followed = await server.anonymous.get(first.location!);
  expect(followed.text).toContain('异议已收到');
  for (const secret of [SECRETS.name, SECRETS.contact, SECRETS.content, scene.people[0]!.name]) expect(followed.text).not.toContain(secret);
  expect(followed.headers.get('cache-control')).toBe('no-store');
  expect((await server.anonymous.get(`/objections/${'0'.repeat(20)}/`)).status).toBe(404);
});

test('what is wrong is said at its field, and what was typed comes back', async () => {
  const before = await count();
  const short = await send({ content: '太短<b>', name: '匿名' });
  expect(short.status).toBe(422);
  expect(short.html).toContain('太短&lt;b&gt;</textarea>');
  expect(short.html).toContain(SECRETS.contact);
  expect(short.html).toMatch(/id="content-error">没有写明反映的问题/);
  expect(short.html).toMatch(/id="name-error">没有写明真实姓名/);
  expect((await send({ unitName: '松江机械厂' })).html).toMatch(/id="files-error">以单位名义提出，没有加盖公章/);
  expect((await send({ person: '' })).html).toMatch(/id="person-error">请重新选择/);
  expect((await send({ files: new Blob(['MZ\x90\0']) })).html).toMatch(/id="files-error">附件/);
  expect(message((await send({ token: 'x.y.z' })).html)).toContain('已失效');
  expect(await count()).toBe(before);
});

test('what no form sends is refused without harm: too large, NUL, bombs of parts, strange types, other sites', async () => {
  const before = await count();
  expect((await send({ files: new Blob(['%PDF-', new Uint8Array(11 * 1024 * 1024)]) })).status).toBe(413);
  expect((await send({ files: [new Blob(['%PDF-', new Uint8Array(6 * 1024 * 1024)]), new Blob(['%PDF-', new Uint8Array(5 * 1024 * 1024)])] })).status).toBe(413);
  expect((await send({ files: Array.from({ length: 8 }, () => PDF) })).status).toBe(413);
  expect((await send({ content: '反映内容中的\0字符，超过十个字。' })).status).toBe(400);
  expect((await send({ content: '长'.repeat(20_001) })).status).toBe(413);
  const bomb = Array.from({ length: 500 }, (_, index) => `--b\r\ncontent-disposition: form-data; name="f${index}"\r\n\r\nx\r\n`).join('');
  const raw = (body: string, type: string, headers: Record<string, string> = {}) => server.anonymous.fetch(path, { method: 'POST', body, headers: { 'content-type': type, ...headers } });
  expect((await raw(`${bomb}--b--`, 'multipart/form-data; boundary=b')).status).toBe(413);
  expect((await raw('{}', 'application/json')).status).toBe(415);
  expect((await raw('--b\r\nbroken', 'multipart/form-data; boundary=b')).status).toBe(400);
  expect((await raw('a=b', 'multipart/form-data')).status).toBe(400);
  expect((await raw('a=b', 'application/x-www-form-urlencoded', { origin: 'https://elsewhere.example' })).status).toBe(403);
  expect((await raw('a=b', 'application/x-www-form-urlencoded', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect(await count()).toBe(before);
  expect((await server.anonymous.get('/')).status).toBe(200);
});

const told: string[] = [];
const finds = (text: string): string[] =>
  [SECRETS.name, SECRETS.contact, '密语甲乙丙丁', '密件正文', Buffer.from(SECRETS.name).toString('hex'), Buffer.from(SECRETS.contact).toString('base64').slice(0, 12)].filter((secret) => text.includes(secret));

test('planted: no answer to anybody, no table and no log holds who objected or what they wrote', async () => {
  const { version } = (await office.get(`/rest/objections/${objectionId}`)).body;
  const [{ id }] = await server.sql(`select document_id as id from up_users where username = 'investigator'`);
  expect((await office.post(`/rest/objections/${objectionId}/assign`, { version, investigatorId: id })).status).toBe(200);
  for (const username of ['office', 'office-2', 'leader', 'auditor', 'sysadmin', 'body-2204', 'county', 'employer', 'expert', 'agency', 'portal', 'investigator']) {
    const client = await server.signIn(username);
    for (const resource of RESOURCES) {
      told.push((await client.get(`/rest/${resource}?range=[0,999]`)).text);
      for (const q of [SECRETS.name, SECRETS.contact, '密语']) told.push((await client.get(`/rest/${resource}?filter=${encodeURIComponent(JSON.stringify({ q }))}`)).text);
    }
    told.push((await client.get(`/rest/objections/${objectionId}`)).text);
    if (username === 'investigator') continue;
    const opened = await client.post(`/rest/objections/${objectionId}/read`);
    expect([username, [403, 404, 422].includes(opened.status)]).toEqual([username, true]);
    told.push(opened.text);
  }
  expect(told.flatMap(finds)).toEqual([]);
  for (const { name } of await server.sql<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'public'`)) {
    const [row] = await server.sql<{ text: string }>(`select coalesce(string_agg(x::text, chr(10)), '') as text from ${name} x`);
    expect([name, finds(row!.text)]).toEqual([name, []]);
  }
  expect(finds(server.output())).toEqual([]);
});

test('the planted words would be found: the one who was named reads them, each time journalled', async () => {
  const opened = await investigator.post(`/rest/objections/${objectionId}/read`);
  expect(finds(opened.text)).toEqual([SECRETS.name, SECRETS.contact, '密语甲乙丙丁']);
  const [file] = opened.body.files;
  const read = await investigator.get(`/rest/objections/${objectionId}/files/${file.id}`);
  expect([read.status, read.headers.get('content-type'), read.text]).toEqual([200, 'application/pdf', await PDF.text()]);
  expect((await office.get(`/rest/objections/${objectionId}/files/${file.id}`)).status).toBe(422);
  expect(await server.sql(`select command, actor_name as who from journal_entries where command like 'read-objection%' order by sequence`)).toEqual([
    { command: 'read-objection', who: '异议核查员 何处长' }, { command: 'read-objection-file', who: '异议核查员 何处长' },
  ]);
});

test('outside the period the form names its days and takes nothing', async () => {
  await office.post('/rest/clock', { instant: '2022-11-11T00:00:00+08:00' });
  const page = await server.anonymous.get(path);
  expect(page.text).toContain('2022年11月4日至11月10日');
  expect(page.text).not.toContain('<form');
  const before = await count();
  expect((await send()).status).toBe(403);
  expect(await count()).toBe(before);
});

test('halted and resumed: days do not count meanwhile, by another person, and everybody reads both days', async () => {
  await office.post('/rest/clock', { instant: '2022-11-08T09:00:00+08:00' });
  const at = async () => (await office.get(`/rest/notices/${scene.notice.id}`)).body;
  const post = async (step: string, input: Record<string, unknown> = {}, client = office) => client.post(`/rest/notices/${scene.notice.id}/${step}`, { version: (await at()).version, ...input });
  expect((await post('suspend', { reason: '名单有误，核对后恢复' })).body).toMatchObject({ state: 'suspended', pausedOn: '2022-11-08', lastDay: '2022-11-10' });
  expect((await standingModel(server, scene.notice.path)).model).toMatchObject({ haltedOn: '2022-11-08', changes: [{ note: '公示暂停，恢复前的日期不计入公示期。' }] });
  expect((await server.anonymous.get(scene.notice.path)).status).toBe(200);
  await office.post('/rest/clock', { instant: '2022-11-10T09:00:00+08:00' });
  expect((await post('resume')).body.issues.map(({ code }: any) => code)).toEqual(['check.same-person']);
  const resumed = await post('resume', {}, await server.signIn('office-2'));
  expect(resumed.body).toMatchObject({ state: 'posted', pausedOn: null, firstDay: '2022-11-04', lastDay: '2022-11-14' });
  const amend = async (form: Record<string, unknown>) => {
    await checked(server, office, 'amendment', { id: scene.notice.id, version: (await at()).version, ...form });
    return post('amend', form);
  };
  const corrected = { change: 'corrected', words: '单位名称笔误' };
  expect((await post('amend', corrected)).body.issues.map(({ code }: any) => code)).toEqual(['release.missing']);
  const amended = await amend(corrected);
  expect(amended.body).toMatchObject({ lastDay: '2022-11-14' });
  const leak = await office.post('/rest/releases/amendment', { id: scene.notice.id, version: (await at()).version, change: 'corrected', words: `身份证号 11010519491231002X 有误` });
  expect(leak.body.findings).toMatchObject([{ kind: 'id-number' }]);
  const { version, model } = await standingModel(server, scene.notice.path);
  expect([version, model.haltedOn, model.changes.map(({ note }: any) => note), namesOf(model).length]).toEqual([
    4, undefined, ['公示暂停，恢复前的日期不计入公示期。', '公示恢复。公示截止日由2022年11月10日改为2022年11月14日。', '公示内容更正：单位名称笔误。公示截止日不变。'], 4,
  ]);
  expect((await amend({ change: 'added', words: '增加公示对象' })).body).toMatchObject({ firstDay: '2022-11-10', lastDay: '2022-11-16' });
});

test('taken down: the address says so, and the list can be drawn up and posted again', async () => {
  const { version } = (await office.get(`/rest/notices/${scene.notice.id}`)).body;
  expect((await office.post(`/rest/notices/${scene.notice.id}/withdraw`, { version, reason: '名单重新研究' })).body.state).toBe('withdrawn');
  await expect.poll(async () => (await server.anonymous.get(scene.notice.path)).status).toBe(410);
  expect(await server.sql(`select s.state, n.state as people from slates s join slate_entries e on e.slate_id = s.id join nominees n on n.id = e.nominee_id where s.level = 'province' group by 1, 2`)).toEqual([{ state: 'drafting', people: 'shortlisted' }]);
});

test('beyond the limit of one address nothing is read any more', async () => {
  await setScene(server, `update editions set rules = jsonb_set(rules, '{publication,objections,form,perAddressPerHour}', '1'), rules_hash = 'slow'`);
  await office.post('/rest/clock', { instant: '2022-11-11T09:00:00+08:00' });
  const [slate] = (await office.get(`/rest/slates?filter=${encodeURIComponent('{"level":"province"}')}`)).body;
  const again = (await postChecked(server, office, { slateId: slate.id, version: slate.version, documentNumber: '吉人社公示〔2022〕13号', title: '重新公示', firstDay: '2022-11-11' })).body;
  path = `${again.path}objection/`;
  await expect.poll(async () => (await send()).status, { timeout: 20_000 }).toBe(429);
  expect(message((await send()).html)).toContain('过于频繁');
});
