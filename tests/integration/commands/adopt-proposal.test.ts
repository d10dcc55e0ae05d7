/** An accepted proposal becomes the province's list in one act, and whoever departs from it says why (通知三（一）3、5). */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startServer, type Client, type TestServer } from '../server.ts';
import { assessAll } from './assessed-people.ts';
import { decide } from './leading-group.ts';
import { codesOf, journalOf, setScene, stateOfCase } from './office-desk.ts';

let server: TestServer;
let office: Client;
let proposal: any;
let slate: any;
/** The proposed, and the one the ceiling keeps out. */
let listed: string[];
let left: string;

const none = { in: [], out: [] };
const ask = async (query = '', client = office) => (await client.get(`/rest/slate-proposal${query}`)).body;
const adopt = (over: object = {}, client = office) => client.post('/rest/slate-proposal/adopt', { hash: proposal.hash, pins: none, ...over });
const nothingWritten = async <T>(act: () => Promise<T>): Promise<T> => {
  const before = await stateOfCase(server);
  const answer = await act();
  expect(await stateOfCase(server)).toBe(before);
  return answer;
};

beforeAll(async () => {
  server = await startServer();
  office = await server.signIn('office');
  await assessAll(server, office);
  // A structure that can be met, and one person more than may be listed.
  await setScene(server, `update nominees set frontline = true, head = false, sex = case when id % 2 = 0 then 'female' else 'male' end, ownership = '民营企业'`);
  const [{ count }] = await server.sql<any>(`select count(*)::int as count from nominees where state = 'in-assessment' and award = 'technical-expert'`);
  await setScene(server, `update editions set rules = jsonb_set(jsonb_set(rules, '{awards,1,ceiling}', '${count - 1}'), '{review,representation}', '[]'), rules_hash = 'one-too-many'`);
  // The edition being run is remembered for a second.
  await vi.waitUntil(async () => (proposal = await ask()).list?.['technical-expert'].length === count - 1, { timeout: 20_000, interval: 200 });
  listed = Object.values<string[]>(proposal.list).flat();
  left = proposal.people.find(({ id }: any) => !listed.includes(id)).id;
}, 240_000);
afterAll(() => server.stop());

test('of those who passed; by those who may; by the hash that was seen', async () => {
  expect(proposal).toMatchObject({ stage: 'list', conflict: [] });
  expect(proposal.people.every(({ state }: any) => state === 'in-assessment')).toBe(true);
  expect((await ask('?stage=assessment')).people.length).toBe(proposal.people.length);
  expect((await adopt({}, await server.signIn('leader'))).status).toBe(403);
  expect((await office.get('/rest/slate-proposal?stage=whim')).status).toBe(400);
  expect(codesOf((await nothingWritten(() => adopt({ hash: '0'.repeat(64) }))).body)).toEqual(['proposal.changed']);
  await setScene(server, `update nominees set sex = case sex when 'male' then 'female' else 'male' end where document_id = '${left}'`);
  expect(codesOf((await nothingWritten(() => adopt())).body)).toEqual(['proposal.changed']);
  proposal = await ask();
});

test('is carried over whole, with its hash in the journal; the same question gives the same answer byte for byte', async () => {
  expect((await office.get('/rest/slate-proposal')).text).toBe((await office.get('/rest/slate-proposal')).text);
  const answer = await adopt();
  expect(answer).toMatchObject({ status: 201, body: { level: 'province', state: 'drafting', entries: listed.length, proposalHash: proposal.hash, deviations: [], proposalReason: null } });
  slate = answer.body;
  const entries = (await office.get(`/rest/slate-entries?filter=${encodeURIComponent(JSON.stringify({ slateId: slate.id, award: 'technical-expert' }))}&sort=["rank","ASC"]&range=[0,99]`)).body;
  expect(entries.map(({ nomineeId }: any) => nomineeId)).toEqual(proposal.list['technical-expert']);
  expect(await server.sql(`select distinct state from nominees where document_id = any($1)`, [listed])).toEqual([{ state: 'shortlisted' }]);
  expect((await journalOf(server, 'adopt-proposal'))[0]).toMatchObject({ subject_type: 'slate', subject_id: slate.id, after: { proposalHash: proposal.hash, inputsHash: proposal.inputsHash, ranking: proposal.list, deviations: [] } });
});

describe('a deviation', () => {
  const replaced = () => ({ ...proposal.list, 'technical-expert': [...proposal.list['technical-expert'].slice(1), left] });
  const assemble = (over: object = {}) => office.post('/rest/slates/assemble', { version: slate.version, ranking: replaced(), ...over });

  test('without a reason for each person is refused, naming them', async () => {
    const out = proposal.list['technical-expert'][0];
    const names = async (id: string) => (await office.get(`/rest/nominees/${id}`)).body.name;
    const refused = await nothingWritten(() => assemble());
    expect(refused.body.issues).toMatchObject([{ code: 'proposal.unexplained', params: { count: 2, names: `${await names(left)}、${await names(out)}` } }]);
    expect(codesOf((await nothingWritten(() => assemble({ reasons: { [left]: '长期在艰苦岗位' } }))).body)).toEqual(['proposal.unexplained']);
    const answer = await assemble({ reasons: { [left]: '长期在艰苦岗位', [out]: '本人申请退出' } });
    expect(answer).toMatchObject({ status: 201, body: { proposalHash: proposal.hash } });
    slate = answer.body;
    expect(slate.deviations.map(({ nominee, kind, reason, byName }: any) => [nominee, kind, reason, byName])).toEqual([
      [left, 'added', '长期在艰苦岗位', '省评选办 王主任'], [out, 'left-out', '本人申请退出', '省评选办 王主任'],
    ]);
    expect((await journalOf(server, 'assemble-slate')).at(-1)!.after.deviations).toEqual([{ nominee: left, kind: 'added', reason: '长期在艰苦岗位' }, { nominee: out, kind: 'left-out', reason: '本人申请退出' }]);
  });

  test('keeps its reason while it lasts; another order of the same people needs none', async () => {
    const ranking = { ...replaced(), 'technical-expert': [...replaced()['technical-expert']].reverse() };
    const answer = await assemble({ ranking });
    expect(answer.status).toBe(201);
    expect(answer.body.deviations).toEqual(slate.deviations);
    slate = answer.body;
  });

  test('stands in what the 领导小组 votes on and in its minutes', async () => {
    const { motion } = await decide(server, office, { kind: 'shortlist', subjectId: slate.id });
    expect(motion.deviations.map(({ name, reason }: any) => [name, reason])).toEqual(slate.deviations.map(({ name, reason }: any) => [name, reason]));
    await office.post('/rest/slates/assemble', { version: slate.version, ranking: proposal.list });
    slate = (await office.get(`/rest/slates/${slate.id}`)).body;
    expect(slate.deviations).toEqual([]);
    const posted = await office.post('/rest/notices', { slateId: slate.id, version: slate.version, documentNumber: '吉人社公示〔2022〕12号', title: '公示', firstDay: '2022-11-04' });
    expect(codesOf(posted.body)).toContain('decision.outdated');
  });
});

test('who is pinned has a reason, and who goes for it is told of', async () => {
  const wished = await ask(`?in=${left}`);
  const pins = { in: [left], out: [] };
  expect(codesOf((await nothingWritten(() => adopt({ version: slate.version, hash: wished.hash, pins }))).body)).toEqual(['proposal.unexplained']);
  const answer = await adopt({ version: slate.version, hash: wished.hash, pins, reasons: { [left]: '填补行业空白' } });
  expect(answer.status).toBe(201);
  const gone = listed.filter((id) => !Object.values<string[]>(wished.list).flat().includes(id));
  expect(answer.body.deviations.map(({ nominee, kind }: any) => [nominee, kind])).toEqual([[left, 'added'], ...gone.map((id) => [id, 'left-out'])]);
  expect(answer.body.deviations[0].reason).toBe('填补行业空白');
  for (const { reason } of answer.body.deviations.slice(1)) expect(reason).toMatch(/^随.+（填补行业空白）的调整$/);
  expect((await adopt({ version: slate.version, hash: wished.hash, pins })).status).toBe(409);
});
