/** An announcement from its first draft to the public page: the second person's check, the privacy gate, its instant, its correction. */
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codesOf, journalOf, setScene } from '../commands/office-desk.ts';
import { startServer, type Client, type TestServer } from '../server.ts';

let server: TestServer;
let office: Client;
let editor: Client;
beforeAll(async () => {
  server = await startServer();
  [office, editor] = await Promise.all([server.signIn('office'), server.signIn('portal')]);
}, 180_000);
afterAll(() => server.stop());

interface View {
  id: string;
  state: string;
  version: number;
  path: string | null;
  findings: { kind: string; place: string; masked: string }[] | null;
  authorName: string;
  [field: string]: unknown;
}

const impact = { purpose: '告知现场审核安排', necessity: '只写单位和时间', effect: '不涉及个人', measures: '不公开个人信息' };
const form = (over: Record<string, unknown> = {}) => ({
  kind: 'progress', title: '关于现场审核安排的公告', documentNumber: '吉人社公告〔2022〕3号', issuedOn: '2022-11-03',
  blocks: [{ type: 'paragraph', text: '现将有关安排公告如下。' }], ...over,
});
const post = (client: Client, path: string, body: object) => client.post<View & { code?: string; issues?: { code: string }[]; errors?: Record<string, string> }>(`/rest/announcements${path}`, body);
const draft = async (over: Record<string, unknown> = {}): Promise<View> => (await post(office, '', form(over))).body;
const step = async (client: Client, { id, version }: View, name: string, more: object = {}): Promise<View> => {
  const answer = await post(client, `/${id}/${name}`, { version, ...more });
  expect([name, answer.status, answer.text.slice(0, 300)]).toEqual([name, 200, expect.anything()]);
  return answer.body;
};
const approved = async (over: Record<string, unknown> = {}): Promise<View> => step(editor, await step(office, await draft(over), 'send'), 'approve', { impact });
const publicPage = async (path: string) => server.anonymous.get(path);
const soon = { timeout: 30_000, interval: 100 };

describe('the way to the website', () => {
  test('drafted, sent, checked by another, published: the page shows it, the journal tells it', async () => {
    const before = await draft({ blocks: [{ type: 'heading', text: '一、时间' }, { type: 'table', caption: '窗口安排', head: ['窗口', '单位'], rows: [['1', '长春']] }] });
    expect(before).toMatchObject({ state: 'drafting', version: 1, authorName: '省评选办 王主任' });
    const preview = await office.get(`/rest/announcements/${before.id}/preview`);
    expect(preview.text).toContain('窗口安排');
    const sent = await step(office, before, 'send');
    expect(sent).toMatchObject({ state: 'checking', findings: [] });
    const published = await step(office, await step(editor, sent, 'approve', { impact }), 'publish');
    expect(published).toMatchObject({ state: 'published', path: `/notices/${before.id}/` });
    await expect.poll(async () => (await publicPage(published.path!)).status, soon).toBe(200);
    const page = (await publicPage(published.path!)).text;
    expect(page).toContain('关于现场审核安排的公告');
    expect(page.replace(/发布日期.*?<\/dd>/s, '')).toContain('窗口安排');
    expect((await journalOf(server, 'publish-announcement')).map(({ after }) => after.path)).toContain(published.path);
    expect((await journalOf(server, 'preview-announcement'))).toEqual([]);
  });

  test('at an instant: nowhere before it', async () => {
    const ready = await approved({ title: '明天的公告' });
    const published = await step(office, ready, 'publish', { publishAt: '2022-11-04T01:00:00Z' });
    expect((await publicPage(published.path!)).status).toBe(404);
    expect((await publicPage('/')).text).not.toContain('明天的公告');
    await office.post('/rest/clock', { instant: '2022-11-04T09:00:30+08:00' });
    await expect.poll(async () => (await publicPage(published.path!)).status, soon).toBe(200);
    await office.post('/rest/clock', { instant: '2022-11-03T09:00:00+08:00' });
  });

  test('a correction takes the address as its next version, with a visible note', async () => {
    const first = await step(office, await approved({ title: '写错了的公告' }), 'publish');
    const correction = await approved({ kind: 'correction', title: '改对了的公告', correctsId: first.id, correctionNote: '标题有误，予以更正。' });
    const published = await step(office, correction, 'publish');
    expect(published.path).toBe(first.path);
    await expect.poll(async () => (await publicPage(first.path!)).text, soon).toContain('标题有误，予以更正。');
    expect(await server.sql('select version, kind from publications where path = $1 order by version', [first.path])).toEqual([{ version: 1, kind: 'announcement' }, { version: 2, kind: 'announcement' }]);
  });

  test('withdrawn: its address says so', async () => {
    const published = await step(office, await approved({ title: '要撤下的公告' }), 'publish');
    expect(codesOf((await post(office, `/${published.id}/withdraw`, { version: published.version, reason: ' ' })).body)).toEqual([]);
    await step(office, published, 'withdraw', { reason: '安排有变' });
    await expect.poll(async () => (await publicPage(published.path!)).status, soon).toBe(410);
  });
});

describe('the gate', () => {
  test('what the scan finds goes to the checker, who must say why it is none', async () => {
    const sent = await step(office, await draft({ blocks: [{ type: 'paragraph', text: '联系人手机１３８ １２３４ ５６７８。' }, { type: 'table', caption: '名单', head: ['姓名', '证件'], rows: [['苏某', '11010519491231002X']] }] }), 'send');
    expect(sent.findings).toEqual([
      { kind: 'phone', place: '正文第 1 段', masked: '138******78' },
      { kind: 'id-number', place: '正文第 2 段第 1 行', masked: '110*************2X' },
    ]);
    const refused = await post(editor, `/${sent.id}/approve`, { version: sent.version, impact });
    expect([refused.status, codesOf(refused.body)]).toEqual([422, ['announcement.personal', 'announcement.personal']]);
    expect(refused.text).not.toMatch(/13812345678|11010519491231002X/);
    const lifted = await step(editor, sent, 'approve', { impact, liftReason: '示例号码，不是真人的。' });
    expect(lifted).toMatchObject({ state: 'approved', liftReason: '示例号码，不是真人的。' });
    expect((await journalOf(server, 'approve-announcement')).at(-1)).toMatchObject({ reason: '示例号码，不是真人的。', actor_name: expect.stringContaining('郑编辑') });
  });

  test('the department’s own telephone is no finding', async () => {
    expect((await step(office, await draft({ blocks: [{ type: 'paragraph', text: '电话 0431-88690627，长春市亚泰大街3336号金业大厦一楼电子政务大厅' }] }), 'send')).findings).toEqual([]);
  });

  test('an attachment is read: its text, its properties, its name', async () => {
    const before = await draft({ title: '带附件的公告' });
    const PDFDocument = createRequire(new URL('../../../cms/package.json', import.meta.url))('pdfkit') as new (options: object) => { on(event: string, listener: (chunk: Buffer) => void): void; text(text: string): void; end(): void };
    const bytes = await new Promise<Buffer>((done) => {
      const file = new PDFDocument({ info: { Author: 'Su 13812345678' } });
      const chunks: Buffer[] = [];
      file.on('data', (chunk) => chunks.push(chunk));
      file.on('end', () => done(Buffer.concat(chunks)));
      file.text('No 11010519491231002X');
      file.end();
    });
    const upload = new FormData();
    upload.append('subjectType', 'announcement');
    upload.append('subjectId', before.id);
    upload.append('slot', 'attachment');
    upload.append('file', new Blob([new Uint8Array(bytes)], { type: 'application/pdf' }), '名单.pdf');
    const attached = await office.post('/rest/evidence', upload);
    expect([attached.status, attached.text.slice(0, 200)]).toEqual([201, expect.anything()]);
    const sent = await step(office, before, 'send');
    expect(sent.findings?.map(({ kind, place }) => `${kind} ${place}`)).toEqual(['id-number 附件「名单.pdf」第 1 页', 'phone 附件「名单.pdf」文档属性']);
    const published = await step(office, await step(editor, sent, 'approve', { impact, liftReason: '虚构的号码，仅供测试。' }), 'publish');
    await expect.poll(async () => (await publicPage(`${published.path}files/${encodeURIComponent('名单.pdf')}`)).status, soon).toBe(200);
  });
});

describe('Word and Excel files', () => {
  const { zipSync, strToU8 } = createRequire(new URL('../../../cms/package.json', import.meta.url))('fflate') as { zipSync(files: Record<string, Uint8Array>): Uint8Array; strToU8(text: string): Uint8Array };
  const word = (over: Record<string, string> = {}): Uint8Array => zipSync(Object.fromEntries(Object.entries({
    '[Content_Types].xml': '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    'word/document.xml': '<w:document><w:p><w:r><w:t>现场审核安排</w:t></w:r></w:p></w:document>',
    ...over,
  }).map(([name, text]) => [name, strToU8(text)])));
  const excel = (): Uint8Array => zipSync({
    '[Content_Types].xml': strToU8('<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'),
    'xl/workbook.xml': strToU8('<workbook/>'), 'xl/worksheets/sheet1.xml': strToU8('<sheetData><row><c>1</c></row></sheetData>'),
  });
  const attach = (id: string, bytes: Uint8Array, name: string) => {
    const upload = new FormData();
    upload.append('subjectType', 'announcement');
    upload.append('subjectId', id);
    upload.append('slot', 'attachment');
    upload.append('file', new Blob([new Uint8Array(bytes)], { type: 'text/plain' }), name);
    return office.post('/rest/evidence', upload);
  };

  test('are taken by what they are, read through, and published with their type', async () => {
    const before = await draft({ title: '附表格的公告' });
    const hidden = word({ 'word/comments.xml': '<w:comments><w:comment><w:p><w:r><w:t>1101051949</w:t></w:r><w:r><w:t>1231002X</w:t></w:r></w:p></w:comment></w:comments>' });
    expect((await attach(before.id, hidden, '说明.docx')).status).toBe(201);
    expect((await attach(before.id, excel(), '安排.xlsx')).body).toMatchObject({ mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' });
    const sent = await step(office, before, 'send');
    expect(sent.findings).toEqual([{ kind: 'id-number', place: '附件「说明.docx」批注', masked: '110*************2X' }]);
    const published = await step(office, await step(editor, sent, 'approve', { impact, liftReason: '示例号码，不是真人的。' }), 'publish');
    const at = `${published.path}files/${encodeURIComponent('安排.xlsx')}`;
    await expect.poll(async () => (await publicPage(at)).status, soon).toBe(200);
    expect((await publicPage(at)).headers.get('content-type')).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  });

  test.each([
    ['macros', word({ 'word/vbaProject.bin': 'x' }), 'evidence.active'],
    ['an embedded file', word({ 'word/embeddings/a.bin': 'x' }), 'evidence.active'],
    ['another kind than its contents say', word({ '[Content_Types].xml': '<Types/>' }), 'evidence.broken'],
    ['a torn archive', word().subarray(0, 200), 'evidence.type'],
  ])('with %s are not taken', async (_, bytes, code) => {
    const answer = await attach((await draft()).id, bytes, '表.docx');
    expect([answer.status, codesOf(answer.body), answer.text.slice(0, 300)]).toEqual([422, [code], expect.anything()]);
  });
});

describe('refusals', () => {
  test('nobody checks what they wrote, whoever changed it last', async () => {
    const sent = await step(editor, (await post(editor, '', form())).body, 'send');
    expect(codesOf((await post(editor, `/${sent.id}/approve`, { version: sent.version, impact })).body)).toEqual(['check.same-person']);
    const back = await step(office, sent, 'return', { reason: '补充时间' });
    const changed = (await office.put<View>(`/rest/announcements/${back.id}`, { ...form(), version: back.version })).body;
    const again = await step(office, changed, 'send');
    expect(codesOf((await post(office, `/${again.id}/approve`, { version: again.version, impact })).body)).toEqual(['check.same-person']);
    await step(editor, again, 'approve', { impact });
  });

  test.each<[string, Record<string, unknown>, number, string[]]>([
    ['an unknown kind', { kind: 'gossip' }, 422, ['announcement.kind']],
    ['no text', { blocks: [] }, 400, []],
    ['an unknown block', { blocks: [{ type: 'script', text: 'x' }] }, 400, []],
    ['a day that is none', { issuedOn: '2022-02-30' }, 400, []],
  ])('%s', async (_, over, status, codes) => {
    const answer = await post(office, '', form(over));
    expect([answer.status, codesOf(answer.body)]).toEqual([status, codes]);
  });

  test('published only after the check, not in the past, not beyond its last day', async () => {
    const before = await draft();
    expect(codesOf((await post(office, `/${before.id}/publish`, { version: 1 })).body)).toEqual(['state.wrong']);
    const ready = await approved({ expiresOn: '2022-11-03' });
    expect(codesOf((await post(office, `/${ready.id}/publish`, { version: ready.version, publishAt: '2022-11-01T00:00:00Z' })).body)).toEqual(['announcement.instant', 'announcement.expiry'].slice(0, 1));
    expect(codesOf((await post(office, `/${ready.id}/publish`, { version: ready.version })).body)).toEqual(['announcement.expiry']);
  });

  test('a correction of what is not public, a stale save, the wrong role', async () => {
    const hidden = await draft();
    expect(codesOf((await post(office, '', form({ correctsId: hidden.id }))).body)).toEqual(['announcement.corrects']);
    expect((await office.put(`/rest/announcements/${hidden.id}`, { ...form(), version: 9 })).status).toBe(409);
    expect((await post(await server.signIn('leader'), '', form())).status).toBe(403);
    expect((await post(editor, `/${hidden.id}/publish`, { version: 1 })).status).toBe(403);
  });

  test('what was checked is what goes out: a change past the commands is noticed', async () => {
    const ready = await approved();
    await setScene(server, `update announcements set title = '换掉的标题' where document_id = '${ready.id}'`);
    expect(codesOf((await post(office, `/${ready.id}/publish`, { version: ready.version })).body)).toEqual(['announcement.changed']);
  });
});
