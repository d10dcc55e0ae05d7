/** The counter: what comes in on paper, until when, and the receipt it is given. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type Client, type TestServer } from '../server.ts';
import { agreeOnAll, codesOf, journalOf, nomineesOf, setScene, slateOf, stateOfCase, submittedBodies } from './office-desk.ts';

const PARTS = ['contents', 'approval-form', 'id-copy', 'skill-certificate', 'diploma', 'achievements'];

let server: TestServer;
let office: Client;
let body: Client;
/** Bodies whose lists are in; the tests follow the first. */
let bodies: string[];
let first: string;

beforeAll(async () => {
  server = await startServer();
  bodies = await submittedBodies(server);
  first = bodies[0]!;
  [office, body] = (await Promise.all([server.signIn('office'), server.signIn(`body-${first}`)])) as [Client, Client];
  // However far the demo has taken them: here they are submitted lists that the counter has not seen.
  await setScene(server, `update slates set state = 'submitted' where state = 'registered'; delete from receipts; delete from opinions`);
}, 120_000);
afterAll(() => server.stop());

const nothingWritten = async <T>(act: () => Promise<T>): Promise<T> => {
  const before = await stateOfCase(server);
  const answer = await act();
  expect(await stateOfCase(server)).toBe(before);
  return answer;
};
async function formOf(unit: string, over: Record<string, unknown> = {}): Promise<Record<string, any>> {
  const slate = await slateOf(office, unit);
  const people = await nomineesOf(office, unit);
  return { slateId: slate.id, handedBy: '钱科长', receivedBy: '王主任', copies: { report: 1, slate: 2 }, bags: people.map(({ id }) => ({ nomineeId: id, parts: PARTS })), involvesSecrets: false, ...over };
}
const save = (form: object, client = office) => client.post('/rest/receipts', form);
const register = (form: object, client = office) => client.post('/rest/receipts/register', form);
const refused = async (act: () => Promise<{ status: number; body: any }>, ...codes: string[]) => {
  const answer = await nothingWritten(act);
  expect({ status: answer.status, codes: codesOf(answer.body) }).toEqual({ status: 422, codes });
  return answer;
};

describe('saveReceipt', () => {
  test('keeps what came so far, again and again, and registers nothing', async () => {
    const form = await formOf(first, { copies: { report: 1 }, bags: [] });
    const saved = await save(form);
    expect(saved).toMatchObject({ status: 201, body: { number: null, copies: { report: 1 }, bags: [], handedBy: '钱科长', receivedBy: '王主任', receivedAt: expect.stringMatching(/^2022-11-03T01:/), version: 1 } });
    const second = await save({ ...form, copies: { report: 1, slate: 2 }, version: 1 });
    expect(second).toMatchObject({ status: 201, body: { id: saved.body.id, copies: { report: 1, slate: 2 }, version: 2 } });
    expect(await slateOf(office, first)).toMatchObject({ state: 'submitted' });
    expect((await journalOf(server, 'save-receipt')).map(({ after }) => [after.unit, after.bags])).toEqual([[first, 0], [first, 0]]);
    expect((await body.get('/rest/receipts')).body.map(({ id }: any) => id)).toEqual([saved.body.id]);
    expect((await (await server.signIn(`body-${bodies[1]}`)).get(`/rest/receipts/${saved.body.id}`)).status).toBe(404);
  });

  test('refuses bags of strangers, a time to come, papers nobody asked for, a bag twice, an old version, others', async () => {
    const form = await formOf(first, { version: 2 });
    const [stranger] = await nomineesOf(office, bodies[1]!);
    const bag = { nomineeId: stranger!.id, parts: PARTS };
    await refused(() => save({ ...form, bags: [...form.bags, bag] }), 'receipt.stranger');
    await refused(() => save({ ...form, receivedAt: '2022-11-03T23:00:00+08:00' }), 'receipt.time');
    expect(await nothingWritten(() => save({ ...form, copies: { cake: 1 } }))).toMatchObject({ status: 400, body: { errors: { copies: '有本届没有规定的材料' } } });
    expect(await nothingWritten(() => save({ ...form, bags: [{ ...form.bags[0], parts: ['cake'] }] }))).toMatchObject({ status: 400, body: { errors: { bags: '有材料册目录之外的部分' } } });
    expect(await nothingWritten(() => save({ ...form, bags: [form.bags[0], form.bags[0]] }))).toMatchObject({ status: 400 });
    expect(await nothingWritten(() => save({ ...form, version: 1 }))).toMatchObject({ status: 409 });
    expect(await nothingWritten(() => save({ ...form, version: undefined }))).toMatchObject({ status: 400 });
    expect(await nothingWritten(() => save(form, body))).toMatchObject({ status: 403 });
    expect(await nothingWritten(() => save({ ...form, slateId: 'aaaaaaaaaaaaaaaaaaaaaaaa' }))).toMatchObject({ status: 404 });
  });
});

describe('registerReceipt', () => {
  test('lists everything that is missing at once', async () => {
    const form = await formOf(first, { version: 2, copies: { report: 1, slate: 1 }, involvesSecrets: null });
    form.bags[0].parts = PARTS.slice(1);
    const answer = await nothingWritten(() => register(form));
    expect(answer.status).toBe(422);
    expect([...new Set(codesOf(answer.body))]).toEqual(['material.missing', 'booklet.missing', 'opinion.missing', 'secrets.unstated']);
    expect(codesOf(answer.body).filter((code) => code === 'opinion.missing')).toHaveLength(4 * form.bags.length);
  });

  test('with all papers, all opinions and the statement it is registered under number 1', async () => {
    await agreeOnAll(body, first);
    const form = await formOf(first, { version: 2, involvesSecrets: true, letter: '推荐函' });
    await refused(() => register(form), 'secrets.statement');
    const answer = await register({ ...form, letter: '材料已脱密，可公开' });
    expect(answer).toMatchObject({ status: 201, body: { number: 1, involvesSecrets: true, registeredAt: expect.stringMatching(/^2022-11-03T01:/), version: 3 } });
    expect(await slateOf(office, first)).toMatchObject({ state: 'registered' });
    expect((await journalOf(server, 'register-receipt')).slice(-2).map(({ subject_type, after }) => [subject_type, after.number ?? after.receipt])).toEqual([['receipt', 1], ['slate', 1]]);
    await refused(() => register(form), 'state.wrong');
  });

  test('numbers follow one another without a gap, however many register at once', async () => {
    const forms: Record<string, any>[] = [];
    for (const code of bodies.slice(1, 6)) {
      await agreeOnAll(await server.signIn(`body-${code}`), code);
      forms.push(await formOf(code));
    }
    expect(forms.length).toBeGreaterThan(2);
    const answers = await Promise.all(forms.map((form) => register(form)));
    expect(answers.map(({ status }) => status)).toEqual(forms.map(() => 201));
    expect(answers.map(({ body: { number } }) => number).sort()).toEqual(forms.map((_, index) => index + 2));
  });

  test('a returned list comes to the counter again, under a new number', async () => {
    const slate = await slateOf(office, first);
    expect(await office.post(`/rest/slates/${slate.id}/return`, { version: slate.version, reason: '补盖骑缝章' })).toMatchObject({ status: 200, body: { state: 'returned' } });
    await refused(async () => register(await formOf(first)), 'state.wrong');
    expect(await server.sql(`select count(*)::int as count, count(number)::int as registered from receipts r join slates s on s.id = r.slate_id where s.document_id = $1`, [slate.id])).toEqual([{ count: 1, registered: 1 }]);
  });
});

test('a list whose report is not written is not registered', async () => {
  const unit = bodies.at(-1)!;
  await setScene(server, `update slates s set state = 'submitted' from units u where u.id = s.unit_id and u.code = '${unit}'; delete from receipts r using slates s, units u where r.slate_id = s.id and s.unit_id = u.id and u.code = '${unit}'`);
  const kept = await server.sql(`select r.document_id as id from recommendation_reports r join slates s on s.id = r.slate_id join units u on u.id = s.unit_id where u.code = $1`, [unit]);
  expect(kept).toHaveLength(1);
  await setScene(server, `delete from recommendation_reports where document_id = '${kept[0]!.id}'`);
  await refused(async () => register(await formOf(unit)), 'report.missing');
});

describe('extendWindow', () => {
  const extend = (form: object, client = office) => client.post('/rest/window-extensions', { documentNumber: '吉人社函〔2022〕160号', reason: '受降雪影响', ...form });
  const windowOf = async (client: Client) => (await client.get('/rest/session')).body.edition.window;
  const unitId = async (code: string) => (await office.get(`/rest/units?filter={"code":"${code}"}`)).body[0].id;

  test('for one body: its guard and what it is shown; nobody else’s', async () => {
    const siping = await server.signIn('body-2203');
    expect(await extend({ bodyId: await unitId('2203'), until: '2022-11-07' })).toMatchObject({ status: 201, body: { until: '2022-11-07', bodyName: '四平市人力资源和社会保障局', documentNumber: '吉人社函〔2022〕160号' } });
    expect(await windowOf(siping)).toMatchObject({ from: '2022-11-03', to: '2022-11-07', originalTo: '2022-11-04' });
    expect(await windowOf(body)).toMatchObject({ to: '2022-11-04', originalTo: '2022-11-04' });
    expect((await journalOf(server, 'extend-window')).map(({ reason, after }) => [reason, after.body])).toEqual([['吉人社函〔2022〕160号：受降雪影响', '2203']]);
  });

  test('for everybody: a list that would be late is taken', async () => {
    await office.post('/rest/clock', { instant: '2022-11-05T09:00:00+08:00' });
    const unit = bodies.at(-1)!;
    const late = await slateOf(office, unit);
    const clerk = await server.signIn(`body-${unit}`);
    await office.post(`/rest/slates/${late.id}/return`, { version: late.version, reason: '重报' });
    await setScene(server, `update slates set mend_by = null where document_id = '${late.id}'`);
    const again = await slateOf(clerk, unit);
    const submit = () => clerk.post(`/rest/slates/${again.id}/submit`, { version: again.version });
    expect(codesOf((await nothingWritten(submit)).body)).toContain('window.late');
    expect(await extend({ until: '2022-11-05' })).toMatchObject({ status: 201, body: { bodyId: null } });
    expect(codesOf((await submit()).body)).not.toContain('window.late');
    expect(await windowOf(clerk)).toMatchObject({ to: '2022-11-05' });
    expect(await windowOf(await server.signIn('body-2203'))).toMatchObject({ to: '2022-11-07' });
  });

  test('refuses an earlier or passed day, units that recommend nobody, no reason, others', async () => {
    await refused(() => extend({ until: '2022-11-05' }), 'window.not-later');
    await refused(() => extend({ until: '2022-11-04' }), 'window.not-later');
    expect(await nothingWritten(async () => extend({ bodyId: await unitId('220182'), until: '2022-11-09' }))).toMatchObject({ status: 404 });
    expect(await nothingWritten(() => extend({ until: 'morgen', documentNumber: '', reason: '' }))).toMatchObject({ status: 400, body: { errors: { until: '格式不对', documentNumber: '必填', reason: '必填' } } });
    expect(await nothingWritten(() => extend({ until: '2022-11-09' }, body))).toMatchObject({ status: 403 });
  });
});
