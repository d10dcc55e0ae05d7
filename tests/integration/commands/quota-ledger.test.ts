/** Places move by entries in a ledger that only grows; what an allocation holds is their sum, whoever writes. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type Client, type TestServer } from '../server.ts';
import { codesOf, issuePlaces, journalOf, setScene, slateOf, stateOfCase } from './office-desk.ts';

let server: TestServer;
let office: Client;
let body: Client;

beforeAll(async () => {
  server = await startServer();
  [office, body] = (await Promise.all([server.signIn('office'), server.signIn('body-2204')])) as [Client, Client];
}, 120_000);
afterAll(() => server.stop());

const nothingWritten = async <T>(act: () => Promise<T>): Promise<T> => {
  const before = await stateOfCase(server);
  const answer = await act();
  expect(await stateOfCase(server)).toBe(before);
  return answer;
};
const quotaOf = async (unit: string, client = office) => (await client.get(`/rest/quotas?filter=${encodeURIComponent(JSON.stringify({ unitCode: unit, award: 'technical-expert' }))}`)).body[0];
const act = (quota: any, what: 'move' | 'surrender' | 'deduct', form: Record<string, unknown>, client = office) =>
  client.post(`/rest/quotas/${quota.id}/${what}`, { version: quota.version, documentNumber: '吉人社函〔2022〕155号', reason: '调剂', places: 1, ...form });
/** What no act may break: sums equal the ledger, nothing below zero. */
const brokenSums = () =>
  server.sql(`
    select q.id from quota_allocations q
    cross join lateral (
      select coalesce(sum(case e.kind when 'issued' then e.places when 'used' then 0 when 'released' then 0 when 'moved' then case when e.to_unit_id = q.unit_id then e.places else -e.places end else -e.places end), 0) as places,
        coalesce(sum(case when e.kind = 'used' then e.places when e.kind = 'released' or (e.kind = 'blocked' and e.taken_from = 'used') then -e.places else 0 end), 0) as used
      from quota_entries e where e.edition_id = q.edition_id and e.award = q.award and q.unit_id in (e.unit_id, e.to_unit_id)) l
    where q.places <> l.places or q.used <> l.used or q.used < 0 or q.used > q.places`);

describe('the ledger', () => {
  test('begins with what the notice gave out; lists that were submitted took theirs', async () => {
    expect(await server.sql(`select kind, sum(places)::int as places from quota_entries group by 1 order by 1`)).toEqual([
      { kind: 'issued', places: (await server.sql(`select sum(places)::int as places from quota_allocations`))[0].places },
      { kind: 'used', places: (await server.sql(`select sum(used)::int as used from quota_allocations`))[0].used },
    ]);
    expect(await server.sql(`select distinct document_number, at from quota_entries where kind = 'issued'`)).toEqual([{ document_number: '吉人社函〔2022〕140号', at: new Date('2022-10-11T16:00:00.000Z') }]);
    expect(await brokenSums()).toEqual([]);
  });

  test('is read page by page, newest first, by the office and by the unit itself', async () => {
    const quota = await quotaOf('2204');
    const slate = await slateOf(office, '2204');
    if (slate.state === 'submitted' || slate.state === 'registered') expect(await office.post(`/rest/slates/${slate.id}/return`, { version: slate.version, reason: '重报' })).toMatchObject({ status: 200 });
    const whole = await office.get(`/rest/quotas/${quota.id}/ledger`);
    expect(whole.body.map(({ kind }: any) => kind)).toEqual(['released', 'used', 'issued']);
    expect(whole.body[0]).toMatchObject({ kind: 'released', places: quota.used, toUnitId: null, unitName: '辽源市人力资源和社会保障局', documentNumber: '辽源市人力资源和社会保障局汇总表' });
    const page = await office.get(`/rest/quotas/${quota.id}/ledger?range=[1,1]`);
    expect({ range: page.headers.get('content-range'), rows: page.body }).toEqual({ range: 'quota-entries 1-1/3', rows: [whole.body[1]] });
    expect((await body.get(`/rest/quotas/${quota.id}/ledger`)).body).toEqual(whole.body);
    expect((await (await server.signIn('body-2205')).get(`/rest/quotas/${quota.id}/ledger`)).status).toBe(404);
    expect((await (await server.signIn('expert')).get(`/rest/quotas/${quota.id}/ledger`)).status).toBe(403);
  });

  test('cannot be altered, and the sums cannot be altered past it', async () => {
    for (const statement of ['update quota_entries set places = 99', 'delete from quota_entries', 'truncate quota_entries']) {
      await expect(setScene(server, statement)).rejects.toThrow('append-only');
    }
    await expect(setScene(server, `update quota_allocations set places = places + 1`)).rejects.toThrow('not the sum of quota_entries');
    await expect(server.sql(`insert into quota_entries (document_id, edition_id, unit_id, award, kind, places, document_number, at) select 'x', edition_id, unit_id, award, 'issued', 1, 'x', now() from quota_allocations limit 1`)).rejects.toThrow('outside a command');
  });
});

describe('changeQuota', () => {
  test('writes what was added and what was taken back; the same number writes nothing', async () => {
    const quota = await quotaOf('2204');
    const more = await office.put(`/rest/quotas/${quota.id}`, { places: quota.places + 3, documentNumber: '甲', version: quota.version });
    const fewer = await office.put(`/rest/quotas/${quota.id}`, { places: quota.places, documentNumber: '乙', version: more.body.version });
    const same = await office.put(`/rest/quotas/${quota.id}`, { places: quota.places, documentNumber: '丙', version: fewer.body.version });
    expect([more, fewer, same].map(({ body: { places, documentNumber } }) => [places, documentNumber])).toEqual([[quota.places + 3, '甲'], [quota.places, '乙'], [quota.places, '丙']]);
    const { body: entries } = await office.get(`/rest/quotas/${quota.id}/ledger?range=[0,1]`);
    expect(entries.map(({ kind, places, documentNumber }: any) => [kind, places, documentNumber])).toEqual([['surrendered', 3, '乙'], ['issued', 3, '甲']]);
  });
});

describe('movePlaces', () => {
  test('passes free places on; both sides, the journal and the ledger tell it', async () => {
    const [from, to] = [await quotaOf('2204'), await quotaOf('2203')];
    const answer = await act(from, 'move', { toId: to.id, places: 2, reason: '四平推荐对象较多' });
    expect(answer).toMatchObject({ status: 200, body: { places: from.places - 2, version: from.version + 1, documentNumber: '吉人社函〔2022〕155号' } });
    expect(await quotaOf('2203')).toMatchObject({ places: to.places + 2, version: to.version + 1 });
    expect((await journalOf(server, 'move-places')).map(({ before, after, reason }) => [before.unit, after.places - before.places, reason])).toEqual([
      ['2204', -2, '吉人社函〔2022〕155号：四平推荐对象较多'],
      ['2203', 2, '吉人社函〔2022〕155号：四平推荐对象较多'],
    ]);
    const seen = await Promise.all([from, to].map(async ({ id }) => (await office.get(`/rest/quotas/${id}/ledger?range=[0,0]`)).body[0]));
    expect(seen.map(({ kind, unitId, toUnitId }) => ({ kind, unitId, toUnitId }))).toEqual([1, 2].map(() => ({ kind: 'moved', unitId: from.unitId, toUnitId: to.unitId })));
    expect(await brokenSums()).toEqual([]);
  });

  test('refuses more than is free, to itself, between awards, without a document, by others', async () => {
    const [from, to] = [await quotaOf('2204'), await quotaOf('2203')];
    const refused = (form: Record<string, unknown>, client = office) => nothingWritten(() => act(from, 'move', { toId: to.id, ...form }, client));
    const short = await refused({ places: from.places - from.used + 1 });
    expect({ status: short.status, codes: codesOf(short.body) }).toEqual({ status: 422, codes: ['quota.short'] });
    expect(short.body.errors.places).toContain(`可用的只有 ${from.places - from.used} 个`);
    expect(codesOf((await refused({ toId: from.id })).body)).toEqual(['quota.same-unit']);
    const [prize] = (await office.get(`/rest/quotas?filter={"unitCode":"2203","award":"grand-prize"}`)).body;
    expect(await refused({ toId: prize.id })).toMatchObject({ status: 400, body: { errors: { toId: '奖项不同' } } });
    expect(await refused({ documentNumber: '', places: 0 })).toMatchObject({ status: 400, body: { errors: { documentNumber: '必填', places: '不能小于 1' } } });
    expect(await refused({ toId: 'aaaaaaaaaaaaaaaaaaaaaaaa' })).toMatchObject({ status: 404 });
    expect(await refused({ version: 1 })).toMatchObject({ status: 409 });
    expect(await refused({}, body)).toMatchObject({ status: 403 });
  });
});

describe('surrenderPlaces and deductPlaces', () => {
  test('a body hands back its own, the office takes from any; only free places', async () => {
    const own = await quotaOf('2204', body);
    expect(await act(own, 'surrender', { documentNumber: '辽人社函〔2022〕9号' }, body)).toMatchObject({ status: 200, body: { places: own.places - 1 } });
    const left = await quotaOf('2204');
    expect(codesOf((await nothingWritten(() => act(left, 'surrender', { places: left.places + 1 }, body))).body)).toEqual(['quota.short']);
    expect(await nothingWritten(() => act(left, 'deduct', {}, body))).toMatchObject({ status: 403 });
    const strange = await quotaOf('2203');
    expect(await nothingWritten(() => act(strange, 'surrender', {}, body))).toMatchObject({ status: 404 });
    expect(codesOf((await nothingWritten(() => act(left, 'deduct', { places: left.places + 1 }))).body)).toEqual(['quota.short']);
    expect(await act(strange, 'deduct', { reason: '上届弄虚作假' })).toMatchObject({ status: 200, body: { places: strange.places - 1 } });
    const kinds = await server.sql(`select e.kind, u.code, e.reason from quota_entries e join units u on u.id = e.unit_id where e.reason is not null order by e.id`);
    expect(kinds.slice(-2)).toEqual([{ kind: 'surrendered', code: '2204', reason: '调剂' }, { kind: 'deducted', code: '2203', reason: '上届弄虚作假' }]);
    expect(await nothingWritten(() => act(left, 'deduct', { reason: ' ' }))).toMatchObject({ status: 400, body: { errors: { reason: '必填' } } });
  });
});

test('a hundred moves at once, to and fro through two processes: nothing below zero, no place made or lost', async () => {
  await issuePlaces(server, `award = 'technical-expert' and unit_id in (select id from units where code in ('2203', '2204'))`, 5);
  const second = await startServer({ beside: server });
  try {
    const elsewhere = await second.signIn('office');
    const total = async () => (await server.sql(`select sum(places)::int as places from quota_allocations where award = 'technical-expert'`))[0].places;
    const before = await total();
    const tryOnce = async (n: number): Promise<number> => {
      const client = n % 2 ? office : elsewhere;
      const [from, to] = n % 3 === 0 ? ['2203', '2204'] : ['2204', '2203'];
      const [source, target] = [await quotaOf(from!, client), await quotaOf(to!, client)];
      return (await act(source, 'move', { toId: target.id, places: 1 + (n % 4) }, client)).status;
    };
    const statuses = await Promise.all(Array.from({ length: 100 }, (_, n) => tryOnce(n)));
    expect([...new Set(statuses)].filter((status) => ![200, 409, 422].includes(status))).toEqual([]);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(0);
    expect(await total()).toBe(before);
    expect(await brokenSums()).toEqual([]);
  } finally {
    await second.stop();
  }
});
