/** An objection from its arrival to the decision: who may do what, what is written, whom it touches (通知三（一）6). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type Client, type TestServer } from '../server.ts';
import { decide as holdMeeting } from './leading-group.ts';
import { codesOf, journalOf, stateOfCase } from './office-desk.ts';
import { namesOf, postList, standingModel, type PostedScene } from './posted-people.ts';
import { checked } from './released.ts';

let server: TestServer;
let [office, office2, leader, investigator, body, sysadmin]: Client[] = [];
let scene: PostedScene;
const ids: Record<string, string> = {};

beforeAll(async () => {
  server = await startServer();
  [office, office2, leader, investigator, body, sysadmin] = await Promise.all(['office', 'office-2', 'leader', 'investigator', 'body-2204', 'sysadmin'].map((name) => server.signIn(name)));
  for (const { username, id } of await server.sql<{ username: string; id: string }>('select username, document_id as id from up_users')) ids[username] = id;
  scene = await postList(server, office!);
});
afterAll(() => server.stop());

const nothingWritten = async <T>(act: () => Promise<T>): Promise<T> => {
  const before = await stateOfCase(server);
  const answer = await act();
  expect(await stateOfCase(server)).toBe(before);
  return answer;
};
const LETTER = { channel: 'letter', arrivedOn: '2022-11-07', postmarkedOn: '2022-11-05', name: '吴敏敏', contact: '13900001111', content: '申报的带徒年限与档案记载不一致，请核实。' };
const receive = (over: Record<string, unknown> = {}, client = office!) => client.post('/rest/objections', { noticeId: scene.notice.id, nomineeId: scene.people[0]!.id, ...LETTER, ...over });
const read = async (id: string) => (await office!.get(`/rest/objections/${id}`)).body;
const act = async (id: string, step: string, input: Record<string, unknown>, client: Client) => client.post(`/rest/objections/${id}/${step}`, { version: (await read(id)).version, ...input });
const FINDING = { conclusion: 'upheld', checked: '调阅人事档案、培训记录', found: '带徒年限少于申报两年', evidence: '档案第12页' };
const until = async (step: 'assigned' | 'concluded', over: Record<string, unknown> = {}, conclusion = 'upheld'): Promise<string> => {
  const { id } = (await receive(over)).body;
  expect((await act(id, 'assign', { investigatorId: ids.investigator }, office!)).status).toBe(200);
  if (step === 'assigned') return id;
  expect((await investigator!.post(`/rest/objections/${id}/read`)).status).toBe(200);
  expect((await act(id, 'finding', { ...FINDING, conclusion }, investigator!)).status).toBe(200);
  return id;
};

describe('receiveObjection', () => {
  test('is numbered, keeps its days, and tells the receipt once', async () => {
    const answer = await receive();
    expect(answer).toMatchObject({ status: 201, body: { id: expect.any(String), receipt: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{20}$/) } });
    expect(await read(answer.body.id)).toMatchObject({
      number: 1, channel: 'letter', arrivedOn: '2022-11-07', postmarkedOn: '2022-11-05', late: false, state: 'received', nomineeName: scene.people[0]!.name,
      files: 0, receivedBy: '省评选办 王主任', investigatorId: null, findings: [], conclusion: null, version: 1,
    });
    expect(await journalOf(server, 'receive-objection')).toEqual([
      expect.objectContaining({ subject_type: 'objection', reason: null, before: null, after: { number: 1, notice: scene.notice.id, channel: 'letter', arrivedOn: '2022-11-07', postmarkedOn: '2022-11-05', late: false, files: 0, state: 'received' } }),
    ]);
    expect(await server.sql(`select topic, payload from outbox where topic like 'objection%'`)).toEqual([{ topic: 'objection.received', payload: { objection: answer.body.id, notice: scene.notice.id } }]);
  });

  test('what is missing is said at its field; a person who is not listed, a unit without its seal', async () => {
    const refused = async (over: Record<string, unknown>) => codesOf((await nothingWritten(() => receive(over))).body);
    expect(await refused({ name: '匿名' })).toEqual(['objection.name']);
    expect(await refused({ contact: '12', content: '不行' })).toEqual(['objection.contact', 'objection.content']);
    expect(await refused({ unitName: '松江机械厂' })).toEqual(['objection.seal']);
    expect(await refused({ arrivedOn: '2022-11-08' })).toEqual(['objection.day']);
    const [other] = await server.sql(`select document_id as id from nominees where state = 'drafting' limit 1`);
    expect(await refused({ nomineeId: other.id })).toEqual(['objection.not-listed']);
    expect(await nothingWritten(() => receive({ channel: 'web' }))).toMatchObject({ status: 400 });
    expect(await nothingWritten(() => receive({ noticeId: 'a'.repeat(24) }))).toMatchObject({ status: 404 });
    for (const client of [sysadmin!, investigator!]) expect(await nothingWritten(() => receive({}, client))).toMatchObject({ status: 403 });
    expect(await nothingWritten(() => receive({}, body!))).toMatchObject({ status: 404 });
  });
});

describe('assignInvestigator', () => {
  test('not whoever drew up or posted the list, not a related one, nobody without the right', async () => {
    const { id } = (await receive()).body;
    const assign = async (input: Record<string, unknown>, client = office!) => nothingWritten(() => act(id, 'assign', input, client));
    expect(codesOf((await assign({ investigatorId: ids.office })).body)).toEqual(['objection.author']);
    expect(codesOf((await assign({ investigatorId: ids.investigator, relation: '师徒' })).body)).toEqual(['objection.relation']);
    expect(codesOf((await assign({ investigatorId: ids.leader })).body)).toEqual(['objection.no-investigator']);
    expect(codesOf((await assign({ investigatorId: 'a'.repeat(24) })).body)).toEqual(['objection.no-investigator']);
    expect(await assign({ investigatorId: ids.investigator, version: 9 })).toMatchObject({ status: 409 });
    expect(await assign({ investigatorId: ids.investigator }, investigator!)).toMatchObject({ status: 403 });
    expect(await assign({ investigatorId: ids.investigator }, body!)).toMatchObject({ status: 404 });
    const answer = await act(id, 'assign', { investigatorId: ids.investigator }, office!);
    expect(answer).toMatchObject({ status: 200, body: { state: 'assigned', investigatorId: ids.investigator, investigatorName: '异议核查员 何处长', version: 2 } });
  });

  test('the choice holds whoever may investigate', async () => {
    const choices = (await office!.get('/rest/objection-investigators')).body;
    expect(choices.map(({ name }: any) => name).sort()).toEqual(['异议核查员 何处长', '省评选办 刘副主任', '省评选办 王主任']);
    expect(await investigator!.get('/rest/objection-investigators')).toMatchObject({ status: 403 });
  });
});

describe('recordFinding', () => {
  test('only by the one who was named, after reading, and without giving the reporter away', async () => {
    const id = await until('assigned');
    expect(codesOf((await nothingWritten(() => act(id, 'finding', FINDING, investigator!))).body)).toEqual(['state.wrong']);
    expect((await investigator!.post(`/rest/objections/${id}/read`)).body).toEqual({ reporter: { name: '吴敏敏', contact: '13900001111', unitName: '' }, content: LETTER.content, files: [] });
    expect(codesOf((await nothingWritten(() => act(id, 'finding', FINDING, office2!))).body)).toEqual(['objection.not-yours']);
    expect(codesOf((await nothingWritten(() => act(id, 'finding', { ...FINDING, found: '吴敏敏所述属实', evidence: '致电 139 0000 1111' }, investigator!))).body)).toEqual(['objection.names-reporter', 'objection.names-reporter']);
    const answer = await act(id, 'finding', FINDING, investigator!);
    expect(answer.body).toMatchObject({ state: 'concluded', conclusion: 'upheld', findings: [{ ...FINDING, byId: ids.investigator, byName: '异议核查员 何处长', at: expect.stringMatching(/^2022-11-07T/) }] });
    expect((await journalOf(server, 'record-finding')).at(-1)!.after).toEqual({ state: 'concluded', conclusion: 'upheld', finding: 1, version: 4 });
  });
});

describe('decideObjection', () => {
  const decide = (id: string, input: Record<string, unknown>, client = leader!) => act(id, 'decide', { effect: 'none', reason: '经研究', ...input }, client);

  test('not by the investigator, not beyond the finding, not without a conclusion', async () => {
    const id = await until('concluded', {}, 'not-upheld');
    expect(codesOf((await nothingWritten(() => decide(id, { effect: 'removed' }))).body)).toEqual(['objection.effect']);
    expect(await nothingWritten(() => decide(id, {}, investigator!))).toMatchObject({ status: 403 });
    const whole = await until('concluded', { nomineeId: null });
    expect(codesOf((await nothingWritten(() => decide(whole, { effect: 'disqualified' }))).body)).toEqual(['objection.no-nominee']);
    expect(await nothingWritten(() => decide(whole, { version: 1 }))).toMatchObject({ status: 409 });
    const open = await until('assigned');
    expect(codesOf((await nothingWritten(() => decide(open, {}))).body)).toEqual(['state.wrong']);
    // Somebody of the office who looked into it does not decide it either.
    const { id: own } = (await receive()).body;
    await act(own, 'assign', { investigatorId: ids['office-2'] }, office!);
    await office2!.post(`/rest/objections/${own}/read`);
    await act(own, 'finding', FINDING, office2!);
    expect(codesOf((await nothingWritten(() => decide(own, {}, office2!))).body)).toEqual(['objection.same-person']);
    expect((await decide(own, {})).body).toMatchObject({ state: 'decided', effect: 'none', decidedBy: '领导小组 李组长' });
  });

  test('a removal touches that person alone: nobody moves up, the page is corrected, the period goes on', async () => {
    const id = await until('concluded');
    const before = await server.sql(`select n.document_id as id, n.state, n.version, e.rank from nominees n join slate_entries e on e.nominee_id = n.id join slates s on s.id = e.slate_id where s.level = 'province' order by e.rank`);
    const answer = await decide(id, { effect: 'removed', reason: '核查属实，移出公示名单' });
    expect(answer.body).toMatchObject({ state: 'decided', effect: 'removed', decisionReason: '核查属实，移出公示名单', version: 5 });
    const after = await server.sql(`select n.document_id as id, n.state, n.version, e.rank from nominees n join slate_entries e on e.nominee_id = n.id join slates s on s.id = e.slate_id where s.level = 'province' order by e.rank`);
    expect(after).toEqual(before.map((row: any) => (row.id === scene.people[0]!.id ? { ...row, state: 'not-selected', version: row.version + 1 } : row)));
    const { version, model } = await standingModel(server, scene.notice.path);
    expect(version).toBe(2);
    expect(namesOf(model)).toEqual(scene.people.slice(1).map(({ name }) => name).sort());
    expect(model).toMatchObject({ period: { firstDay: '2022-11-04', lastDay: '2022-11-10', workingDays: 5 }, changes: [{ day: '2022-11-07', note: '公示名单移出1人，其他公示对象不受影响。公示截止日不变。' }], head: { publishedAt: '2022-11-04 00:00', issuedOn: '2022-11-04' } });
    expect((await office!.get(`/rest/notices/${scene.notice.id}`)).body).toMatchObject({ state: 'posted', lastDay: '2022-11-10', version: 2, events: [{ kind: 'removed', day: '2022-11-07', lastDay: '2022-11-10' }] });
    expect((await journalOf(server, 'decide-objection')).slice(-3).map(({ subject_type: type }) => type)).toEqual(['objection', 'nominee', 'notice']);
    const again = await until('concluded');
    expect(codesOf((await nothingWritten(() => decide(again, { effect: 'removed' }))).body)).toEqual(['state.wrong']);
    expect(codesOf((await nothingWritten(() => act(id, 'reopen', { reason: '再查' }, leader!))).body)).toEqual(['objection.done']);
  });

  test('a disqualification needs a listed reason and freezes', async () => {
    const id = await until('concluded', { nomineeId: scene.people[1]!.id });
    expect(codesOf((await nothingWritten(() => decide(id, { effect: 'disqualified', reasonId: 'because' }))).body)).toEqual(['reason.unlisted']);
    expect((await decide(id, { effect: 'disqualified', reasonId: 'fraud' })).status).toBe(200);
    const lost = { id: scene.people[1]!.id };
    expect(await server.sql(`select n.state, n.ended_reason, s.standing from nominees n join person_secrets s on s.nominee_id = n.id where n.document_id = $1`, [lost.id])).toEqual([{ state: 'disqualified', ended_reason: '经研究', standing: true }]);
    // The place goes with the person, in the ledger; on the list posted as a whole the ranks stay, below it nobody of that name is left.
    expect(await server.sql(`select q.kind, q.places, q.taken_from, q.document_number from quota_entries q join nominees n on n.id = q.nominee_id where n.document_id = $1`, [lost.id])).toEqual([
      { kind: 'blocked', places: 1, taken_from: 'used', document_number: expect.stringMatching(/^异议〔8〕\d+号决定$/) },
    ]);
    expect(await server.sql(`select s.level from slate_entries e join slates s on s.id = e.slate_id join nominees n on n.id = e.nominee_id where n.document_id = $1`, [lost.id])).toEqual([{ level: 'province' }]);
  });

  test('back for more: the finding stays, the conclusion goes', async () => {
    const id = await until('concluded', { nomineeId: scene.people[2]!.id });
    expect(await nothingWritten(() => act(id, 'reopen', { reason: ' ' }, leader!))).toMatchObject({ status: 400 });
    expect((await act(id, 'reopen', { reason: '证据不足，补充核查' }, leader!)).body).toMatchObject({ state: 'investigating', conclusion: null, findings: [{ conclusion: 'upheld' }] });
    expect((await act(id, 'finding', { ...FINDING, conclusion: 'not-upheld' }, investigator!)).body.findings.map(({ conclusion }: any) => conclusion)).toEqual(['upheld', 'not-upheld']);
    expect((await decide(id, {})).body.state).toBe('decided');
  });
});

describe('the period and its objections', () => {
  const close = async () => office!.post(`/rest/notices/${scene.notice.id}/close`, { version: (await office!.get(`/rest/notices/${scene.notice.id}`)).body.version });

  test('a late letter is registered and marked; by postmark it may still be in time', async () => {
    await office!.post('/rest/clock', { instant: '2022-11-14T09:00:00+08:00' });
    const late = await receive({ arrivedOn: '2022-11-14', postmarkedOn: '2022-11-11' });
    expect((await read(late.body.id)).late).toBe(true);
    expect((await read((await receive({ arrivedOn: '2022-11-14', postmarkedOn: '2022-11-10' })).body.id)).late).toBe(false);
    expect((await read((await receive({ channel: 'visit', arrivedOn: '2022-11-11', postmarkedOn: null })).body.id)).late).toBe(true);
  });

  test('closes only when every objection is decided, and archives them', async () => {
    const refused = await nothingWritten(close);
    expect(codesOf(refused.body)).toEqual(['notice.objection']);
    const open = (await office!.get(`/rest/objections?range=[0,99]`)).body.filter(({ state }: any) => !['decided', 'settled'].includes(state));
    expect(refused.body.message).toContain(`${open.length} 件异议`);
    for (const { id, state } of open) {
      if (state === 'received') await act(id, 'assign', { investigatorId: ids.investigator }, office!);
      await investigator!.post(`/rest/objections/${id}/read`);
      if (state !== 'concluded') await act(id, 'finding', { ...FINDING, conclusion: 'not-admissible' }, investigator!);
      expect((await act(id, 'decide', { effect: 'none', reason: '不予受理' }, leader!)).status).toBe(200);
    }
    expect((await close()).body.state).toBe('closed');
    expect(await server.sql('select distinct state from objections')).toEqual([{ state: 'settled' }]);
  });

  test('one that comes before the result is out keeps the result back; afterwards none is taken', async () => {
    const results = { documentNumber: '吉人社表彰〔2022〕3号', title: '关于表彰的决定', conferredOn: '2022-11-14' };
    const publish = async () => office!.post(`/rest/notices/${scene.notice.id}/publish-results`, { version: (await office!.get(`/rest/notices/${scene.notice.id}`)).body.version, ...results });
    const id = await until('concluded', { nomineeId: scene.people[3]!.id, arrivedOn: '2022-11-14', postmarkedOn: null, channel: 'phone' });
    expect(codesOf((await nothingWritten(publish)).body)).toEqual(['notice.objection', 'decision.missing']);
    expect((await act(id, 'decide', { effect: 'removed', reason: '属实' }, leader!)).status).toBe(200);
    await holdMeeting(server, office!, { kind: 'confirmation', subjectId: scene.slateId });
    await checked(server, office!, 'results', { id: scene.notice.id, version: (await office!.get(`/rest/notices/${scene.notice.id}`)).body.version, ...results });
    expect((await publish()).status).toBe(200);
    expect(await server.sql(`select n.name from commendations c join nominees n on n.id = c.nominee_id`)).toEqual([{ name: scene.people[2]!.name }]);
    expect(codesOf((await nothingWritten(() => receive({ arrivedOn: '2022-11-14', postmarkedOn: null }))).body)).toEqual(['objection.not-open']);
  });
});
