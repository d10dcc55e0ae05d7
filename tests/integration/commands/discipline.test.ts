/** Nominations that end before their time, what bodies bear for it, and the people who run an edition. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type Client, type TestServer } from '../server.ts';
import { assessAll } from './assessed-people.ts';
import { decide } from './leading-group.ts';
import { codesOf, eligibleForm, employerOf, journalOf, nomineesOf, slateOf, stateOfCase, submittedBodies } from './office-desk.ts';
import { postChecked } from './released.ts';

let server: TestServer;
let office: Client;
let body: Client;
let stranger: Client;
/** A body whose list is in. */
let code: string;

beforeAll(async () => {
  server = await startServer();
  code = (await submittedBodies(server))[0]!;
  [office, body, stranger] = (await Promise.all([server.signIn('office'), server.signIn(`body-${code}`), server.signIn('body-2203')])) as [Client, Client, Client];
}, 120_000);
afterAll(() => server.stop());

const nothingWritten = async <T>(act: () => Promise<T>): Promise<T> => {
  const before = await stateOfCase(server);
  const answer = await act();
  expect(await stateOfCase(server)).toBe(before);
  return answer;
};
const quotaOf = async (award: string) => (await office.get(`/rest/quotas?filter=${encodeURIComponent(JSON.stringify({ unitCode: code, award }))}`)).body[0];
const disqualify = (nominee: any, over: Record<string, unknown> = {}, client = office) =>
  client.post(`/rest/nominees/${nominee.id}/disqualify`, { version: nominee.version, reasonId: 'fraud', reason: '证书系伪造，发证机构已书面证实', documentNumber: '吉人社函〔2022〕170号', ...over });
const withdraw = (nominee: any, over: Record<string, unknown> = {}, client = body) => client.post(`/rest/nominees/${nominee.id}/withdraw`, { version: nominee.version, reason: '本人调离', ...over });

describe('disqualifyNominee', () => {
  test('the person is off every list, ranks close, the place is blocked in the ledger for good', async () => {
    const people = await nomineesOf(office, code, { award: 'technical-expert' });
    const quota = await quotaOf('technical-expert');
    const answer = await disqualify(people[1]);
    expect(answer).toMatchObject({ status: 200, body: { state: 'disqualified', endedReason: '证书系伪造，发证机构已书面证实', endedOn: '2022-11-03', rank: null } });
    const left = (await nomineesOf(office, code, { award: 'technical-expert' })).filter(({ state }) => state !== 'disqualified');
    expect(left.map(({ id, rank }) => [id, rank])).toEqual(people.filter((_, place) => place !== 1).map(({ id }, place) => [id, place + 1]));
    expect(await quotaOf('technical-expert')).toMatchObject({ places: quota.places - 1, used: quota.used - 1, remaining: quota.remaining });
    expect((await office.get(`/rest/quotas/${quota.id}/ledger?range=[0,0]`)).body[0]).toMatchObject({ kind: 'blocked', takenFrom: 'used', nomineeName: people[1]!.name, documentNumber: '吉人社函〔2022〕170号' });
    expect((await journalOf(server, 'disqualify-nominee')).map(({ reason, after }) => [reason, after.reasonId, after.placeBlocked])).toEqual([['证书系伪造，发证机构已书面证实', 'fraud', 'used']]);
    expect(codesOf((await nothingWritten(() => disqualify(answer.body))).body)).toEqual(['state.wrong']);
  });

  test('the same person comes back through no other body: judged as barred, and the index holds', async () => {
    const employer = await employerOf(server, '2203');
    const own = await stranger.post('/rest/nominees', eligibleForm(employer));
    const [ended] = await nomineesOf(office, code, { state: 'disqualified' });
    const { idNumber } = (await office.get(`/rest/nominees/${ended!.id}/identity`)).body;
    const [facts] = await server.sql(`select sex, birth_month from nominees where document_id = $1`, [ended!.id]);
    const again = await stranger.post('/rest/nominees', eligibleForm(employer, { idNumber, sex: facts.sex, birthMonth: facts.birth_month }));
    expect(again).toMatchObject({ status: 201, body: { verdict: 'fail' } });
    expect(again.body.issues.filter(({ code }: any) => code === 'R4')).toMatchObject([{ params: { barred: 1, where: ended!.bodyName } }]);
    expect(own.body.verdict).toBe('pass');
    await expect(
      server.sql(`begin; select set_config('app.command', 'test', true); update person_secrets set standing = true where nominee_id = (select id from nominees where document_id = '${again.body.id}'); commit`),
    ).rejects.toThrow('person_secrets_person_key');
    await server.sql('rollback');
  });

  test('refuses without a listed reason or evidence, by others, an old version', async () => {
    const [nominee] = (await nomineesOf(office, code)).filter(({ state }) => state === 'submitted');
    expect(codesOf((await nothingWritten(() => disqualify(nominee, { reasonId: 'mood' }))).body)).toEqual(['reason.unlisted']);
    expect(await nothingWritten(() => disqualify(nominee, { reason: ' ', documentNumber: '' }))).toMatchObject({ status: 400, body: { errors: { reason: '必填', documentNumber: '必填' } } });
    expect(await nothingWritten(() => disqualify(nominee, {}, body))).toMatchObject({ status: 403 });
    expect(await nothingWritten(() => disqualify(nominee, { version: 99 }))).toMatchObject({ status: 409 });
    expect(await nothingWritten(() => disqualify({ id: 'aaaaaaaaaaaaaaaaaaaaaaaa', version: 1 }))).toMatchObject({ status: 404 });
  });

  test('a draft takes a free place with it', async () => {
    const [draft] = (await nomineesOf(office, '2203')).filter(({ verdict }) => verdict === 'pass');
    expect(await disqualify(draft)).toMatchObject({ status: 200 });
    expect(await server.sql(`select taken_from, u.code from quota_entries e join units u on u.id = e.unit_id where e.kind = 'blocked' order by e.id`)).toEqual([{ taken_from: 'used', code: code }, { taken_from: 'free', code: '2203' }]);
  });
});

describe('withdrawNominee', () => {
  test('after submission nobody takes the place; the person is free elsewhere', async () => {
    const [nominee] = (await nomineesOf(body, code)).filter(({ state }) => state === 'submitted');
    const quota = await quotaOf(nominee!.award);
    expect(await withdraw(nominee)).toMatchObject({ status: 200, body: { state: 'withdrawn', endedReason: '本人调离' } });
    expect(await quotaOf(nominee!.award)).toMatchObject({ places: quota.places - 1, used: quota.used - 1 });
    expect(await server.sql(`select standing from person_secrets s join nominees n on n.id = s.nominee_id where n.document_id = $1`, [nominee!.id])).toEqual([{ standing: false }]);
  });

  test('a draft withdrawn costs no place', async () => {
    const { body: draft } = await stranger.post('/rest/nominees', eligibleForm(await employerOf(server, '2203')));
    const before = await server.sql(`select count(*)::int as count from quota_entries`);
    expect(await withdraw(draft, {}, stranger)).toMatchObject({ status: 200, body: { state: 'withdrawn' } });
    expect(await server.sql(`select count(*)::int as count from quota_entries`)).toEqual(before);
    expect((await slateOf(stranger, '2203')).version).toBeGreaterThan(1);
  });

  test('refuses others, no reason, what has ended', async () => {
    const [ended] = await nomineesOf(body, code, { state: 'withdrawn' });
    expect(codesOf((await nothingWritten(() => withdraw(ended))).body)).toEqual(['state.wrong']);
    const [nominee] = (await nomineesOf(body, code)).filter(({ state }) => state === 'submitted');
    expect(await nothingWritten(() => withdraw(nominee, {}, stranger))).toMatchObject({ status: 404 });
    expect(await nothingWritten(() => withdraw(nominee, {}, office))).toMatchObject({ status: 403 });
    expect(await nothingWritten(() => withdraw(nominee, { reason: '' }))).toMatchObject({ status: 400 });
  });
});

describe('while the provincial list is up', () => {
  test('the page no longer names the person, the days run as the edition says, the others keep their ranks', async () => {
    await assessAll(server, office);
    const people = (await nomineesOf(office, code, { award: 'technical-expert' })).filter(({ state }) => state === 'in-assessment').slice(0, 2);
    expect(people).toHaveLength(2);
    const { body: edition } = await office.get('/rest/editions');
    const made = await office.post('/rest/slates/assemble', { editionId: edition[0].id, ranking: { 'technical-expert': people.map(({ id }) => id) }, withoutProposal: '样例名单' });
    expect(made.status).toBeLessThan(300);
    await decide(server, office, { kind: 'shortlist', subjectId: made.body.id });
    const posted = await postChecked(server, office, { slateId: made.body.id, version: made.body.version, documentNumber: '吉人社公〔2022〕9号', title: '拟表彰人选公示', firstDay: '2022-11-03' });
    expect(posted).toMatchObject({ status: 201 });
    const readers = async () => (await server.anonymous.get(posted.body.path)).text;
    expect(await readers()).toContain(people[0]!.name);
    const [now] = (await nomineesOf(office, code)).filter(({ id }) => id === people[0]!.id);
    expect(await disqualify(now)).toMatchObject({ status: 200, body: { state: 'disqualified' } });
    await expect.poll(async () => (await readers()).includes(people[0]!.name), { timeout: 20_000 }).toBe(false);
    expect(await readers()).toContain(people[1]!.name);
    expect((await office.get(`/rest/notices/${posted.body.id}`)).body).toMatchObject({ state: 'posted', version: posted.body.version + 1 });
    expect(await server.sql(`select e.rank from slate_entries e join slates s on s.id = e.slate_id join nominees n on n.id = e.nominee_id where s.level = 'province' and n.document_id = $1`, [people[1]!.id])).toEqual([{ rank: 2 }]);
  });
});

describe('imposePenalty', () => {
  const impose = async (form: object, client = office) =>
    client.post('/rest/penalties', { unitId: (await office.get(`/rest/units?filter={"code":"${code}"}`)).body[0].id, documentNumber: '吉人社函〔2022〕171号', reason: '推荐对象证书造假', ...form });

  test('is kept for the next edition: places deducted, or barred', async () => {
    expect(await impose({ kind: 'deduct', award: 'technical-expert', places: 1 })).toMatchObject({ status: 201, body: { forEdition: 9, kind: 'deduct', places: 1, imposedOn: '2022-11-03' } });
    expect(await impose({ kind: 'bar' })).toMatchObject({ status: 201, body: { forEdition: 9, kind: 'bar', places: null } });
    expect((await journalOf(server, 'impose-penalty')).map(({ after }) => [after.unit, after.kind])).toEqual([[code, 'deduct'], [code, 'bar']]);
    expect((await (await server.signIn('leader')).get('/rest/penalties')).body).toHaveLength(2);
  });

  test('refuses a deduction without places, a bar with them, others', async () => {
    for (const form of [{ kind: 'deduct' }, { kind: 'deduct', award: 'moon', places: 1 }, { kind: 'bar', award: 'technical-expert' }, { kind: 'bar', places: 2 }]) {
      expect(codesOf((await nothingWritten(() => impose(form))).body)).toEqual(['penalty.places']);
    }
    expect(await nothingWritten(() => impose({ kind: 'bar' }, body))).toMatchObject({ status: 403 });
  });
});

describe('members', () => {
  const unitId = async (code: string) => (await office.get(`/rest/units?filter={"code":"${code}"}`)).body[0].id;
  const appoint = (form: object, client = office) => client.post('/rest/organisation-members', { personName: '李组长', seat: 'head', post: '副厅长', fromDay: '2022-10-12', ...form });

  test('the province appoints its groups, a body its working group; the phone is sealed and read with the record', async () => {
    const head = await appoint({ unitId: await unitId('22'), groupKind: 'leading-group', username: 'leader' });
    expect(head).toMatchObject({ status: 201, body: { personName: '李组长', seat: 'head', username: 'leader', fromDay: '2022-10-12', toDay: null } });
    const liaison = await appoint({ unitId: await unitId(code), groupKind: 'working-group', personName: '周联络', seat: 'liaison', phone: '0435-321 0000' }, body);
    expect(liaison).toMatchObject({ status: 201 });
    expect((await body.get(`/rest/organisation-members/${liaison.body.id}`)).body).toMatchObject({ personName: '周联络', phone: '04353210000' });
    expect((await server.sql(`select m::text as row from organisation_members m`)).map(({ row }) => row).join()).not.toContain('3210000');
    expect((await body.get('/rest/organisation-members')).body.map(({ personName }: any) => personName).sort()).toEqual(['周联络', '李组长'].sort());
    expect((await stranger.get(`/rest/organisation-members/${liaison.body.id}`)).status).toBe(404);
    expect(JSON.stringify(await journalOf(server, 'appoint-member'))).not.toContain('3210000');
  });

  test('changes, and the end of a term', async () => {
    const [liaison] = (await body.get('/rest/organisation-members?filter={"seat":"liaison"}')).body;
    const changed = await body.put(`/rest/organisation-members/${liaison.id}`, { version: 1, personName: '周联络', seat: 'liaison', post: '科长', fromDay: '2022-10-20' });
    expect(changed).toMatchObject({ status: 200, body: { post: '科长', fromDay: '2022-10-20', version: 2 } });
    expect((await body.get(`/rest/organisation-members/${liaison.id}`)).body.phone).toBe('04353210000');
    const end = (form: object, client = body) => client.post(`/rest/organisation-members/${liaison.id}/end`, { version: 2, toDay: '2022-11-30', reason: '岗位调整', ...form });
    expect(codesOf((await nothingWritten(() => end({ toDay: '2022-10-19' }))).body)).toEqual(['member.term']);
    expect(await nothingWritten(() => end({}, stranger))).toMatchObject({ status: 404 });
    expect(await nothingWritten(() => end({ version: 1 }))).toMatchObject({ status: 409 });
    expect(await end({})).toMatchObject({ status: 200, body: { toDay: '2022-11-30' } });
    expect((await journalOf(server, 'end-term')).map(({ reason, after }) => [reason, after])).toEqual([['岗位调整', { toDay: '2022-11-30' }]]);
  });

  test('refuses groups a unit has not, accounts nobody has, terms that end before they begin, others', async () => {
    const [province, own] = await Promise.all(['22', code].map(unitId));
    expect(await nothingWritten(() => appoint({ unitId: own, groupKind: 'leading-group' }))).toMatchObject({ status: 400, body: { errors: { groupKind: '与单位类别不符' } } });
    expect(await nothingWritten(() => appoint({ unitId: province, groupKind: 'working-group' }))).toMatchObject({ status: 400 });
    expect(await nothingWritten(() => appoint({ unitId: own, groupKind: 'working-group', username: 'nobody' }))).toMatchObject({ status: 400, body: { errors: { username: '没有这个账号' } } });
    expect(codesOf((await nothingWritten(() => appoint({ unitId: own, groupKind: 'working-group', toDay: '2022-10-11' }))).body)).toEqual(['member.term']);
    expect(await nothingWritten(() => appoint({ unitId: province, groupKind: 'office' }, body))).toMatchObject({ status: 404 });
    expect(await nothingWritten(async () => appoint({ unitId: own, groupKind: 'working-group' }, await server.signIn('leader')))).toMatchObject({ status: 403 });
  });
});
