/** The way of a list through employer, county and body: each draws up its own, takes up what was handed to it, gives back what must be mended. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type Client, type TestServer } from '../server.ts';
import { agreeOn, codesOf, decideAndPost, eligibleForm, journalOf, setScene, stateOfCase, type SlateView } from './office-desk.ts';

interface Person {
  id: string;
  level: string;
  slateId: string;
  rank: number;
  version: number;
}

let server: TestServer;
let employer: Client;
let second: Client;
let county: Client;
let body: Client;
let employerName: string;
let secondName: string;

/** Another account of the demo is moved to the unit. */
async function accountOf(username: string, unit: string, role: string): Promise<Client> {
  await setScene(server, `
    update up_users set unit_id = (select id from units where name = '${unit}') where username = '${username}';
    update up_users_role_lnk set role_id = (select id from up_roles where type = '${role}') where user_id = (select id from up_users where username = '${username}')`);
  return server.signIn(username);
}

beforeAll(async () => {
  server = await startServer();
  const units = await server.sql<{ name: string }>(`select e.name from units e join units c on c.id = e.parent_id where c.code = '220182' and e.kind = 'employer' order by e.sort_key`);
  [employerName, secondName] = units.map(({ name }) => name) as [string, string];
  // A clean desk: what the demo holds at these levels is not this file's matter.
  await setScene(server, `
    delete from opinions where nominee_id in (select id from nominees where level in ('employer', 'county'));
    delete from unit_decisions where slate_id in (select id from slates where level in ('employer', 'county'));
    delete from public_notices where slate_id in (select id from slates where level in ('employer', 'county'));
    delete from slate_entries where slate_id in (select id from slates where level in ('employer', 'county'));
    delete from person_secrets where nominee_id in (select id from nominees where level in ('employer', 'county'));
    delete from nominees where level in ('employer', 'county');
    delete from slates where level in ('employer', 'county')`);
  [employer, county, body] = (await Promise.all(['employer', 'county', 'body-2201'].map((name) => server.signIn(name)))) as [Client, Client, Client];
  second = await accountOf('portal', secondName, 'employer');
}, 120_000);
afterAll(() => server.stop());

const nothingWritten = async <T>(act: () => Promise<T>): Promise<T> => {
  const before = await stateOfCase(server);
  const answer = await act();
  expect(await stateOfCase(server)).toBe(before);
  return answer;
};
const person = async (client: Client, id: string): Promise<Person> => (await client.get<Person>(`/rest/nominees/${id}`)).body;
const list = async (client: Client, id: string): Promise<SlateView & Record<string, unknown>> => (await client.get(`/rest/slates/${id}`)).body;
const enter = async (client: Client, name: string, unit: string): Promise<Person> => (await client.post<Person>('/rest/nominees', eligibleForm(unit, { name, consentGiven: true, consentOn: '2022-10-20' }))).body;
const submit = async (client: Client, id: string) => client.post(`/rest/slates/${id}/submit`, { version: (await list(client, id)).version });
const rank = async (client: Client, id: string, ids: string[], reasons?: Record<string, string>) =>
  client.put(`/rest/slates/${id}/rank`, { version: (await list(client, id)).version, ranking: { 'technical-expert': ids }, ...(reasons ? { reasons } : {}) });
const order = async (client: Client, id: string): Promise<string[]> =>
  (await client.get<{ nomineeName: string }[]>(`/rest/slate-entries?filter=${encodeURIComponent(JSON.stringify({ slateId: id }))}&sort=["rank","ASC"]`)).body.map(({ nomineeName }) => nomineeName);

const people: Record<string, Person> = {};
let first: string;
let other: string;
let countyList: string;

describe('the employer', () => {
  test('enters people on its own list, which is handed to the county', async () => {
    for (const name of ['甲一', '甲二', '甲三']) people[name] = await enter(employer, name, employerName);
    first = people['甲一']!.slateId;
    expect(people['甲一']).toMatchObject({ level: 'employer', rank: 1, countyName: '榆树市人力资源和社会保障局', bodyCode: '2201', verdict: 'pass' });
    expect(await list(employer, first)).toMatchObject({ level: 'employer', state: 'drafting', receiverName: '榆树市人力资源和社会保障局', entries: 3 });
    expect((await person(county, people['甲一']!.id)).level).toBe('employer');
  });

  test('hands it up only decided, posted, with opinions and everybody’s consent', async () => {
    const codes = async () => [...new Set(codesOf((await nothingWritten(() => submit(employer, first))).body))];
    expect(await codes()).toEqual(['decision.missing', 'posting.missing', 'opinion.missing']);
    await decideAndPost(employer, await list(employer, first));
    await agreeOn(employer, Object.values(people).map(({ id }) => id));
    await employer.put(`/rest/nominees/${people['甲三']!.id}`, { consentGiven: null, version: (await person(employer, people['甲三']!.id)).version });
    expect(await codes()).toEqual(['consent.missing']);
    await employer.put(`/rest/nominees/${people['甲三']!.id}`, { consentGiven: true, version: (await person(employer, people['甲三']!.id)).version });
    const outlook = (await employer.get(`/rest/slates/${first}/outlook`)).body;
    expect(outlook).toMatchObject({ id: first, possible: true, papers: [] });
    expect(outlook.guards.flatMap(({ issues }: { issues: unknown[] }) => issues)).toEqual([]);
  });

  test('a decision on another order no longer counts; neither does one that was not carried', async () => {
    await rank(employer, first, [people['甲二']!.id, people['甲一']!.id, people['甲三']!.id]);
    expect(codesOf((await nothingWritten(() => submit(employer, first))).body)).toEqual(['decision.outdated']);
    const decide = async (over: object) => employer.post('/rest/unit-decisions', { slateId: first, version: (await list(employer, first)).version, minutesNumber: '厂务会〔2022〕3号', heldOn: '2022-10-30', entitled: 9, present: 9, inFavour: 5, ...over });
    expect(await decide({})).toMatchObject({ status: 201, body: { passed: false, current: true, state: 'standing' } });
    expect(codesOf((await nothingWritten(() => submit(employer, first))).body)).toEqual(['decision.rejected']);
    expect(codesOf((await nothingWritten(() => decide({ heldOn: '2022-11-04' }))).body)).toEqual(['decision.day']);
    expect(codesOf((await nothingWritten(() => decide({ present: 10 }))).body)).toEqual(['decision.numbers']);
    expect(await decide({ inFavour: 8 })).toMatchObject({ status: 201, body: { passed: true } });
    expect((await server.sql(`select d.state, count(*)::int as count from unit_decisions d join slates s on s.id = d.slate_id where s.document_id = $1 group by 1 order by 1`, [first]))).toEqual([
      { state: 'standing', count: 1 }, { state: 'withdrawn', count: 2 },
    ]);
  });

  test('somebody who joins the list was not posted; a posting lies neither ahead nor before the notice', async () => {
    people['甲四'] = await enter(employer, '甲四', employerName);
    await agreeOn(employer, [people['甲四'].id]);
    const codes = codesOf((await nothingWritten(() => submit(employer, first))).body);
    expect(codes).toEqual(['decision.outdated', 'posting.added']);
    const post = async (firstDay: string) => employer.post('/rest/postings', { slateId: first, version: (await list(employer, first)).version, firstDay, place: '厂门口', postedBy: '人事科' });
    expect(codesOf((await nothingWritten(() => post('2022-11-04'))).body)).toEqual(['posting.future']);
    expect(codesOf((await nothingWritten(() => post('2022-10-11'))).body)).toEqual(['posting.before-notice']);
    expect(codesOf((await nothingWritten(() => post('2022-10-32'))).body)).toEqual(['calendar.date']);
    const running = await post('2022-10-28');
    expect(running).toMatchObject({ status: 201, body: { state: 'posted', firstDay: '2022-10-28', lastDay: '2022-11-03', workingDays: 5, path: null, place: '厂门口' } });
    expect(codesOf((await nothingWritten(() => submit(employer, first))).body)).toEqual(['decision.outdated', 'notice.running']);
    expect(codesOf((await nothingWritten(() => employer.post(`/rest/postings/${running.body.id}/close`, { version: 1, outcome: '无异议' }))).body)).toEqual(['notice.running']);
    const over = await post('2022-10-27');
    expect(over.body).toMatchObject({ lastDay: '2022-11-02' });
    expect(await employer.post(`/rest/postings/${over.body.id}/close`, { version: 1, outcome: '公示期间没有收到异议' })).toMatchObject({ status: 200, body: { state: 'closed', outcome: '公示期间没有收到异议' } });
    expect((await server.sql(`select n.state from public_notices n join slates s on s.id = n.slate_id where s.document_id = $1 order by n.id`, [first])).map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn', 'closed']);
    const [strange] = (await (await server.signIn('body-2204')).get(`/rest/notices?filter=${encodeURIComponent(JSON.stringify({ id: [over.body.id] }))}`)).body;
    expect(strange).toBe(undefined);
  });

  test('goes up, and is no longer the employer’s to change; no places are taken', async () => {
    await employer.post('/rest/unit-decisions', { slateId: first, version: (await list(employer, first)).version, minutesNumber: '厂务会〔2022〕4号', heldOn: '2022-10-30', entitled: 9, present: 9, inFavour: 9 });
    expect(await submit(employer, first)).toMatchObject({ status: 200, body: { state: 'submitted', taken: 0 } });
    expect(codesOf((await nothingWritten(async () => employer.put(`/rest/nominees/${people['甲一']!.id}`, { remarks: '改', version: (await person(employer, people['甲一']!.id)).version }))).body)).toEqual(['state.wrong']);
    expect(await server.sql(`select distinct n.state, s.standing from nominees n join person_secrets s on s.nominee_id = n.id where n.level = 'employer'`)).toEqual([{ state: 'drafting', standing: false }]);
    people['乙一'] = await enter(second, '乙一', secondName);
    people['乙二'] = await enter(second, '乙二', secondName);
    other = people['乙一'].slateId;
    await agreeOn(second, [people['乙一'].id, people['乙二'].id]);
    await decideAndPost(second, await list(second, other));
    expect(await submit(second, other)).toMatchObject({ status: 200, body: { state: 'submitted' } });
  });
});

describe('the county', () => {
  test('does not do what is the employer’s, nor does the employer what is the county’s', async () => {
    const { version } = await list(county, first);
    expect(codesOf((await nothingWritten(() => county.put(`/rest/slates/${first}/rank`, { version, ranking: {} }))).body)).toEqual(['slate.other-level']);
    expect(await nothingWritten(() => employer.post(`/rest/slates/${first}/take-up`, { version }))).toMatchObject({ status: 403 });
    expect(codesOf((await nothingWritten(() => body.post(`/rest/slates/${first}/take-up`, { version }))).body)).toEqual(['slate.other-level']);
    expect(await nothingWritten(async () => (await server.signIn('body-2204')).post(`/rest/slates/${first}/take-up`, { version }))).toMatchObject({ status: 404 });
    expect(await nothingWritten(async () => (await server.signIn('office')).post(`/rest/slates/${first}/return`, { version, reason: '重报' }))).toMatchObject({ status: 404 });
  });

  test('takes people up behind its own, in the employer’s order', async () => {
    const taken = await county.post(`/rest/slates/${other}/take-up`, { version: (await list(county, other)).version });
    expect(taken).toMatchObject({ status: 200, body: { level: 'county', state: 'drafting', entries: 2, receiverName: '长春市人力资源和社会保障局' } });
    countyList = taken.body.id;
    expect(await county.post(`/rest/slates/${first}/take-up`, { version: (await list(county, first)).version })).toMatchObject({ status: 200, body: { id: countyList, entries: 6, issues: [] } });
    expect(await order(county, countyList)).toEqual(['乙一', '乙二', '甲二', '甲一', '甲三', '甲四']);
    expect(await list(employer, first)).toMatchObject({ taken: 4 });
    expect((await journalOf(server, 'take-up-slate')).map(({ after }) => after.taken.length)).toEqual([2, 4]);
    expect(codesOf((await nothingWritten(async () => county.post(`/rest/slates/${first}/take-up`, { version: (await list(county, first)).version }))).body)).toEqual(['slate.taken']);
    expect(await nothingWritten(() => county.post(`/rest/slates/${first}/take-up`, { version: 1 }))).toMatchObject({ status: 409, body: { code: 'stale' } });
  });

  test('holds the people from then on', async () => {
    const one = await person(county, people['甲一']!.id);
    expect(one).toMatchObject({ level: 'county', slateId: countyList });
    expect(await county.put(`/rest/nominees/${one.id}`, { remarks: '县里核对过', version: one.version })).toMatchObject({ status: 200 });
    expect(codesOf((await nothingWritten(() => employer.put(`/rest/nominees/${one.id}`, { remarks: '改', version: one.version + 1 }))).body)).toEqual(['slate.other-level']);
  });

  test('gives a list back with a listed reason: its people come off the county’s list and are the employer’s to mend', async () => {
    const send = async (over: object) => county.post(`/rest/slates/${first}/send-back`, { version: (await list(county, first)).version, reason: '证书复印件不清', ...over });
    expect(codesOf((await nothingWritten(() => send({ reasonId: 'mood' }))).body)).toEqual(['reason.unlisted']);
    expect(await send({ reasonId: 'copies-unclear' })).toMatchObject({ status: 200, body: { state: 'returned', mendBy: '2022-11-07', taken: 0 } });
    expect(await order(county, countyList)).toEqual(['乙一', '乙二']);
    const one = await person(employer, people['甲一']!.id);
    expect(one).toMatchObject({ level: 'employer', slateId: first });
    expect(await employer.put(`/rest/nominees/${one.id}`, { remarks: '已更换', version: one.version })).toMatchObject({ status: 200 });
    expect(codesOf((await nothingWritten(async () => county.post(`/rest/slates/${first}/take-up`, { version: (await list(county, first)).version }))).body)).toEqual(['state.wrong']);
    expect(await submit(employer, first)).toMatchObject({ status: 200, body: { mendBy: null } });
    await county.post(`/rest/slates/${first}/take-up`, { version: (await list(county, first)).version });
  });

  test('departs from an employer’s order only with a reason', async () => {
    const ids = ['甲一', '甲二', '乙一', '乙二', '甲三', '甲四'].map((name) => people[name]!.id);
    expect(await rank(county, countyList, ids)).toMatchObject({ status: 200, body: { issues: [{ code: 'slate.inversion', params: { name: '甲一', unit: employerName, others: '甲二' } }] } });
    expect(codesOf((await nothingWritten(() => submit(county, countyList))).body)).toEqual(['slate.inversion']);
    expect(codesOf((await nothingWritten(() => rank(county, countyList, ids, { [people['甲一']!.id]: '实操第一', zzzzzzzzzzzzzzzzzzzzzzzz: '谁' }))).body)).toEqual(['slate.members']);
    expect(await rank(county, countyList, ids, { [people['甲一']!.id]: '县里复核，实操成绩第一' })).toMatchObject({ status: 200, body: { issues: [] } });
    expect((await journalOf(server, 'rank-slate')).at(-1)!.after.reasons).toEqual({ [people['甲一']!.id]: '县里复核，实操成绩第一' });
    expect(await submit(county, countyList)).toMatchObject({ status: 200, body: { state: 'submitted' } });
    expect(codesOf((await nothingWritten(async () => county.post(`/rest/slates/${first}/send-back`, { version: (await list(county, first)).version, reason: '晚了' }))).body)).toEqual(['state.wrong']);
  });
});

describe('the body', () => {
  test('takes up the county’s list; whoever is taken off goes back down, and those passed over need a reason', async () => {
    const taken = await body.post(`/rest/slates/${countyList}/take-up`, { version: (await list(body, countyList)).version });
    expect(taken.body).toMatchObject({ level: 'body', unitCode: '2201' });
    const own = taken.body.id;
    expect((await order(body, own)).slice(-6)).toEqual(['甲一', '甲二', '乙一', '乙二', '甲三', '甲四']);
    await body.delete(`/rest/nominees/${people['甲二']!.id}`);
    expect(await person(county, people['甲二']!.id)).toMatchObject({ level: 'county', slateId: countyList });
    const { issues } = await list(body, own);
    expect(issues.filter(({ code }) => code === 'slate.inversion').map(({ params }) => [params['name'], params['others']])).toEqual([['乙一', '甲二'], ['乙二', '甲二'], ['甲三', '甲二'], ['甲四', '甲二']]);
  });

  test('gives the county’s list back, and all its people with it', async () => {
    const answer = await body.post(`/rest/slates/${countyList}/send-back`, { version: (await list(body, countyList)).version, reason: '排序理由不充分', reasonId: 'order-unexplained' });
    expect(answer).toMatchObject({ status: 200, body: { state: 'returned' } });
    const [held] = await server.sql(`select count(*)::int as count from nominees where level = 'county'`);
    expect(held).toEqual({ count: 6 });
    expect(await server.sql(`select 1 from slate_entries e join slates s on s.id = e.slate_id join nominees n on n.id = e.nominee_id where s.level = 'body' and n.level = 'county'`)).toEqual([]);
  });

  test('writes its report, once and again', async () => {
    const [own] = (await body.get(`/rest/slates?filter=${encodeURIComponent(JSON.stringify({ unitCode: '2201' }))}`)).body;
    const report = {
      slateId: own.id, contactPerson: '陈干事', contactPhone: '0431-88690000', publicityResult: '公示期间没有收到异议', experts: [{ name: '周教授', title: '教授', unit: '长春工业大学' }],
      evaluatedOn: '2022-10-25', evaluationMethod: '材料评审和集体评议', expertOpinion: '同意推荐',
    };
    expect((await body.get(`/rest/slates/${own.id}/outlook`)).body.papers.map(({ code }: { code: string }) => code)).toEqual(['report.missing']);
    expect(codesOf((await nothingWritten(() => body.post('/rest/recommendation-reports', { ...report, contactPhone: '12', evaluatedOn: '2022-11-04' }))).body)).toEqual(['decision.day', 'report.phone']);
    expect(await body.post('/rest/recommendation-reports', report)).toMatchObject({ status: 201, body: { version: 1, contactPerson: '陈干事' } });
    expect(await nothingWritten(() => body.post('/rest/recommendation-reports', { ...report, version: 7 }))).toMatchObject({ status: 409 });
    expect(await body.post('/rest/recommendation-reports', { ...report, version: 1, contactPerson: '李干事' })).toMatchObject({ status: 201, body: { version: 2, contactPerson: '李干事' } });
    expect(JSON.stringify(await journalOf(server, 'write-report'))).not.toContain('88690000');
    expect((await body.get(`/rest/slates/${own.id}/outlook`)).body.papers).toEqual([]);
  });
});
