/** The stock ra-data-simple-rest provider from npm against the running server: nothing of it is overridden but the cookie. */
import simpleRestProvider from 'ra-data-simple-rest';
import { fetchUtils, type DataProvider, type HttpError } from 'ra-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eligibleForm, employerOf } from '../integration/commands/office-desk.ts';
import { startServer, type Client, type TestServer } from '../integration/server.ts';

let server: TestServer;
let office: Client;
let body: Client;

const providerFor = (client: Client, countHeader?: string): DataProvider =>
  simpleRestProvider(
    `${server.url}/rest`,
    (url, options = {}) => {
      const headers = new Headers(options.headers as HeadersInit | undefined);
      headers.set('cookie', client.cookie());
      return fetchUtils.fetchJson(url, { ...options, headers });
    },
    countHeader,
  );

const list = (over: Record<string, unknown> = {}) => ({ pagination: { page: 1, perPage: 5 }, sort: { field: 'code', order: 'ASC' as const }, filter: {}, ...over });
const refusal = async (call: Promise<unknown>): Promise<HttpError> => call.then(() => Promise.reject(new Error('was not refused')), (error: HttpError) => error);

beforeAll(async () => {
  server = await startServer();
  office = await server.signIn('office');
  body = await server.signIn('body-2201');
});
afterAll(() => server.stop());

describe('lists', () => {
  test('getList pages, sorts and counts, by either header', async () => {
    const [counted] = await server.sql<{ units: number }>('select count(*)::int as units from units');
    for (const countHeader of [undefined, 'X-Total-Count']) {
      const provider = providerFor(office, countHeader);
      const first = await provider.getList('units', list());
      expect(first.total).toBe(counted!.units);
      const wanted = await server.sql<{ code: string }>('select code from units order by code limit 10');
      expect(first.data.map(({ code }) => code)).toEqual(wanted.slice(0, 5).map(({ code }) => code));
      const second = await provider.getList('units', list({ pagination: { page: 2, perPage: 5 } }));
      expect(second.data.map(({ code }) => code)).toEqual(wanted.slice(5).map(({ code }) => code));
    }
  });

  test('the default sort of the provider, by id, works for every resource', async () => {
    for (const resource of ['nominees', 'units', 'quotas', 'slates', 'slate-entries', 'notices', 'editions', 'commendations', 'prior-honours', 'journal']) {
      const { data } = await providerFor(office).getList(resource, { pagination: { page: 1, perPage: 3 }, sort: { field: 'id', order: 'ASC' }, filter: {} });
      expect(data.map(({ id }) => id)).toEqual(data.map(({ id }) => id).sort());
    }
  });

  test('a page behind the end is empty and still counts', async () => {
    const { data, total } = await providerFor(office).getList('units', list({ pagination: { page: 1000, perPage: 25 } }));
    expect(data).toEqual([]);
    expect(total).toBeGreaterThan(100);
  });

  test('getManyReference lists the people of a slate', async () => {
    const provider = providerFor(body);
    const [slate] = (await provider.getList('slates', list({ sort: { field: 'id', order: 'ASC' }, filter: { level: 'body' } }))).data;
    const entries = await provider.getManyReference('slate-entries', {
      target: 'slateId', id: slate!.id, pagination: { page: 1, perPage: 100 }, sort: { field: 'rank', order: 'ASC' }, filter: { award: 'technical-expert' },
    });
    expect(entries.total).toBe(16);
    expect(entries.data.map(({ rank }) => rank)).toEqual(Array.from({ length: 16 }, (_, place) => place + 1));
    expect(new Set(entries.data.map(({ slateId }) => slateId))).toEqual(new Set([slate!.id]));
  });

  test('getMany answers all that are asked, without a page, and leaves out what is not the caller’s', async () => {
    const all = (await providerFor(office).getList('nominees', { pagination: { page: 1, perPage: 1000 }, sort: { field: 'id', order: 'ASC' }, filter: {} })).data;
    expect(all.length).toBeGreaterThan(100);
    const many = await providerFor(office).getMany('nominees', { ids: all.slice(0, 120).map(({ id }) => id) });
    expect(many.data.map(({ id }) => id).sort()).toEqual(all.slice(0, 120).map(({ id }) => id).sort());
    const own = all.filter(({ bodyCode }) => bodyCode === '2201').map(({ id }) => id);
    const seen = await providerFor(body).getMany('nominees', { ids: all.map(({ id }) => id) });
    expect(seen.data.map(({ id }) => id).sort()).toEqual([...own].sort());
  });
});

describe('filters', () => {
  const codes = async (filter: Record<string, unknown>): Promise<string[]> =>
    (await providerFor(office).getList('units', list({ pagination: { page: 1, perPage: 200 }, filter: { kind: 'prefecture', ...filter } }))).data.map(({ code }) => code as string);

  test.each<[Record<string, unknown>, string[]]>([
    [{ code: '2201' }, ['2201']],
    [{ code_eq: '2201' }, ['2201']],
    [{ code: ['2201', '2203', 'none'] }, ['2201', '2203']],
    [{ code_in: ['2201', '2203'] }, ['2201', '2203']],
    [{ code_in: [] }, []],
    [{ code_gt: '2208' }, ['2224', '22CBS']],
    [{ code_gte: '2208', code_lt: '2224' }, ['2208']],
    [{ code_lte: '2202' }, ['2201', '2202']],
    [{ code_neq: '2201', code_lte: '2203' }, ['2202', '2203']],
    [{ name_contains: '四平' }, ['2203']],
    [{ name_contains: '%' }, []],
    [{ name_contains: '_' }, []],
    [{ uscc_null: true, code: '2201' }, ['2201']],
    [{ uscc_null: false }, []],
    [{ uscc: null, code: '2204' }, ['2204']],
    [{ q: '延边' }, ['2224']],
    [{ q: '2207' }, ['2207']],
    [{ q: '四' }, ['2203']],
    [{ q: '长春 人力' }, ['2201']],
    [{ q: '' , code: '2201' }, ['2201']],
    [{ q: 'nobody' }, []],
  ])('%j', async (filter, wanted) => {
    expect(await codes(filter)).toEqual([...wanted].sort());
  });

  test('integers, booleans, instants and relations compare in their own type', async () => {
    const provider = providerFor(body);
    const count = async (filter: Record<string, unknown>): Promise<number> =>
      (await provider.getList('nominees', { pagination: { page: 1, perPage: 1 }, sort: { field: 'id', order: 'ASC' }, filter })).total!;
    const [facts] = await server.sql<Record<string, number>>(`
      select count(*)::int as all, count(*) filter (where years_in_occupation >= 20)::int as long, count(*) filter (where frontline)::int as frontline,
        count(*) filter (where years_in_occupation < 10)::int as short, count(*) filter (where county_id is null)::int as direct
      from nominees n join units u on u.id = n.body_id where u.code = '2201'`);
    expect(await count({})).toBe(facts!.all);
    expect(await count({ yearsInOccupation_gte: 20 })).toBe(facts!.long);
    expect(await count({ yearsInOccupation_lt: '10' })).toBe(facts!.short);
    expect(await count({ frontline: true })).toBe(facts!.frontline);
    expect(await count({ createdAt_gt: '2000-01-01T00:00:00Z' })).toBe(facts!.all);
    expect(await count({ createdAt_lt: '2000-01-01T00:00:00Z' })).toBe(0);
    const [unit] = await server.sql<{ id: string; other: string }>(
      `select (select document_id from units where code = '2201') as id, (select document_id from units where code = '2203') as other`,
    );
    expect(await count({ bodyId: unit!.id })).toBe(facts!.all);
    expect(await count({ bodyId: unit!.other })).toBe(0);
    expect(await count({ bodyId_neq: unit!.id })).toBe(0);
    expect(await count({ countyId_null: true })).toBe(facts!.direct);
  });

  test('q finds people by part of a name, of an employer and by rare characters', async () => {
    const provider = providerFor(office);
    const [rare] = await server.sql<{ name: string }>(`select name from nominees where name like '%䶮%'`);
    const found = await provider.getList('nominees', { pagination: { page: 1, perPage: 10 }, sort: { field: 'name', order: 'ASC' }, filter: { q: '䶮' } });
    expect(found.data.map(({ name }) => name)).toContain(rare!.name);
    expect(found.data.every(({ name, employerName, occupation }) => `${name}${employerName}${occupation}`.includes('䶮'))).toBe(true);
    const nothing = await provider.getList('nominees', { pagination: { page: 1, perPage: 10 }, sort: { field: 'name', order: 'ASC' }, filter: { q: '100%' } });
    expect(nothing).toMatchObject({ data: [], total: 0 });
  });
});

describe('records', () => {
  test('create, getOne, update with the whole form record, delete', async () => {
    const provider = providerFor(body);
    const form = eligibleForm(await employerOf(server, '2201'));
    const created = await provider.create('nominees', { data: form });
    expect(created.data).toMatchObject({ name: form.name, verdict: 'pass', state: 'drafting', bodyCode: '2201', version: 1 });
    const { data: record } = await provider.getOne('nominees', { id: created.data.id });
    expect(record).toMatchObject({ id: created.data.id, name: form.name, idNumberMasked: `2201${'*'.repeat(12)}${String(form.idNumber).slice(-2)}` });
    const updated = await provider.update('nominees', { id: record.id, data: { ...record, remarks: '补充说明' }, previousData: record });
    expect(updated.data).toMatchObject({ remarks: '补充说明', version: 2, name: form.name, verdict: 'pass' });
    const deleted = await provider.delete('nominees', { id: record.id, previousData: record });
    expect(deleted.data).toMatchObject({ id: record.id, name: form.name });
    expect(await refusal(provider.getOne('nominees', { id: record.id }))).toMatchObject({ status: 404 });
    expect(await server.sql('select id from nominees where document_id = $1', [record.id])).toEqual([]);
  });

  test('updateMany and deleteMany, as N calls', async () => {
    const provider = providerFor(body);
    const employer = await employerOf(server, '2201');
    const made = await Promise.all([1, 2, 3].map(() => provider.create('nominees', { data: eligibleForm(employer) })));
    const ids = made.map(({ data }) => data.id);
    const updated = await provider.updateMany('nominees', { ids, data: { remarks: '同一批', version: 1 } });
    expect([...updated.data!].sort()).toEqual([...ids].sort());
    expect((await provider.getMany('nominees', { ids })).data.map(({ remarks, version }) => [remarks, version])).toEqual([['同一批', 2], ['同一批', 2], ['同一批', 2]]);
    const deleted = await provider.deleteMany('nominees', { ids });
    expect([...deleted.data!].sort()).toEqual([...ids].sort());
    expect((await provider.getMany('nominees', { ids })).data).toEqual([]);
  });

  test('errors arrive with message, status and errors by field', async () => {
    const provider = providerFor(body);
    const error = await refusal(provider.create('nominees', { data: { award: 'technical-expert' } }));
    expect(error.status).toBe(400);
    expect(error.body).toEqual({
      message: '填写的内容有误：name：必填。', code: 'bad-request', errors: { name: '必填', root: { serverError: '填写的内容有误：name：必填。' } },
    });
  });
});

describe('what is refused, by its name', () => {
  const ask = (query: string) => office.get(`/rest/nominees?${query}`);
  const encoded = (filter: unknown): string => `filter=${encodeURIComponent(JSON.stringify(filter))}`;

  test.each<[string, string, string]>([
    ['an unknown field', encoded({ salary: 1 }), 'salary'],
    ['a secret that is no field', encoded({ idNumber: '2201' }), 'idNumber'],
    ['an unknown operator', encoded({ name_like: '张' }), 'name_like'],
    ['an operator that does not fit', encoded({ frontline_gt: true }), 'frontline_gt'],
    ['JSON fields as conditions', encoded({ issues: 'R3' }), 'issues'],
    ['bad JSON', 'filter={', 'filter'],
    ['an array as filter', 'filter=[]', 'filter'],
    ['filter given twice', 'filter={}&filter={}', 'filter'],
    ['a NUL byte in a value', encoded({ name: 'a\0b' }), 'name'],
    ['a NUL byte in q', encoded({ q: '\0' }), 'q'],
    ['half a surrogate pair', 'filter=%7B%22name%22%3A%22%5Cud842%22%7D', 'name'],
    ['text where a number belongs', encoded({ yearsInOccupation: '很久' }), 'yearsInOccupation'],
    ['a number beyond the column', encoded({ yearsInOccupation: 99_999_999_999 }), 'yearsInOccupation'],
    ['an object as value', encoded({ name: { $gt: '' } }), 'name'],
    ['a date that is none', encoded({ createdAt: 'gestern' }), 'createdAt'],
    ['a range of a million', 'range=[0,999999]', 'range'],
    ['a negative range', 'range=[-1,5]', 'range'],
    ['a reversed range', 'range=[5,4]', 'range'],
    ['a range of fractions', 'range=[0.5,4]', 'range'],
    ['a range of text', 'range=["0","4"]', 'range'],
    ['an offset beyond reason', 'range=[99999999999,99999999999]', 'range'],
    ['an unknown sort field', 'sort=["salary","ASC"]', 'sort'],
    ['a sort direction that is none', 'sort=["name","up"]', 'sort'],
    ['sorting by JSON', 'sort=["issues","ASC"]', 'sort'],
    ['an unknown parameter', 'populate=*', 'populate'],
  ])('%s', async (_what, query, named) => {
    const { status, body: answer } = await ask(query);
    expect({ status, code: answer.code }).toEqual({ status: 400, code: 'bad-request' });
    expect(Object.keys(answer.errors)).toContain(named);
    expect(answer.message).toMatch(/[\u4e00-\u9fff]/);
  });

  test('an id of another unit is not found, whatever the method', async () => {
    const [foreign] = await server.sql<{ id: string; version: number }>(`select n.document_id as id, n.version from nominees n join units u on u.id = n.body_id where u.code = '2202' limit 1`);
    for (const answer of [
      await body.get(`/rest/nominees/${foreign!.id}`),
      await body.put(`/rest/nominees/${foreign!.id}`, { name: '改', version: foreign!.version }),
      await body.delete(`/rest/nominees/${foreign!.id}`),
      await body.get(`/rest/nominees/${foreign!.id}/identity`),
    ]) {
      expect({ status: answer.status, code: answer.body.code }).toEqual({ status: 404, code: 'not-found' });
    }
    expect(await body.get('/rest/nominees/aaaaaaaaaaaaaaaaaaaaaaaa')).toMatchObject({ status: 404 });
  });

  test('HEAD answers the headers alone; a strange method is refused in our shape', async () => {
    const head = await office.fetch('/rest/units', { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
    expect(Number(head.headers.get('x-total-count'))).toBeGreaterThan(100);
    const patch = await office.request('PATCH', '/rest/units/x', {});
    expect(patch.status).toBe(405);
    expect(patch.body.code).toBe('bad-request');
  });
});
