/** The 领导小组 meets: who may vote, what is counted, what holds, and what a changed list does to a decision (通知三（一）5). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type Client, type TestServer } from '../server.ts';
import { assessAll } from './assessed-people.ts';
import { decide } from './leading-group.ts';
import { codesOf, journalOf, setScene } from './office-desk.ts';
import { postChecked } from './released.ts';

let server: TestServer;
let office: Client;
let leaders: Client[];
let slate: { id: string; version: number };
let listed: string[];

beforeAll(async () => {
  server = await startServer();
  office = await server.signIn('office');
  leaders = await Promise.all(['leader', 'leader2', 'leader3'].map((username) => server.signIn(username)));
  listed = (await assessAll(server, office, 'technical-expert')).slice(0, 4);
  slate = (await office.post('/rest/slates/assemble', { ranking: { 'technical-expert': listed }, withoutProposal: '样例名单' })).body;
});
afterAll(() => server.stop());

const form = (version = slate.version) => ({ slateId: slate.id, version, documentNumber: '吉人社公示〔2022〕12号', title: '公示', firstDay: '2022-11-04' });
const post = (version?: number) => office.post('/rest/notices', form(version));

describe('a meeting', () => {
  let meeting: any;
  let motion: any;

  test('is called with the members of its day', async () => {
    const answer = await office.post('/rest/meetings', { title: '第一次会议', heldOn: '2022-11-03', place: '省厅 501 会议室' });
    expect(answer).toMatchObject({ status: 201, body: { state: 'convened', present: [], motions: 0, version: 1 } });
    meeting = answer.body;
    expect(meeting.members.map(({ name }: any) => name)).toEqual(['领导小组 李组长', '领导小组 韩副组长', '领导小组 许成员']);
    expect(await leaders[0]!.post('/rest/meetings', { title: 'x', heldOn: '2022-11-03', place: 'y' })).toMatchObject({ status: 403 });
    expect(await office.post('/rest/meetings', { title: '', heldOn: '2022-02-30', place: 'y' })).toMatchObject({ status: 400 });
  });

  test('a motion is bound to the list as it is', async () => {
    const answer = await office.post('/rest/motions', { meetingId: meeting.id, kind: 'shortlist', subjectId: slate.id, title: '拟表彰名单' });
    expect(answer).toMatchObject({ status: 201, body: { state: 'open', outcome: null, cast: 0 } });
    motion = answer.body;
    expect(motion.subject.map(({ id }: any) => id)).toEqual(listed);
    expect(Object.keys(motion.subject[0]).sort()).toEqual(['award', 'bodyName', 'employerName', 'id', 'name']);
    expect(codesOf((await office.post('/rest/motions', { meetingId: meeting.id, kind: 'shortlist', subjectId: slate.id, title: '再来' })).body)).toEqual(['motion.open']);
    expect(codesOf((await office.post('/rest/motions', { meetingId: meeting.id, kind: 'confirmation', subjectId: slate.id, title: '确认' })).body)).toEqual(['motion.nothing']);
  });

  test('members vote when they are there; the clerk enters votes from paper; nobody sees how before the end', async () => {
    const [first, second, third] = meeting.members.map(({ id }: any) => id);
    expect(codesOf((await leaders[0]!.post(`/rest/motions/${motion.id}/vote`, { choice: 'for' })).body)).toEqual(['ballot.absent']);
    expect(codesOf((await office.post(`/rest/meetings/${meeting.id}/attendance`, { version: 1, present: ['nobody'] })).body)).toEqual(['meeting.stranger']);
    expect((await office.post(`/rest/meetings/${meeting.id}/attendance`, { version: 1, present: [second, first] })).body).toMatchObject({ present: [first, second], version: 2 });
    expect(await leaders[0]!.post(`/rest/motions/${motion.id}/vote`, { choice: 'against', note: '有一人宜再议' })).toMatchObject({ status: 200, body: { cast: 1 } });
    expect((await leaders[0]!.get(`/rest/motions/${motion.id}/own-ballot`)).body).toEqual({ choice: 'against', note: '有一人宜再议' });
    expect((await leaders[1]!.get(`/rest/motions/${motion.id}/own-ballot`)).body).toEqual({ choice: null, note: null });
    expect((await leaders[1]!.get('/rest/ballots')).body).toMatchObject([{ memberId: first, choice: null, note: null }]);
    expect(codesOf((await office.post(`/rest/motions/${motion.id}/close`, {})).body)).toEqual(['ballot.missing']);
    expect(await office.post(`/rest/motions/${motion.id}/vote`, { choice: 'for' })).toMatchObject({ status: 403 });
    expect(await office.post(`/rest/motions/${motion.id}/record-vote`, { memberId: second, choice: 'for' })).toMatchObject({ status: 200 });
    expect(codesOf((await office.post(`/rest/motions/${motion.id}/record-vote`, { memberId: 'nobody', choice: 'for' })).body)).toEqual(['ballot.stranger']);
    expect(await leaders[2]!.post(`/rest/motions/${motion.id}/vote`, { choice: 'recused', note: '本单位人员' })).toMatchObject({ status: 200, body: { cast: 3 } });
    expect(codesOf((await office.post(`/rest/meetings/${meeting.id}/attendance`, { version: 2, present: [second, third] })).body)).toEqual(['meeting.voted']);
  });

  test('one of two is not two thirds: rejected, with the dissent on record', async () => {
    expect(await office.post(`/rest/motions/${motion.id}/close`, {})).toMatchObject({
      status: 200, body: { state: 'closed', outcome: 'rejected', counts: { members: 2, present: 2, for: 1, against: 1, abstain: 0, recused: 1 } },
    });
    const entry = (await journalOf(server, 'close-motion')).at(-1);
    expect(entry!.after.dissent).toEqual([{ name: '领导小组 李组长', note: '有一人宜再议' }]);
    expect(codesOf((await leaders[0]!.post(`/rest/motions/${motion.id}/vote`, { choice: 'for' })).body)).toEqual(['motion.closed']);
    expect(codesOf((await office.post(`/rest/motions/${motion.id}/close`, {})).body)).toEqual(['motion.closed']);
    expect((await leaders[1]!.get('/rest/ballots?sort=["memberName","ASC"]')).body.map(({ choice }: any) => choice).sort()).toEqual(['against', 'for', 'recused']);
  });

  test('minutes: written by one, signed by another, and then for good', async () => {
    const minutes = { minutesNumber: '领导小组纪要〔2022〕90号', minutesText: '未通过。' };
    expect(codesOf((await leaders[0]!.post(`/rest/meetings/${meeting.id}/sign`, { version: 2 })).body)).toEqual(['meeting.unminuted']);
    expect(await office.post(`/rest/meetings/${meeting.id}/minutes`, { version: 1, ...minutes })).toMatchObject({ status: 409 });
    expect(await office.post(`/rest/meetings/${meeting.id}/minutes`, { version: 2, ...minutes })).toMatchObject({ status: 200, body: { state: 'minuted', version: 3 } });
    expect(await office.post(`/rest/meetings/${meeting.id}/sign`, { version: 3 })).toMatchObject({ status: 403 });
    expect(codesOf((await post()).body)).toEqual(['decision.missing']);
    expect(await leaders[0]!.post(`/rest/meetings/${meeting.id}/sign`, { version: 3 })).toMatchObject({ status: 200, body: { state: 'signed', signedBy: '领导小组 李组长' } });
    expect(codesOf((await office.post(`/rest/meetings/${meeting.id}/minutes`, { version: 4, ...minutes })).body)).toEqual(['meeting.signed']);
    expect(codesOf((await leaders[1]!.post(`/rest/meetings/${meeting.id}/sign`, { version: 4 })).body)).toEqual(['meeting.signed']);
    expect(codesOf((await office.post('/rest/motions', { meetingId: meeting.id, kind: 'shortlist', subjectId: slate.id, title: '再议' })).body)).toEqual(['meeting.minuted']);
    expect(codesOf((await post()).body)).toEqual(['decision.rejected']);
  });
});

test.each([
  ['office', 200], ['leader', 200], ['auditor', 200],
  ['body-2204', 403], ['county', 403], ['employer', 403], ['expert', 403], ['agency', 403], ['portal', 403], ['sysadmin', 403],
])('%s reads meetings, motions and votes: %i', async (username, status) => {
  const client = await server.signIn(username);
  for (const resource of ['meetings', 'motions', 'ballots']) expect((await client.get(`/rest/${resource}`)).status).toBe(status);
  expect((await server.anonymous.get('/rest/ballots')).status).toBe(401);
});

test('a meeting to come has neither votes nor motions; one without motions has no minutes', async () => {
  const { body: ahead } = await office.post('/rest/meetings', { title: '下次会议', heldOn: '2022-11-20', place: '省厅' });
  expect(codesOf((await office.post(`/rest/meetings/${ahead.id}/attendance`, { version: 1, present: [] })).body)).toEqual(['meeting.ahead']);
  expect(codesOf((await office.post('/rest/motions', { meetingId: ahead.id, kind: 'shortlist', subjectId: slate.id, title: '表决' })).body)).toEqual(['meeting.ahead']);
  expect(codesOf((await office.post(`/rest/meetings/${ahead.id}/minutes`, { version: 1, minutesNumber: '号', minutesText: '文' })).body)).toEqual(['meeting.no-motions']);
});

describe('a decision', () => {
  test('too few members is an outcome that carries nothing', async () => {
    const { body: meeting } = await office.post('/rest/meetings', { title: '到会不足', heldOn: '2022-11-03', place: '省厅' });
    const [first] = meeting.members;
    await office.post(`/rest/meetings/${meeting.id}/attendance`, { version: 1, present: [first.id] });
    const { body: motion } = await office.post('/rest/motions', { meetingId: meeting.id, kind: 'shortlist', subjectId: slate.id, title: '表决' });
    await leaders[0]!.post(`/rest/motions/${motion.id}/vote`, { choice: 'for' });
    expect((await office.post(`/rest/motions/${motion.id}/close`, {})).body).toMatchObject({ outcome: 'no-quorum', counts: { members: 3, present: 1 } });
  });

  test('holds for the list that was voted on: one person more, and it is refused', async () => {
    const { motion } = await decide(server, office, { kind: 'shortlist', subjectId: slate.id });
    expect(motion).toMatchObject({ state: 'closed', outcome: 'passed', counts: { members: 3, present: 3, for: 3 } });
    const ranking = { 'technical-expert': [...listed.slice(1), listed[0]!] };
    slate = (await office.post('/rest/slates/assemble', { version: slate.version, ranking })).body;
    const refused = await post();
    expect(codesOf(refused.body)).toEqual(['decision.outdated']);
    expect(refused.body.message).toContain('不再作数');
    slate = (await office.post('/rest/slates/assemble', { version: slate.version, ranking: { 'technical-expert': listed } })).body;
    expect(await postChecked(server, office, form())).toMatchObject({ status: 201, body: { state: 'posted' } });
  });
});

test('votes of members at the same moment are all counted', async () => {
  const ids = (await server.sql<{ id: string }>(`select document_id as id from nominees where state = 'in-assessment' and award = 'technical-expert' order by id limit 2`)).map(({ id }) => id);
  await setScene(server, `update nominees set state = 'submitted' where document_id in (${ids.map((id) => `'${id}'`).join()})`);
  const [edition] = await server.sql(`select document_id as id from editions where number = 8`);
  const { body: meeting } = await office.post('/rest/meetings', { title: '确定考核对象', heldOn: '2022-11-03', place: '省厅' });
  await office.post(`/rest/meetings/${meeting.id}/attendance`, { version: 1, present: meeting.members.map(({ id }: any) => id) });
  const { body: motion } = await office.post('/rest/motions', { meetingId: meeting.id, kind: 'assessment', subjectId: edition.id, nomineeIds: ids, title: '考核对象' });
  expect(motion.subject.map(({ id }: any) => id).sort()).toEqual([...ids].sort());
  const answers = await Promise.all(leaders.flatMap((leader) => [1, 2, 3].map(() => leader.post(`/rest/motions/${motion.id}/vote`, { choice: 'for' }))));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  expect((await office.post(`/rest/motions/${motion.id}/close`, {})).body).toMatchObject({ outcome: 'passed', counts: { for: 3, present: 3 } });
});

test('members are those of the leading group in office on the day (R21); one without an account votes on paper', async () => {
  const [province] = await server.sql<{ id: string }>(`select document_id as id from units where kind = 'province'`);
  const appoint = (over: object) => office.post('/rest/organisation-members', { unitId: province!.id, groupKind: 'leading-group', seat: 'member', fromDay: '2022-10-12', ...over });
  for (const over of [
    { personName: '许成员', username: 'leader3' }, { personName: '李组长', seat: 'head', username: 'leader' }, { personName: '孙委员', seat: 'deputy' },
    { personName: '前任副组长', seat: 'deputy', username: 'leader2', toDay: '2022-11-02' }, { personName: '办公室主任', groupKind: 'office' },
  ]) expect((await appoint(over)).status).toBe(201);
  const { body: meeting } = await office.post('/rest/meetings', { title: '换届后的会议', heldOn: '2022-11-03', place: '省厅' });
  expect(meeting.members.map(({ name }: any) => name)).toEqual(['李组长', '孙委员', '许成员']);
  expect((await journalOf(server, 'convene-meeting')).at(-1)!.after).toMatchObject({ basis: 'organisation', members: ['李组长', '孙委员', '许成员'] });
  await office.post(`/rest/meetings/${meeting.id}/attendance`, { version: 1, present: meeting.members.map(({ id }: any) => id) });
  const [edition] = await server.sql(`select document_id as id from editions where number = 8`);
  const waiting = (await server.sql<{ id: string }>(`select document_id as id from nominees where state = 'submitted' and award = 'technical-expert' limit 1`)).map(({ id }) => id);
  const { body: motion } = await office.post('/rest/motions', { meetingId: meeting.id, kind: 'assessment', subjectId: edition.id, nomineeIds: waiting, title: '补充考核对象' });
  expect(codesOf((await leaders[1]!.post(`/rest/motions/${motion.id}/vote`, { choice: 'for' })).body)).toEqual(['ballot.stranger']);
  for (const index of [0, 2]) expect((await leaders[index]!.post(`/rest/motions/${motion.id}/vote`, { choice: 'for' })).status).toBe(200);
  expect((await office.post(`/rest/motions/${motion.id}/record-vote`, { memberId: meeting.members[1].id, choice: 'against', note: '材料不足' })).status).toBe(200);
  expect((await office.post(`/rest/motions/${motion.id}/close`, {})).body).toMatchObject({ outcome: 'passed', counts: { for: 2, against: 1, present: 3 } });
  await expect.poll(async () => (await server.sql(`select distinct kind from messages where kind in ('meeting.convened', 'motion.closed') order by 1`)).map(({ kind }: any) => kind), { timeout: 20_000 }).toEqual(['meeting.convened', 'motion.closed']);
});
