/** 申报材料册 over HTTP: refused with everything that is missing, bound in the order of the notice, matched with the record afterwards. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPdf } from '../../documents/read-pdf.ts';
import { eligibleForm, employerOf, journalOf, setScene } from '../commands/office-desk.ts';
import { pdf, picture } from '../evidence/sample-files.ts';
import { startServer, type Answer, type Client, type TestServer } from '../server.ts';

let server: TestServer;
let body: Client;
let nominee: string;

beforeAll(async () => {
  server = await startServer();
  body = await server.signIn('body-2203');
  const made = await body.post('/rest/nominees', eligibleForm(await employerOf(server, '2203'), { name: '李䶮堃' }));
  expect(made.status).toBe(201);
  nominee = made.body.id;
}, 240_000);
afterAll(() => server.stop());

async function attach(bytes: Uint8Array, slot: string, name: string): Promise<Answer> {
  const data = new FormData();
  for (const [field, value] of Object.entries({ subjectType: 'nominee', subjectId: nominee, slot })) data.append(field, value);
  data.append('file', new Blob([Uint8Array.from(bytes)]), name);
  const answer = await body.post('/rest/evidence', data);
  expect([slot, answer.status]).toEqual([slot, 201]);
  return answer;
}

async function bound(id: string): Promise<any> {
  const until = Date.now() + 120_000;
  for (;;) {
    const { body: job } = await body.get(`/rest/jobs/${id}`);
    if (['done', 'failed', 'cancelled'].includes(job.state)) return job;
    if (Date.now() > until) throw new Error(`the booklet is ${job.state}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

test('what is missing is said all at once; nothing is started', async () => {
  await attach(await picture('jpeg'), 'photo', '照片.jpg');
  const refused = await body.post('/rest/booklets', { nomineeId: nominee });
  expect(refused.status).toBe(422);
  expect(refused.body.issues).toEqual([{
    code: 'document.incomplete', clause: '通知三（三）3', severity: 'error',
    params: { missing: '身份证复印件、职业资格（职业技能等级）证书复印件（照片页、等级页、职业工种页）、毕业证书复印件、技术技能成果、师带徒贡献等支撑材料' },
  }]);
  expect(await journalOf(server, 'bind-booklet')).toEqual([]);
});

test('the booklet: contents first, the order of the notice, every sheet numbered, bookmarks, and a code that matches', async () => {
  await attach(await pdf(3), 'achievements', '成果.pdf');
  await attach(await picture('png', { width: 900, height: 600 }), 'diploma', '毕业证书.png');
  await attach(await picture('jpeg'), 'skill-certificate', '等级证书.jpg');
  await attach(await picture('jpeg'), 'id-copy', '身份证.jpg');
  const started = await body.post('/rest/booklets', { nomineeId: nominee });
  expect(started.status).toBe(201);
  const job = await bound(started.body.id);
  expect({ state: job.state, error: job.error }).toEqual({ state: 'done', error: null });
  const response = await body.fetch(`/rest/document-batches/${job.id}`);
  expect(response.status).toBe(200);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const plain = Buffer.from(bytes).toString('latin1');
  const read = await readPdf(bytes);
  const labels = ['推荐审批表', '身份证复印件', '职业资格（职业技能等级）证书复印件', '毕业证书复印件', '技术技能成果、师带徒贡献等支撑材料'];
  const places = labels.map((label) => read.text.indexOf(label));
  expect([...places].sort((a, b) => a - b)).toEqual(places);
  expect(read.text).toContain('目录');
  const total = read.pages.length;
  expect(total).toBe(1 + 4 + 1 + 1 + 1 + 3);
  expect(read.text).toContain(`第1页共${total}页`);
  expect(read.text).toContain(`第${total}页共${total}页`);
  expect(plain).toContain('/Outlines');

  const [entry] = await journalOf(server, 'bind-booklet');
  const code = `${nominee}-${entry!.after.hash}`;
  expect(read.text).toContain(`校验码：${code}`);
  const check = await body.get(`/rest/booklets/${code}`);
  expect(check.body).toEqual({ nominee: { id: nominee, name: '李䶮堃' }, bound: { at: expect.any(String), by: expect.any(String) }, matches: true, changed: [] });

  await setScene(server, `update nominees set post = '新岗位' where document_id = '${nominee}'`);
  await attach(await picture('jpeg', { colour: '#aa3366' }), 'diploma', '学位证书.jpg');
  expect((await body.get(`/rest/booklets/${code}`)).body).toMatchObject({ matches: false, changed: ['毕业证书复印件', '登记内容'] });
  expect((await body.get(`/rest/booklets/${nominee}-0123456789abcdef`)).body).toMatchObject({ bound: null, matches: false, changed: [] });
});

test('another body finds neither the booklet nor the code; whoever may not read numbers binds none', async () => {
  const [other, leader] = await Promise.all([server.signIn('body-2206'), server.signIn('leader')]);
  expect((await other.post('/rest/booklets', { nomineeId: nominee })).status).toBe(404);
  expect((await other.get(`/rest/booklets/${nominee}-0123456789abcdef`)).status).toBe(404);
  expect((await leader.post('/rest/booklets', { nomineeId: nominee })).status).toBe(403);
  expect((await body.get('/rest/booklets/nonsense')).status).toBe(404);
});
