/** Creating, editing and removing nominees: the answer, the rows, and every refusal by its code. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type Client, type TestServer } from '../server.ts';
import { codesOf, eligibleForm, employerOf, idNumber, journalOf, nomineesOf, slateOf, stateOfCase } from './office-desk.ts';

let server: TestServer;
let body: Client;
let other: Client;
let office: Client;
let employer: string;

beforeAll(async () => {
  server = await startServer();
  [body, other, office] = await Promise.all(['body-2202', 'body-2206', 'office'].map((name) => server.signIn(name))) as [Client, Client, Client];
  employer = await employerOf(server, '2202');
});
afterAll(() => server.stop());

const create = async (over: Record<string, unknown> = {}) => (await body.post('/rest/nominees', eligibleForm(employer, over))).body;
const nothingWritten = async (act: () => Promise<{ status: number; body: any }>) => {
  const before = await stateOfCase(server);
  const answer = await act();
  expect(await stateOfCase(server)).toBe(before);
  return answer;
};

describe('createNominee', () => {
  test('stores the person at the end of the list, judged, its numbers sealed, the act journalled', async () => {
    const before = await nomineesOf(body, '2202', { award: 'technical-expert' });
    const slate = await slateOf(body, '2202');
    const form = eligibleForm(employer);
    const answer = await body.post('/rest/nominees', form);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      award: 'technical-expert', name: form.name, bodyCode: '2202', state: 'drafting', verdict: 'pass', issues: [], version: 1,
      rank: before.length + 1, slateId: slate.id, conditions: [1], frontline: true, employerName: employer,
    });
    const [row] = await server.sql(
      `select n.employer_id is not null as known, s.id_number_index is not null as indexed, s.standing, position($2::bytea in s.id_number_cipher) as found
       from nominees n join person_secrets s on s.nominee_id = n.id where n.document_id = $1`,
      [answer.body.id, Buffer.from(String(form.idNumber))],
    );
    expect(row).toEqual({ known: true, indexed: true, standing: false, found: 0 });
    expect((await slateOf(body, '2202')).version).toBe(slate.version + 1);
    const [entry] = (await journalOf(server, 'create-nominee')).slice(-1);
    expect(entry).toMatchObject({ subject_type: 'nominee', subject_id: answer.body.id, actor_name: '吉林市经办人', before: null });
    expect(entry!.after).toMatchObject({ name: form.name, body: '2202', verdict: 'pass', birthMonth: '（已填）', cleanRecord: '（已填）' });
    expect(JSON.stringify(entry)).not.toContain(String(form.idNumber));
    expect(JSON.stringify(entry)).not.toContain(String(form.phone));
  });

  test('problems do not keep a draft from being stored', async () => {
    const answer = await create({ yearsInOccupation: 4, idNumber: null, head: null });
    expect(answer).toMatchObject({ verdict: 'fail' });
    expect(codesOf(answer).sort()).toEqual(['ID.missing', 'R5.head', 'R7.years']);
  });

  test.each<[string, Record<string, unknown>, Record<string, string>]>([
    ['no name', { name: '  ' }, { name: '必填' }],
    ['no award', { award: undefined }, { award: '必填' }],
    ['an award the edition does not have', { award: 'best-cook' }, { award: '请从本届奖项中选择' }],
    ['a sex that is none', { sex: 'x' }, { sex: '不在可选的范围内' }],
    ['years as a word', { yearsInOccupation: 'viele' }, { yearsInOccupation: '应为数字' }],
    ['a birth month that is none', { birthMonth: '1980-13' }, { birthMonth: '格式不对' }],
    ['a name without end', { name: '长'.repeat(300) }, { name: '最多 60 个字' }],
    ['a NUL byte', { name: '张\0三' }, { name: '含有无法保存的字符' }],
  ])('400 for %s', async (_what, over, errors) => {
    const answer = await nothingWritten(() => body.post('/rest/nominees', eligibleForm(employer, over)));
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status: 400, code: 'bad-request' });
    expect(answer.body.errors).toMatchObject(errors);
  });

  test('400 for a body that is no object, and for JSON that is none', async () => {
    expect(await nothingWritten(() => body.request('POST', '/rest/nominees', [1, 2]))).toMatchObject({ status: 400, body: { code: 'bad-request' } });
    expect(await nothingWritten(() => body.request('POST', '/rest/nominees', '{"name":'))).toMatchObject({ status: 400, body: { code: 'bad-request' } });
  });

  test('404 into another body’s list, 403 without the right, 401 without a session', async () => {
    const [unit] = await server.sql<{ id: string }>(`select document_id as id from units where code = '2206'`);
    expect(await nothingWritten(() => body.post('/rest/nominees', eligibleForm(employer, { bodyId: unit!.id })))).toMatchObject({ status: 404, body: { code: 'not-found' } });
    const [own] = await server.sql<{ id: string }>(`select document_id as id from units where code = '2202'`);
    expect(await nothingWritten(() => office.post('/rest/nominees', eligibleForm(employer, { bodyId: own!.id })))).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    expect(await nothingWritten(() => server.anonymous.post('/rest/nominees', eligibleForm(employer)))).toMatchObject({ status: 401, body: { code: 'sign-in' } });
  });

  test('422 once the list is submitted', async () => {
    const submitted = await server.signIn('body-2204');
    const answer = await nothingWritten(async () => submitted.post('/rest/nominees', eligibleForm(await employerOf(server, '2204'))));
    expect({ status: answer.status, code: answer.body.code, codes: codesOf(answer.body) }).toEqual({ status: 422, code: 'refused', codes: ['state.wrong'] });
  });

  test('a county enters a nominee on its city’s list and sees it; the neighbour does not', async () => {
    const county = await server.signIn('county');
    const seen = async (): Promise<string[]> => (await county.get('/rest/nominees?sort=["createdAt","DESC"]')).body.map(({ id }: { id: string }) => id);
    const before = await seen();
    const made = await county.post('/rest/nominees', eligibleForm(await employerOf(server, '2201')));
    expect(made.body).toMatchObject({ bodyCode: '2201', countyName: '榆树市人力资源和社会保障局', verdict: 'pass' });
    expect(await seen()).toEqual([made.body.id, ...before]);
    expect(await body.get(`/rest/nominees/${made.body.id}`)).toMatchObject({ status: 404 });
    expect(await county.put(`/rest/nominees/${made.body.id}`, { remarks: '县里补充', version: 1 })).toMatchObject({ status: 200, body: { remarks: '县里补充' } });
  });
});

describe('editNominee', () => {
  test('changes what is sent, keeps what is not, judges anew, never touches system keys', async () => {
    const made = await create({ yearsInOccupation: 4 });
    expect(codesOf(made)).toEqual(['R7.years']);
    const answer = await body.put(`/rest/nominees/${made.id}`, {
      ...made, yearsInOccupation: 5, state: 'commended', verdict: 'fail', rank: 99, bodyId: 'x', createdAt: '1999-01-01', idNumberMasked: 'x',
    });
    expect(answer).toMatchObject({ status: 200, body: { yearsInOccupation: 5, verdict: 'pass', issues: [], state: 'drafting', bodyCode: '2202', rank: made.rank, version: 2, name: made.name } });
    const identity = await body.get(`/rest/nominees/${made.id}/identity`);
    expect(identity.body.idNumber).toMatch(/^220199\d{11}[\dX]$/);
    const [entry] = (await journalOf(server, 'edit-nominee')).slice(-1);
    expect(entry).toMatchObject({ before: { yearsInOccupation: 4, verdict: 'fail', version: 1 }, after: { yearsInOccupation: 5, verdict: 'pass', version: 2 } });
    expect(Object.keys(entry!.after).sort()).toEqual(['verdict', 'version', 'yearsInOccupation']);
  });

  test('an ID number can be given, changed and cleared; spaces and full width do not matter', async () => {
    const made = await create({ idNumber: null, birthMonth: '1980-06' });
    expect(codesOf(made)).toEqual(['ID.missing']);
    const number = idNumber(501);
    const wide = [...number].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('').replace(/^(.{6})/, '$1 ');
    const given = await body.put(`/rest/nominees/${made.id}`, { idNumber: wide, version: 1 });
    expect(given.body).toMatchObject({ verdict: 'pass', idNumberMasked: `2201${'*'.repeat(12)}${number.slice(-2)}` });
    const cleared = await body.put(`/rest/nominees/${made.id}`, { idNumber: null, version: 2 });
    expect(codesOf(cleared.body)).toEqual(['ID.missing']);
  });

  test('moving to the other award puts the nominee at its end and closes the ranks behind', async () => {
    const [first] = await nomineesOf(body, '2202', { award: 'technical-expert' });
    const grand = await nomineesOf(body, '2202', { award: 'grand-prize' });
    const answer = await body.put(`/rest/nominees/${first!.id}`, { award: 'grand-prize', version: first!.version });
    expect(answer.body).toMatchObject({ award: 'grand-prize', rank: grand.length + 1 });
    const ranks = (await nomineesOf(body, '2202', { award: 'technical-expert' })).map(({ rank }) => rank);
    expect(ranks).toEqual(ranks.map((_, place) => place + 1));
    expect((await slateOf(body, '2202')).issues.map(({ code, params }) => [code, params.award])).toContainEqual(['R10.quota', 'grand-prize']);
    const back = await body.put(`/rest/nominees/${first!.id}`, { award: 'technical-expert', version: answer.body.version });
    expect(back.body.rank).toBe(ranks.length + 1);
  });

  test('a recorded reason lets a soft rule pass', async () => {
    const changchun = await server.signIn('body-2201');
    const [soft] = (await nomineesOf(changchun, '2201')).filter(({ issues }) => issues.some(({ code }) => code === 'R6.level'));
    expect(soft).toMatchObject({ verdict: 'unknown' });
    const answer = await changchun.put(`/rest/nominees/${soft!.id}`, { exceptionReason: '掌握独有技艺，经集体研究推荐', version: soft!.version });
    expect(answer.body).toMatchObject({ verdict: 'pass', issues: [], exceptionReason: '掌握独有技艺，经集体研究推荐' });
  });

  test('what a file lost is settled by filling it in, and stays unknown until then', async () => {
    const [lost] = (await nomineesOf(other, '2206')).filter(({ issues }) => issues.some(({ code }) => code === 'ID.digits-lost'));
    const touched = await other.put(`/rest/nominees/${lost!.id}`, { remarks: '已联系本人', version: lost!.version });
    expect(codesOf(touched.body)).toEqual(['ID.digits-lost']);
    const [facts] = await server.sql<{ month: string; sex: string }>('select birth_month as month, sex from nominees where document_id = $1', [lost!.id]);
    const number = idNumber(facts!.sex === 'male' ? 777 : 778, `${facts!.month.replace('-', '')}15`);
    const filled = await other.put(`/rest/nominees/${lost!.id}`, { idNumber: number, version: touched.body.version });
    expect(filled.body).toMatchObject({ verdict: 'pass', issues: [] });
  });

  test('R4: a person on two lists is flagged on both, and freed on both when one lets go', async () => {
    const number = idNumber(601);
    const form = { idNumber: number, birthMonth: '1980-06', sex: 'male' };
    const here = await create(form);
    expect(here.verdict).toBe('pass');
    const there = (await other.post('/rest/nominees', eligibleForm(await employerOf(server, '2206'), form))).body;
    expect(codesOf(there)).toEqual(['R4']);
    expect(codesOf((await body.get(`/rest/nominees/${here.id}`)).body)).toEqual(['R4']);
    expect((await body.get(`/rest/nominees/${here.id}`)).body.version).toBe(here.version);
    await other.delete(`/rest/nominees/${there.id}`);
    expect((await body.get(`/rest/nominees/${here.id}`)).body).toMatchObject({ verdict: 'pass', issues: [] });
  });

  test('409 for an old version, with who changed it; 400 without a version', async () => {
    const made = await create();
    await body.put(`/rest/nominees/${made.id}`, { remarks: '甲', version: 1 });
    const stale = await nothingWritten(() => body.put(`/rest/nominees/${made.id}`, { remarks: '乙', version: 1 }));
    expect({ status: stale.status, code: stale.body.code }).toEqual({ status: 409, code: 'stale' });
    expect(stale.body.message).toMatch(/^您看到的推荐对象不是最新的：「吉林市经办人」已于2022年11月3日 \d\d:\d\d改动。请刷新后核对，再办理。$/);
    const none = await nothingWritten(() => body.put(`/rest/nominees/${made.id}`, { remarks: '乙' }));
    expect(none).toMatchObject({ status: 400, body: { errors: { version: '缺少版本号' } } });
  });

  test('404 for a stranger’s, 403 without the right, 400 for clearing the name', async () => {
    const made = await create();
    expect(await nothingWritten(() => other.put(`/rest/nominees/${made.id}`, { name: '改', version: 1 }))).toMatchObject({ status: 404 });
    expect(await nothingWritten(() => office.put(`/rest/nominees/${made.id}`, { name: '改', version: 1 }))).toMatchObject({ status: 403 });
    expect(await nothingWritten(() => body.put(`/rest/nominees/${made.id}`, { name: null, version: 1 }))).toMatchObject({ status: 400, body: { errors: { name: '必填' } } });
  });
});

describe('removeNominee', () => {
  test('takes person and numbers away, closes the ranks, keeps the act', async () => {
    const people = await nomineesOf(body, '2202', { award: 'technical-expert' });
    const [first] = people;
    const answer = await body.delete(`/rest/nominees/${first!.id}`);
    expect(answer).toMatchObject({ status: 200, body: { id: first!.id, name: first!.name } });
    expect(await server.sql('select 1 from nominees where document_id = $1', [first!.id])).toEqual([]);
    expect(await server.sql('select 1 from person_secrets where nominee_id not in (select id from nominees) and nominee_id is not null')).toEqual([]);
    const after = await nomineesOf(body, '2202', { award: 'technical-expert' });
    expect(after.map(({ id, rank }) => [id, rank])).toEqual(people.slice(1).map(({ id }, place) => [id, place + 1]));
    expect((await journalOf(server, 'remove-nominee')).at(-1)).toMatchObject({ subject_id: first!.id, before: { name: first!.name, body: '2202' }, after: null });
  });

  test('404 for a stranger’s, 409 for an old version, 422 once submitted', async () => {
    const made = await create();
    expect(await nothingWritten(() => other.delete(`/rest/nominees/${made.id}`))).toMatchObject({ status: 404 });
    await body.put(`/rest/nominees/${made.id}`, { remarks: '甲', version: 1 });
    expect(await nothingWritten(() => body.delete(`/rest/nominees/${made.id}?version=1`))).toMatchObject({ status: 409 });
    const submitted = await server.signIn('body-2204');
    const [gone] = await nomineesOf(submitted, '2204');
    const answer = await nothingWritten(() => submitted.delete(`/rest/nominees/${gone!.id}`));
    expect({ status: answer.status, codes: codesOf(answer.body) }).toEqual({ status: 422, codes: ['state.wrong'] });
  });
});

describe('readIdentity', () => {
  test('shows the numbers to whom the rules say, and journals each look', async () => {
    const form = eligibleForm(employer);
    const made = (await body.post('/rest/nominees', form)).body;
    for (const client of [body, office]) {
      expect((await client.get(`/rest/nominees/${made.id}/identity`)).body).toEqual({ idNumber: form.idNumber, phone: form.phone });
    }
    const looks = (await journalOf(server, 'read-identity')).filter(({ subject_id: id }) => id === made.id);
    expect(looks.map(({ actor_name: name, before, after }) => [name, before, after])).toEqual([['吉林市经办人', null, null], ['省评选办 王主任', null, null]]);
    for (const username of ['leader', 'auditor', 'portal', 'sysadmin']) {
      expect(await nothingWritten(async () => (await server.signIn(username)).get(`/rest/nominees/${made.id}/identity`))).toMatchObject({ status: 403 });
    }
    expect(await nothingWritten(() => other.get(`/rest/nominees/${made.id}/identity`))).toMatchObject({ status: 404 });
  });
});
