/** Asking agencies, their answers on paper and in the system, remarks, and going against an answer by two people. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type Client, type TestServer } from '../server.ts';
import { codesOf, eligibleForm, employerOf, journalOf, stateOfCase } from './office-desk.ts';

let server: TestServer;
let siping: Client;
let office: Client;
let agency: Client;
let stranger: Client;
let people: { id: string; name: string; idNumber: string }[];

beforeAll(async () => {
  server = await startServer();
  [siping, office, agency, stranger] = (await Promise.all([server.signIn('body-2203'), server.signIn('office'), server.signIn('agency'), server.signIn('body-2204')])) as [Client, Client, Client, Client];
  const employer = await employerOf(server, '2203');
  people = [];
  for (let n = 0; n < 4; n += 1) {
    const form = eligibleForm(employer);
    const { body } = await siping.post('/rest/nominees', form);
    people.push({ id: body.id, name: body.name, idNumber: String(form.idNumber) });
  }
}, 120_000);
afterAll(() => server.stop());

const nothingWritten = async <T>(act: () => Promise<T>): Promise<T> => {
  const before = await stateOfCase(server);
  const answer = await act();
  expect(await stateOfCase(server)).toBe(before);
  return answer;
};
const ids = (...numbers: number[]): string[] => numbers.map((number) => people[number]!.id);
const ask = (nomineeIds: string[], over: Record<string, unknown> = {}, client = siping) =>
  client.post('/rest/opinions/request', { nomineeIds, agency: 'discipline', letterNumber: '四人社函〔2022〕31号', requestedOn: '2022-11-01', ...over });
const record = (nomineeIds: string[], over: Record<string, unknown> = {}, client = siping) =>
  client.post('/rest/opinions/record', { nomineeIds, agency: 'personnel', answer: 'agree', byName: '组织部 刘科长', answerNumber: '四组函〔2022〕8号', answeredOn: '2022-11-02', ...over });
/** The opinions on people of 四平, the only ones asked for here; the demo's other lists have theirs. */
const OWN = `(select x.* from opinions x join nominees n on n.id = x.nominee_id join units b on b.id = n.body_id where b.code = '2203')`;
const opinionsOn = async (client: Client, filter: Record<string, unknown>) => (await client.get(`/rest/opinions?filter=${encodeURIComponent(JSON.stringify(filter))}&sort=["id","ASC"]`)).body;
const refusedWith = async (act: () => Promise<{ status: number; body: any }>, status: number, ...codes: string[]) => {
  const answer = await nothingWritten(act);
  expect({ status: answer.status, codes: codesOf(answer.body) }).toEqual({ status, codes });
  return answer;
};

describe('requestOpinion', () => {
  test('one letter for two people reaches the agency of the body in the system', async () => {
    const answer = await ask(ids(0, 1));
    expect({ status: answer.status, count: answer.body.ids.length }).toEqual({ status: 200, count: 2 });
    const rows = await server.sql(`select o.agency, o.requested_on::text, o.letter_number, o.answer, u.code from ${OWN} o left join units u on u.id = o.asked_unit_id`);
    expect(rows).toEqual([0, 1].map(() => ({ agency: 'discipline', requested_on: '2022-11-01', letter_number: '四人社函〔2022〕31号', answer: null, code: '2203-JW' })));
    expect((await journalOf(server, 'request-opinion')).map(({ subject_type, reason, after }) => [subject_type, reason, after.agency, after.inSystem])).toEqual(
      [0, 1].map(() => ['opinion', '四人社函〔2022〕31号', 'discipline', true]),
    );
    expect(await server.sql(`select topic, payload from outbox where topic = 'opinion.requested'`)).toEqual([{ topic: 'opinion.requested', payload: { agency: 'discipline', people: 2 } }]);
  });

  test('an agency without a unit in the system is asked on paper', async () => {
    const { body } = await ask(ids(3), { agency: 'credit' });
    expect(await server.sql(`select asked_unit_id from opinions where document_id = $1`, [body.ids[0]])).toEqual([{ asked_unit_id: null }]);
  });

  test('refuses what is open, who is not to be asked, a day to come, people of others; all or nothing', async () => {
    await refusedWith(() => ask(ids(1, 2)), 422, 'opinion.asked');
    await refusedWith(() => ask(ids(2), { agency: 'weather' }), 422, 'opinion.not-asked');
    await refusedWith(() => ask(ids(2), { requestedOn: '2022-11-04' }), 422, 'opinion.date');
    await refusedWith(() => ask(ids(2), {}, stranger), 404);
    await refusedWith(() => ask(ids(2), {}, agency), 403, 'access.not-granted');
    await refusedWith(() => ask([people[2]!.id, 'aaaaaaaaaaaaaaaaaaaaaaaa']), 404);
    const [other] = await server.sql<{ id: string }>(`select n.document_id as id from nominees n join units u on u.id = n.body_id where u.code = '2204' limit 1`);
    await refusedWith(() => ask([people[2]!.id, other!.id]), 404);
    expect(await nothingWritten(() => ask(ids(2), { letterNumber: ' ', requestedOn: '11月1日' }))).toMatchObject({ status: 400, body: { errors: { letterNumber: '必填', requestedOn: '格式不对' } } });
  });

  test('two letters for one person at once: one is written', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => ask(ids(2), { agency: 'police' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422, 422]);
  });
});

describe('the agency', () => {
  test('sees what it is asked and nothing else of the case', async () => {
    const rows = await opinionsOn(agency, {});
    expect(rows.map(({ nomineeName }: any) => nomineeName).sort()).toEqual([people[0]!.name, people[1]!.name].sort());
    expect(Object.keys(rows[0]).sort()).toEqual(
      ['agency', 'answer', 'answerNumber', 'answeredOn', 'askedUnitId', 'askedUnitName', 'birthMonth', 'bodyId', 'bodyName', 'byName', 'editionId', 'employerName', 'id', 'latest', 'letterNumber',
        'nomineeId', 'nomineeName', 'post', 'remarks', 'requestedBy', 'requestedOn', 'sex', 'validUntil', 'version', 'way'].sort(),
    );
    for (const path of ['nominees', 'slates', 'slate-entries', 'units', 'journal']) expect((await agency.get(`/rest/${path}`)).status).toBe(403);
    expect((await agency.get(`/rest/nominees/${people[0]!.id}/identity`)).status).toBe(403);
    const [police] = await server.sql<{ id: string }>(`select document_id as id from ${OWN} o where agency = 'police'`);
    expect((await agency.get(`/rest/opinions/${police!.id}`)).status).toBe(404);
  });

  test('reads the ID number of somebody it is asked about by an act that is journalled', async () => {
    const [asked] = await opinionsOn(agency, { nomineeId: people[0]!.id });
    expect((await agency.get(`/rest/opinions/${asked.id}/identity`)).body).toEqual({ idNumber: people[0]!.idNumber });
    expect((await journalOf(server, 'read-asked-identity')).map(({ subject_id }) => subject_id)).toEqual([people[0]!.id]);
    const [police] = await server.sql<{ id: string }>(`select document_id as id from ${OWN} o where agency = 'police'`);
    await refusedWith(() => agency.get(`/rest/opinions/${police!.id}/identity`), 404);
    await refusedWith(() => siping.get(`/rest/opinions/${asked.id}/identity`), 403, 'access.not-granted');
  });

  test('answers for one with remarks, for another with agreement; once', async () => {
    const [first, second] = await Promise.all([0, 1].map(async (n) => (await opinionsOn(agency, { nomineeId: people[n]!.id }))[0]));
    const answer = (asked: any[], over: Record<string, unknown>, client = agency) => client.post('/rest/opinions/answer', { ids: asked.map(({ id }) => id), byName: '吴干部', answer: 'agree', ...over });
    await refusedWith(() => answer([first], { answer: 'remarks' }), 422, 'opinion.no-remarks');
    await refusedWith(() => answer([first], { validUntil: '2022-11-02' }), 422, 'opinion.date');
    await refusedWith(() => answer([first], {}, siping), 403, 'access.not-granted');
    const [police] = await server.sql<{ id: string }>(`select document_id as id from ${OWN} o where agency = 'police'`);
    await refusedWith(() => answer([first, police], {}), 404);
    expect(await answer([first], { answer: 'remarks', remarks: '2019年有一件信访件待核' })).toMatchObject({ status: 200 });
    expect(await answer([second], { validUntil: '2022-12-31', answerNumber: '四纪函〔2022〕5号' })).toMatchObject({ status: 200 });
    await refusedWith(() => answer([first, second], {}), 422, 'opinion.answered', 'opinion.answered');
    const rows = await server.sql(`select answer, answered_on::text, way, by_name, remarks, valid_until::text, version from ${OWN} o where agency = 'discipline' order by id`);
    expect(rows).toEqual([
      { answer: 'remarks', answered_on: '2022-11-03', way: 'system', by_name: '吴干部', remarks: '2019年有一件信访件待核', valid_until: null, version: 2 },
      { answer: 'agree', answered_on: '2022-11-03', way: 'system', by_name: '吴干部', remarks: null, valid_until: '2022-12-31', version: 2 },
    ]);
    expect((await journalOf(server, 'answer-opinion')).map(({ actor_name, after }) => [actor_name, after.answer])).toEqual([['四平市纪委监委 吴干部', 'remarks'], ['四平市纪委监委 吴干部', 'agree']]);
  });
});

describe('recordOpinion', () => {
  test('one paper for everybody: fills open questions, stands by itself where nothing was open', async () => {
    expect(await record(ids(0, 1, 2, 3))).toMatchObject({ status: 200 });
    expect(await record(ids(3), { agency: 'credit', answerNumber: '信用报告1', validUntil: '2022-11-30' })).toMatchObject({ status: 200 });
    expect(await server.sql(`select agency, count(*)::int as count, count(answer)::int as answered, min(way) as way from ${OWN} o where agency in ('personnel', 'credit') group by 1 order by 1`)).toEqual([
      { agency: 'credit', count: 1, answered: 1, way: 'paper' },
      { agency: 'personnel', count: 4, answered: 4, way: 'paper' },
    ]);
  });

  test('a newer answer stands beside the older one and speaks for the person', async () => {
    expect(await record(ids(3), { agency: 'credit', answer: 'disagree', answerNumber: '信用报告2' })).toMatchObject({ status: 200 });
    expect((await opinionsOn(siping, { nomineeId: people[3]!.id, agency: 'credit' })).map(({ answer, latest }: any) => ({ answer, latest }))).toEqual(expect.arrayContaining([{ answer: 'agree', latest: false }, { answer: 'disagree', latest: true }]));
    expect((await opinionsOn(siping, { nomineeId: people[3]!.id, agency: 'credit', latest: true })).map(({ answer }: any) => answer)).toEqual(['disagree']);
  });

  test('refuses an answer before the question, one still to come, remarks without words, strangers', async () => {
    await refusedWith(() => record(ids(2), { agency: 'police', answeredOn: '2022-10-31' }), 422, 'opinion.date');
    await refusedWith(() => record(ids(2), { agency: 'police', answeredOn: '2022-11-04' }), 422, 'opinion.date');
    await refusedWith(() => record(ids(2), { agency: 'police', answer: 'remarks' }), 422, 'opinion.no-remarks');
    await refusedWith(() => record(ids(2), { agency: 'weather' }), 422, 'opinion.not-asked');
    await refusedWith(() => record(ids(2), {}, stranger), 404);
    await refusedWith(() => record(ids(2), {}, office), 403, 'access.not-granted');
    expect(await nothingWritten(() => record([], { answer: 'perhaps', byName: '' }))).toMatchObject({ status: 400, body: { errors: { nomineeIds: '至少 1 项', answer: '不在可选的范围内', byName: '必填' } } });
  });
});

describe('settleOpinion', () => {
  test('enters what was found, once, and only where there were remarks', async () => {
    const [remarks] = await opinionsOn(siping, { nomineeId: people[0]!.id, agency: 'discipline' });
    const [agreed] = await opinionsOn(siping, { nomineeId: people[1]!.id, agency: 'discipline' });
    const [open] = await opinionsOn(siping, { nomineeId: people[2]!.id, agency: 'police' });
    const settle = (opinion: any, over: Record<string, unknown> = {}, client = siping) => client.post(`/rest/opinions/${opinion.id}/settle`, { version: opinion.version, note: '经核查，信访反映不属实', by: '钱科长', ...over });
    await refusedWith(() => settle(agreed), 422, 'opinion.no-need');
    await refusedWith(() => settle(open), 422, 'opinion.unanswered');
    await refusedWith(() => settle(remarks, {}, stranger), 404);
    await refusedWith(() => settle(remarks, { version: 1 }), 409);
    expect(await nothingWritten(() => settle(remarks, { note: '' }))).toMatchObject({ status: 400, body: { errors: { note: '必填' } } });
    expect(await settle(remarks)).toMatchObject({ status: 200, body: { settledNote: '经核查，信访反映不属实', settledBy: '钱科长', settledOn: '2022-11-03', version: 3 } });
    await refusedWith(() => settle({ ...remarks, version: 3 }), 422, 'opinion.settled');
    expect((await opinionsOn(agency, { nomineeId: people[0]!.id }))[0]).not.toHaveProperty('settledNote');
  });
});

describe('overriding', () => {
  const act = (opinion: any, what: 'override' | 'approve-override', client: Client, over: Record<string, unknown> = {}) => client.post(`/rest/opinions/${opinion.id}/${what}`, { version: opinion.version, reason: '信用记录已修复，附证明', ...over });

  test('a negative answer is gone against by two people, not by one', async () => {
    const [against] = await opinionsOn(siping, { nomineeId: people[3]!.id, agency: 'credit', latest: true });
    const [agreed] = await opinionsOn(siping, { nomineeId: people[1]!.id, agency: 'discipline' });
    await refusedWith(() => act(agreed, 'override', siping), 422, 'opinion.no-need');
    await refusedWith(() => act(against, 'approve-override', office), 422, 'opinion.override-missing');
    await refusedWith(() => act(against, 'override', stranger), 404);
    const asked = await act(against, 'override', siping);
    expect(asked).toMatchObject({ status: 200, body: { overrideReason: '信用记录已修复，附证明', overrideAskedName: '四平经办人', overrideApprovedName: null } });
    await refusedWith(() => act(asked.body, 'override', siping), 422, 'opinion.override-asked');
    await refusedWith(() => act(asked.body, 'approve-override', siping), 422, 'opinion.same-person');
    await refusedWith(() => act(asked.body, 'approve-override', stranger), 404);
    await refusedWith(() => act(against, 'approve-override', office), 409);
    const approved = await act(asked.body, 'approve-override', office, { reason: '同意' });
    expect(approved).toMatchObject({ status: 200, body: { overrideApprovedName: '省评选办 王主任', overriddenOn: '2022-11-03' } });
    await refusedWith(() => act(approved.body, 'approve-override', office), 422, 'opinion.override-missing');
    expect((await journalOf(server, 'approve-override')).map(({ before, after, reason }) => [before.override, after.override, reason])).toEqual([['asked', 'approved', '同意']]);
  });

  test('an answer that comes after all makes the decision about its absence fall', async () => {
    const [open] = await opinionsOn(siping, { nomineeId: people[2]!.id, agency: 'police' });
    const asked = await act(open, 'override', siping);
    expect(await act(asked.body, 'approve-override', office)).toMatchObject({ status: 200 });
    expect(await record(ids(2), { agency: 'police', answer: 'disagree' })).toMatchObject({ status: 200 });
    expect((await opinionsOn(siping, { nomineeId: people[2]!.id, agency: 'police' }))[0]).toMatchObject({ answer: 'disagree', overrideReason: null, overrideApprovedName: null });
  });

  test('the database itself refuses one person in both parts', async () => {
    await expect(server.sql(`select set_config('app.command', 'test', true); update opinions set override_reason = 'x', override_asked_by = 'a', override_approved_by = 'a', overridden_on = now()`)).rejects.toThrow('opinions_override_two_people');
  });
});

test('a draft that is removed takes its opinions along; the journal keeps them', async () => {
  expect((await siping.delete(`/rest/nominees/${people[3]!.id}`)).status).toBe(200);
  expect(await server.sql(`select count(*)::int as count from opinions o join nominees n on n.id = o.nominee_id where n.document_id = $1`, [people[3]!.id])).toEqual([{ count: 0 }]);
});
