/** From the province's list to the winners: assembling, posting, closing, publishing. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonicalJson } from '@domain/rules/canonical-json';
import { startServer, type Client, type TestServer } from '../server.ts';
import { assessAll } from './assessed-people.ts';
import { decide } from './leading-group.ts';
import { codesOf, journalOf, setScene, stateOfCase } from './office-desk.ts';
import { checked } from './released.ts';

let server: TestServer;
let office: Client;
let body: Client;

beforeAll(async () => {
  server = await startServer();
  [office, body] = (await Promise.all([server.signIn('office'), server.signIn('body-2204')])) as [Client, Client];
});
afterAll(() => server.stop());

const nothingWritten = async <T>(act: () => Promise<T>): Promise<T> => {
  const before = await stateOfCase(server);
  const answer = await act();
  expect(await stateOfCase(server)).toBe(before);
  return answer;
};
const assessed = (award: string): Promise<{ id: string }[]> => server.sql(`select document_id as id from nominees where state = 'in-assessment' and award = $1 order by id`, [award]);
const statesOf = async (ids: string[]): Promise<string[]> =>
  (await server.sql<{ state: string }>('select distinct state from nominees where document_id = any($1) order by 1', [ids])).map(({ state }) => state);

let grand: string[];
let experts: string[];
let slate: { id: string; version: number };
let notice: { id: string; version: number; path: string };

describe('assembleSlate', () => {
  test('nobody comes on the list whom nobody assessed', async () => {
    const [waiting] = await server.sql<{ id: string }>(`select document_id as id from nominees where state = 'submitted' and award = 'technical-expert' limit 1`);
    expect(codesOf((await nothingWritten(() => office.post('/rest/slates/assemble', { ranking: { 'technical-expert': [waiting!.id] } }))).body)).toEqual(['state.wrong']);
  });

  test('the first use makes the province’s list of people who passed', async () => {
    await assessAll(server, office);
    grand = (await assessed('grand-prize')).map(({ id }) => id);
    experts = (await assessed('technical-expert')).map(({ id }) => id);
    const ranking = { 'grand-prize': grand.slice(0, 2), 'technical-expert': experts.slice(0, 6) };
    expect(codesOf((await nothingWritten(() => office.post('/rest/slates/assemble', { ranking }))).body)).toEqual(['proposal.none']);
    const answer = await office.post('/rest/slates/assemble', { ranking, withoutProposal: '样例名单' });
    expect(answer).toMatchObject({ status: 201, body: { unitCode: '22', level: 'province', state: 'drafting', entries: 8, version: 2 } });
    slate = answer.body;
    expect(await statesOf([...grand.slice(0, 2), ...experts.slice(0, 6)])).toEqual(['shortlisted']);
    // With the draw of the panel the lists of the bodies were accepted: they cannot go back any more.
    expect(await server.sql(`select distinct state from slates where level = 'body' and state not in ('drafting', 'returned')`)).toEqual([{ state: 'accepted' }]);
  });

  test('afterwards the list is replaced as a whole: some leave, some come, the order changes', async () => {
    const ranking = { 'grand-prize': [grand[1]!, grand[0]!], 'technical-expert': experts.slice(2, 8).reverse() };
    const answer = await office.post('/rest/slates/assemble', { version: slate.version, ranking });
    expect(answer).toMatchObject({ status: 201, body: { id: slate.id, version: slate.version + 1 } });
    slate = answer.body;
    expect(await statesOf(experts.slice(0, 2))).toEqual(['in-assessment']);
    const entries = (await office.get(`/rest/slate-entries?filter=${encodeURIComponent(JSON.stringify({ slateId: slate.id, award: 'technical-expert' }))}&sort=["rank","ASC"]`)).body;
    expect(entries.map(({ nomineeId }: any) => nomineeId)).toEqual(ranking['technical-expert']);
    expect((await journalOf(server, 'assemble-slate')).at(-1)!.after.ranking).toEqual(ranking);
  });

  test('400, 403, 409 and 422, each without a trace', async () => {
    const assemble = (client: Client, ranking: unknown, version: number | undefined = slate.version) => nothingWritten(() => client.post('/rest/slates/assemble', { version, ranking }));
    expect(await assemble(office, { 'best-cook': [] })).toMatchObject({ status: 400 });
    expect(await assemble(body, { 'grand-prize': [] })).toMatchObject({ status: 403 });
    expect(await assemble(office, { 'grand-prize': grand }, 1)).toMatchObject({ status: 409 });
    expect(await nothingWritten(() => office.post('/rest/slates/assemble', { ranking: {} }))).toMatchObject({ status: 400, body: { errors: { version: '缺少版本号' } } });
    expect(codesOf((await assemble(office, { 'grand-prize': [experts[0]] })).body)).toEqual(['slate.members']);
    expect(codesOf((await assemble(office, { 'grand-prize': [grand[0], grand[0]] })).body)).toEqual(['slate.members']);
    const [draft] = await server.sql(`select document_id as id from nominees where state = 'drafting' and award = 'technical-expert' limit 1`);
    expect(codesOf((await assemble(office, { 'technical-expert': [draft.id] })).body)).toEqual(['state.wrong']);
  });

  test('R1: more than the ceiling is refused', async () => {
    // Places enough for eleven, as if the bodies had been given them.
    const ids = (await assessed('technical-expert')).map(({ id }) => id);
    await setScene(server, `update editions set rules = jsonb_set(rules, '{awards,1,ceiling}', '3'), rules_hash = 'changed'`);
    const answer = await nothingWritten(() => office.post('/rest/slates/assemble', { version: slate.version, ranking: { 'technical-expert': [...experts.slice(2, 8), ...ids.slice(0, 1)] } }));
    expect(codesOf(answer.body)).toEqual(['R1.ceiling']);
    expect(answer.body.message).toContain('上限 3 人');
    await setScene(server, `update editions set rules = jsonb_set(rules, '{awards,1,ceiling}', '50'), rules_hash = 'again'`);
  });
});

describe('postNotice', () => {
  const facts = { documentNumber: '吉人社公示〔2022〕12号', title: '第八届吉林技能大奖和吉林省技术能手拟表彰人选公示' };

  test('not before the 领导小组 has decided on the list', async () => {
    expect(codesOf((await nothingWritten(() => office.post('/rest/notices', { slateId: slate.id, version: slate.version, ...facts, firstDay: '2022-11-04' }))).body)).toEqual(['decision.missing']);
    await decide(server, office, { kind: 'shortlist', subjectId: slate.id });
  });

  test('refuses the past, a day that is none, a year without its order, a list in another state', async () => {
    const post = (over: Record<string, unknown>, client = office) => nothingWritten(() => client.post('/rest/notices', { slateId: slate.id, version: slate.version, ...facts, firstDay: '2022-11-04', ...over }));
    expect(codesOf((await post({ firstDay: '2022-11-02' })).body)).toEqual(['notice.first-day']);
    expect(codesOf((await post({ firstDay: '2022-02-30' })).body)).toEqual(['calendar.date']);
    expect(codesOf((await post({ firstDay: '2039-01-03' })).body)).toEqual(['calendar.unpublished']);
    expect(await post({ title: '' })).toMatchObject({ status: 400, body: { errors: { title: '必填' } } });
    expect(await post({ version: slate.version - 1 })).toMatchObject({ status: 409 });
    expect(await post({}, body)).toMatchObject({ status: 403 });
    const [accepted] = await server.sql(`select document_id as id, version from slates where state = 'accepted' limit 1`);
    expect(codesOf((await post({ slateId: accepted.id, version: accepted.version })).body)).toEqual(['slate.other-level']);
  });

  test('counts five working days, moves everybody on, and publishes whitelisted fields only', async () => {
    const form = { slateId: slate.id, version: slate.version, ...facts, firstDay: '2022-11-04' };
    expect(codesOf((await nothingWritten(() => office.post('/rest/notices', form))).body)).toEqual(['release.missing']);
    await checked(server, office, 'publicity', form);
    expect(codesOf((await nothingWritten(() => office.post('/rest/notices', { ...form, title: '另一标题' }))).body)).toEqual(['release.changed']);
    const answer = await office.post('/rest/notices', form);
    expect(answer).toMatchObject({
      status: 201,
      body: { kind: 'publicity', state: 'posted', firstDay: '2022-11-04', lastDay: '2022-11-10', workingDays: 5, countPostingDay: true, postedAt: '2022-11-03T16:00:00.000Z', version: 1 },
    });
    notice = answer.body;
    expect(notice.path).toBe(`/notices/${notice.id}/`);
    expect(await statesOf([...grand.slice(0, 2), ...experts.slice(2, 8)])).toEqual(['posted']);
    const [publication] = await server.sql(`select path, kind, version, model, model_hash, publish_at from publications`);
    expect(publication).toMatchObject({ path: notice.path, kind: 'publicity', version: 1, publish_at: new Date('2022-11-03T16:00:00Z') });
    expect(publication.model).toMatchObject({
      schema: 1, kind: 'publicity', period: { firstDay: '2022-11-04', lastDay: '2022-11-10', workingDays: 5 },
      head: { title: facts.title, documentNumber: facts.documentNumber, issuedOn: '2022-11-04', publishedAt: '2022-11-04 00:00' }, edition: { number: 8 },
    });
    expect(createHash('sha256').update(canonicalJson(publication.model)).digest('hex')).toBe(publication.model_hash);
    for (const { people } of publication.model.awards) {
      for (const person of people) expect(Object.keys(person).sort()).toEqual(['bodyCode', 'bodyName', 'employerName', 'name', 'occupation', 'post', 'sex', 'skillLevel']);
    }
    expect(publication.model.awards.map(({ award, people }: any) => [award, people.length])).toEqual([['grand-prize', 2], ['technical-expert', 6]]);
    expect((await journalOf(server, 'post-notice')).map(({ subject_type: type }) => type)).toEqual(['notice', 'slate']);
  });

  test('the list stands from then on', async () => {
    const again = await nothingWritten(() => office.post('/rest/slates/assemble', { version: slate.version + 1, ranking: {} }));
    expect(codesOf(again.body)).toEqual(['state.wrong']);
    await expect(server.sql(`update publications set model = '{}'`)).rejects.toThrow('outside a command');
    await expect(setScene(server, `update publications set model = '{}'`)).rejects.toThrow('immutable');
  });
});

describe('closeNotice', () => {
  const close = (client = office, version = notice.version) => client.post(`/rest/notices/${notice.id}/close`, { version });
  const move = (instant: string) => office.post('/rest/clock', { instant });

  test('not before 24:00 of the last day in Asia/Shanghai', async () => {
    for (const instant of ['2022-11-04T09:00:00+08:00', '2022-11-10T23:59:30+08:00']) {
      await move(instant);
      const answer = await nothingWritten(() => close());
      expect({ status: answer.status, codes: codesOf(answer.body) }).toEqual({ status: 422, codes: ['notice.running'] });
      expect(answer.body.message).toContain('2022-11-10');
    }
  });

  test('winners cannot be published over an open period', async () => {
    const answer = await nothingWritten(() => office.post(`/rest/notices/${notice.id}/publish-results`, { version: notice.version, documentNumber: 'x', title: 'y', conferredOn: '2022-11-10' }));
    expect(codesOf(answer.body)).toEqual(['notice.running', 'decision.missing']);
  });

  test('from the first second of the next day on', async () => {
    await move('2022-11-11T00:00:00+08:00');
    expect(await nothingWritten(() => close(body))).toMatchObject({ status: 403 });
    expect(await nothingWritten(() => close(office, 9))).toMatchObject({ status: 409 });
    const unclosed = await nothingWritten(() => office.post(`/rest/notices/${notice.id}/publish-results`, { version: notice.version, documentNumber: 'x', title: 'y', conferredOn: '2022-11-10' }));
    expect(codesOf(unclosed.body)).toEqual(['decision.missing']);
    const answer = await close();
    expect(answer).toMatchObject({ status: 200, body: { state: 'closed', version: 2 } });
    notice = answer.body;
    expect((await journalOf(server, 'close-notice')).at(-1)).toMatchObject({ before: { state: 'posted' }, after: { state: 'closed' } });
    expect(codesOf((await nothingWritten(() => close())).body)).toEqual(['state.wrong']);
  });
});

describe('publishResults', () => {
  const facts = { documentNumber: '吉人社表彰〔2022〕3号', title: '关于表彰第八届吉林技能大奖获得者和吉林省技术能手的决定', conferredOn: '2022-11-11' };
  const publish = (over: Record<string, unknown> = {}, client = office) => client.post(`/rest/notices/${notice.id}/publish-results`, { version: notice.version, ...facts, ...over });

  test('403, 409, and a day that is still to come', async () => {
    await decide(server, office, { kind: 'confirmation', subjectId: slate.id });
    expect(await nothingWritten(() => publish({}, body))).toMatchObject({ status: 403 });
    expect(await nothingWritten(() => publish({ version: 1 }))).toMatchObject({ status: 409 });
    expect(codesOf((await nothingWritten(() => publish({ conferredOn: '2022-11-12' }))).body)).toEqual(['calendar.date']);
  });

  test('gives certificates without gaps to those who still stand, and publishes the winners', async () => {
    // One of the posted was cancelled during the period: nobody takes the place (R17).
    await setScene(server, `update nominees set state = 'disqualified' where document_id = '${experts[4]}'`);
    expect(codesOf((await nothingWritten(() => publish())).body)).toEqual(['decision.outdated']);
    await decide(server, office, { kind: 'confirmation', subjectId: slate.id });
    await checked(server, office, 'results', { id: notice.id, version: notice.version, ...facts });
    const answer = await publish();
    expect(answer).toMatchObject({ status: 200, body: { kind: 'results', state: 'posted', path: '/winners/8/', documentNumber: facts.documentNumber } });
    const commendations = await server.sql(`select c.award, c.certificate_number as number, c.conferred_on::text as day, c.decision_document as document, c.state, n.state as nominee
      from commendations c join nominees n on n.id = c.nominee_id order by c.award, c.certificate_number`);
    expect(commendations).toEqual([
      ...['001', '002'].map((number) => ({ award: 'grand-prize', number: `第八届技能大奖${number}号` })),
      ...['001', '002', '003', '004', '005'].map((number) => ({ award: 'technical-expert', number: `第八届技术能手${number}号` })),
    ].map((row) => ({ ...row, day: '2022-11-11', document: facts.documentNumber, state: 'conferred', nominee: 'commended' })));
    expect(await statesOf(experts.slice(0, 2))).toEqual(['not-selected']);
    expect(await statesOf([experts[4]!])).toEqual(['disqualified']);
    expect(await server.sql(`select state from slates where level = 'province'`)).toEqual([{ state: 'published' }]);
    const [publication] = await server.sql(`select model from publications where path = '/winners/8/'`);
    expect(publication.model).toMatchObject({ kind: 'results', decisionDocument: facts.documentNumber, conferredOn: '2022-11-11' });
    expect(publication.model.awards.map(({ people }: any) => people.length)).toEqual([2, 5]);
  });

  test('what is published holds no ID number, phone or birth date of anybody', async () => {
    const models = (await server.sql<{ text: string }>('select model::text as text from publications')).map(({ text }) => text).join('\n');
    const births = await server.sql<{ month: string; certificate: string }>(`select birth_month as month, certificate_number as certificate from nominees where state in ('commended', 'posted')`);
    for (const { month, certificate } of births) {
      expect(models).not.toContain(`"${month}`);
      expect(models).not.toContain(certificate);
    }
    expect(models).not.toMatch(/\d{17}[\dX]/);
    expect(models).not.toMatch(/1400\d{7}/);
  });

  test('only once', async () => {
    expect(codesOf((await nothingWritten(() => publish())).body)).toEqual(['state.wrong']);
    const results = (await office.get('/rest/notices?filter={"kind":"results"}')).body[0];
    expect(codesOf((await nothingWritten(() => office.post(`/rest/notices/${results.id}/close`, { version: results.version }))).body)).toEqual(['notice.not-publicity']);
  });
});
