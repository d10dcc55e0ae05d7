/** Documents over HTTP: what a caller may read and no more, every print of an ID number in the journal. */
import { unzipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPdf } from '../../documents/read-pdf.ts';
import { startServer, type Client, type TestServer } from '../server.ts';
import { eligibleForm, employerOf, journalOf, nomineesOf, setScene, slateOf, type NomineeView } from '../commands/office-desk.ts';

let server: TestServer;
let body: Client;
let other: Client;
let leader: Client;
let someone: NomineeView;
let number: string;
const PHONE = '14000000077';

beforeAll(async () => {
  server = await startServer({ breaks: ['quota.used-is-taken', 'lists.sent-is-dated', 'lists.sent-is-journalled'] });
  [body, other, leader] = await Promise.all(['body-2202', 'body-2206', 'leader'].map((name) => server.signIn(name))) as [Client, Client, Client];
  const form = eligibleForm(await employerOf(server, '2202'), { phone: PHONE, ethnicity: '满族' });
  number = form.idNumber as string;
  const created = await body.post('/rest/nominees', form);
  expect(created.status).toBe(201);
  someone = created.body;
}, 240_000);
afterAll(() => server.stop());

async function pdfOf(client: Client, path: string) {
  const response = await client.fetch(path);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  return { pdf: await readPdf(new Uint8Array(await response.arrayBuffer())), headers: response.headers };
}

describe('a nominee’s forms', () => {
  test('the approval form holds what the record holds, without the ID number until it is asked for', async () => {
    const { pdf, headers } = await pdfOf(body, `/rest/documents/approval-form/${someone.id}.pdf`);
    expect(pdf.text).toContain(someone.name);
    expect(pdf.text).toContain('满族');
    expect(pdf.text).not.toContain(number);
    expect(decodeURIComponent(headers.get('content-disposition')!)).toContain(`推荐审批表（${someone.name}）.pdf`);
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
    expect(await journalOf(server, 'print-identities')).toEqual([]);
  });

  test('with the number each print is in the journal, and the journal holds no number', async () => {
    const { pdf } = await pdfOf(body, `/rest/documents/approval-form/${someone.id}?identity=1`);
    expect(pdf.text).toContain(number);
    expect(pdf.text).toContain(PHONE);
    const rows = await journalOf(server, 'print-identities');
    expect(rows).toEqual([{ subject_type: 'nominee', subject_id: someone.id, actor_name: expect.any(String), reason: null, before: null, after: { document: 'approval-form' } }]);
  });

  test('a role without the right gets no number; the fields it does not see stay empty', async () => {
    const refused = await leader.get(`/rest/documents/approval-form/${someone.id}?identity=1`);
    expect({ status: refused.status, code: refused.body.code }).toEqual({ status: 403, code: 'forbidden' });
    const { pdf } = await pdfOf(leader, `/rest/documents/approval-form/${someone.id}`);
    expect(pdf.text).toContain(someone.name);
    expect(pdf.text).not.toContain('满族');
  });

  test.each(['opinion-form', 'bag-cover'])('%s', async (kind) => {
    expect((await pdfOf(body, `/rest/documents/${kind}/${someone.id}`)).pdf.text).toContain(someone.name);
  });

  test.each(['approval-form', 'opinion-form', 'bag-cover'])('another body finds no %s', async (kind) => {
    const answer = await other.get(`/rest/documents/${kind}/${someone.id}`);
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status: 404, code: 'not-found' });
    expect(answer.text).not.toContain(someone.name);
  });

  test('a name that no face prints is refused with the field’s name', async () => {
    await setScene(server, `update nominees set post = '\u{1f642}' where document_id = '${someone.id}'`);
    const answer = await body.get(`/rest/documents/approval-form/${someone.id}`);
    expect(answer.status).toBe(422);
    expect(answer.body.issues).toEqual([{ code: 'document.glyph', clause: 'GB 18030-2022', severity: 'error', params: { field: '岗位', characters: '\u{1f642}' } }]);
    await setScene(server, `update nominees set post = '班组长' where document_id = '${someone.id}'`);
  });
});

describe('a list’s forms', () => {
  test('the table holds everybody, and is a draft until the list is submitted', async () => {
    const people = await nomineesOf(body, '2202');
    const slate = await slateOf(body, '2202');
    const { pdf } = await pdfOf(body, `/rest/documents/slate-table/${slate.id}`);
    for (const { name } of people) expect(pdf.text).toContain(name);
    expect(pdf.text).toContain('草稿');
    await setScene(server, `update slates set state = 'submitted', submitted_at = '2022-11-03T02:00:00Z' where document_id = '${slate.id}'`);
    const { pdf: submitted } = await pdfOf(body, `/rest/documents/slate-table/${slate.id}`);
    expect(submitted.text).not.toContain('草稿');
    expect(submitted.text).toContain('填报日期：2022年11月3日');
    expect((await pdfOf(body, `/rest/documents/recommendation-report/${slate.id}`)).pdf.text).toContain('材料已脱密，可公开');
    expect((await other.get(`/rest/documents/slate-table/${slate.id}`)).status).toBe(404);
  });
});

describe('a document that is issued', () => {
  const bytesOf = async (client: Client, path: string): Promise<Buffer> => Buffer.from(await (await client.fetch(path)).arrayBuffer());
  const codes = (answer: { body: { issues?: { code: string }[] } }) => answer.body.issues?.map(({ code }) => code);

  test('is not issued before its record is ready, nor by who may not, nor when it is a form', async () => {
    const slate = await slateOf(body, '2202');
    await setScene(server, `update slates set state = 'drafting' where document_id = '${slate.id}'`);
    const early = await body.post(`/rest/documents/recommendation-report/${slate.id}/issue`);
    expect([early.status, codes(early)]).toEqual([422, ['document.unready']]);
    await setScene(server, `update slates set state = 'submitted' where document_id = '${slate.id}'`);
    const form = await body.post(`/rest/documents/slate-table/${slate.id}/issue`);
    expect([form.status, codes(form)]).toEqual([422, ['document.not-official']]);
    expect((await leader.post(`/rest/documents/recommendation-report/${slate.id}/issue`)).body.code).toBe('forbidden');
    expect((await other.post(`/rest/documents/recommendation-report/${slate.id}/issue`)).status).toBe(404);
    expect(await server.sql('select 1 from issued_documents')).toEqual([]);
  });

  test('is kept with its hash and never drawn again, whatever becomes of its record', async () => {
    const slate = await slateOf(body, '2202');
    const path = `/rest/documents/recommendation-report/${slate.id}`;
    const draft = await readPdf(await bytesOf(body, path));
    expect(draft.text).toContain('草稿');
    const issued = await body.post(`${path}/issue`);
    expect(issued.status).toBe(201);
    const kept = await bytesOf(body, path);
    expect(createHash('sha256').update(kept).digest('hex')).toBe(issued.body.digest);
    expect((await readPdf(kept)).text).not.toContain('草稿');
    await setScene(server, `update nominees set name = '改名后' where document_id = '${someone.id}'`);
    expect((await bytesOf(body, path)).equals(kept)).toBe(true);
    await setScene(server, `update nominees set name = '${someone.name}' where document_id = '${someone.id}'`);
    const again = await body.post(`${path}/issue`);
    expect([again.status, codes(again)]).toEqual([422, ['document.issued']]);
    const [entry] = await journalOf(server, 'issue-document');
    expect(entry).toMatchObject({ subject_type: 'document', subject_id: issued.body.id, after: { kind: 'recommendation-report', subject: slate.id, sha256: issued.body.digest } });
    expect((await other.get('/rest/issued-documents')).body).toEqual([]);
    expect((await body.get('/rest/issued-documents')).body).toHaveLength(1);
    await expect(setScene(server, 'update issued_documents set title = title')).rejects.toThrow();
  });

  test('asked for twice at once it is issued once', async () => {
    const office = await server.signIn('office');
    const slate = await slateOf(other, '2206');
    await setScene(server, `update slates set state = 'submitted', submitted_at = now() where document_id = '${slate.id}'`);
    const answers = await Promise.all([other, office, other].map((client) => client.post(`/rest/documents/recommendation-report/${slate.id}/issue`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422]);
  });
});

describe('a batch', () => {
  /** The job when it is over. */
  async function finished(client: Client, id: string): Promise<{ state: string; done: number; total: number; error: string | null }> {
    for (;;) {
      const { body: job } = await client.get(`/rest/jobs/${id}`);
      if (!['waiting', 'running'].includes(job.state)) return job;
      await new Promise((next) => setTimeout(next, 100));
    }
  }
  const ask = async (client: Client, over: Record<string, unknown> = {}) =>
    client.post('/rest/document-batches', { slateId: (await slateOf(body, '2202')).id, kinds: ['approval-form', 'bag-cover'], format: 'pdf', identity: false, ...over });

  test('prints the forms of everybody on a list as one PDF, counted, for its owner alone', async () => {
    const people = await nomineesOf(body, '2202');
    const started = await ask(body);
    expect(started.status).toBe(201);
    const job = await finished(body, started.body.id);
    expect(job).toMatchObject({ state: 'done', error: null, done: 2 * people.length, total: 2 * people.length });
    const { pdf } = await pdfOf(body, `/rest/document-batches/${started.body.id}`);
    expect(pdf.pages).toHaveLength(5 * people.length);
    for (const { name } of people) expect(pdf.text).toContain(name);
    expect(pdf.text).not.toContain(number);
    expect((await other.get(`/rest/document-batches/${started.body.id}`)).status).toBe(404);
  });

  test('with ID numbers it is journalled for each person, and packed as a ZIP when asked', async () => {
    const people = await nomineesOf(body, '2202');
    const started = await ask(body, { kinds: ['approval-form'], format: 'zip', identity: true });
    expect(await finished(body, started.body.id)).toMatchObject({ state: 'done' });
    const response = await body.fetch(`/rest/document-batches/${started.body.id}`);
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    expect(Object.keys(files)).toHaveLength(people.length);
    const mine = Object.entries(files).find(([name]) => name.includes(someone.name))!;
    expect((await readPdf(mine[1])).text).toContain(number);
    const rows = (await journalOf(server, 'print-forms')).filter(({ after }) => after.job === started.body.id);
    expect(rows.map(({ subject_type: type }) => type)).toEqual(['slate', ...people.map(() => 'nominee')]);
  });

  test('nobody prints numbers who may not read them, nor the list of others', async () => {
    expect((await ask(leader, { identity: true })).body.code).toBe('forbidden');
    expect((await ask(other)).status).toBe(404);
  });
});

describe('forms of the edition and blank forms', () => {
  test('the allocation of places sums up', async () => {
    const [edition] = (await leader.get('/rest/editions')).body;
    expect((await pdfOf(leader, `/rest/documents/quota-table/${edition.id}`)).pdf.text).toContain('合计2492116');
  });

  test('blank forms name nobody and are there for everybody signed in', async () => {
    const expert = await server.signIn('expert');
    for (const kind of ['approval-form', 'opinion-form', 'bag-cover', 'slate-table', 'score-sheet', 'receipt-slip', 'member-list', 'archive-list']) {
      expect((await pdfOf(expert, `/rest/blank-forms/${kind}`)).pdf.text.length).toBeGreaterThan(20);
    }
    expect((await expert.get('/rest/blank-forms/certificate')).status).toBe(404);
    expect((await server.anonymous.get('/rest/blank-forms/approval-form')).status).toBe(401);
  });

  test('what is no document is not found', async () => {
    for (const path of ['/rest/documents/nothing/abc', `/rest/documents/approval-form/A`, '/rest/documents/certificate/aaaaaaaaaaaaaaaaaaaaaaaa']) {
      expect((await body.get(path)).status).toBe(404);
    }
  });
});
