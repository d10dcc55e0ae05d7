// @vitest-environment node
/** The office's side of /rest against a real server: what goes over the wire, and what a refusal becomes. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDataProvider } from '@admin/providers/data-provider';
import { createHttpClient, RequestError, type HttpClient } from '@admin/providers/http-client';
import { startOfficeServer, type OfficeServer } from './office-server';

let server: OfficeServer;
let signIns = 0;
let connection: boolean[] = [];
let signIn: () => Promise<void> = () => Promise.resolve();

beforeEach(async () => {
  server = await startOfficeServer();
  signIns = 0;
  connection = [];
  signIn = () => Promise.resolve();
});
afterEach(() => server.close());

function client(): HttpClient {
  return createHttpClient({
    signInAgain: () => {
      signIns += 1;
      return signIn();
    },
    onConnection: (up) => connection.push(up),
    words: { unreachable: '连不上', failed: (status) => `失败 ${status}` },
    backoff: [5, 5, 5],
  });
}

async function refusal(promise: Promise<unknown>): Promise<RequestError> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(RequestError);
  return error as RequestError;
}

describe('an expired session', () => {
  test('ten requests at once ask once, and each is repeated with its own body', async () => {
    let signedIn = false;
    signIn = async () => {
      await vi.waitUntil(() => server.asked.length === 10);
      signedIn = true;
    };
    server.answer(({ body }) => (signedIn ? { json: { echo: body } } : { status: 401, json: { code: 'sign-in' } }));
    const request = client();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        request(`${server.url}/nominees/${index}`, { method: 'PUT', body: `{"n":${index}}` }),
      ),
    );
    expect(signIns).toBe(1);
    expect(answers.map(({ json }) => json)).toEqual(Array.from({ length: 10 }, (_, index) => ({ echo: `{"n":${index}}` })));
    expect(server.asked).toHaveLength(20);
  });

  test('a late 401 of a request sent before signing in does not ask a second time', async () => {
    let late: (() => void) | undefined;
    let signedIn = false;
    signIn = () => {
      signedIn = true;
      return Promise.resolve();
    };
    const held = new Promise<void>((resolve) => {
      late = resolve;
    });
    server.answer(({ path: where }, nth) =>
      signedIn && nth > 2 ? { json: {} } : { status: 401, json: {}, after: where.endsWith('slow') ? held : undefined },
    );
    const request = client();
    const slow = request(`${server.url}/slow`);
    await request(`${server.url}/quick`);
    late?.();
    await slow;
    expect(signIns).toBe(1);
  });

  test('a second expiry asks again', async () => {
    server.answer((_, nth) => (nth % 2 === 1 ? { status: 401, json: {} } : { json: {} }));
    const request = client();
    await request(`${server.url}/a`);
    await request(`${server.url}/a`);
    expect(signIns).toBe(2);
  });

  test('a POST is repeated after signing in: the first one did nothing', async () => {
    server.answer((_, nth) => (nth === 1 ? { status: 401, json: {} } : { json: { id: 'n1' } }));
    expect((await client()(`${server.url}/nominees`, { method: 'POST', body: '{}' })).json).toEqual({ id: 'n1' });
  });
});

describe('a server that is away', () => {
  test.each(['GET', 'PUT', 'POST', 'DELETE'])('%s is tried again after 503 and after a cut line', async (method) => {
    server.answer((_, nth) => (nth === 1 ? { status: 503, json: {} } : nth === 2 ? { cut: true } : { json: { ok: true } }));
    const answer = await client()(`${server.url}/slates/1/rank`, { method, body: method === 'GET' ? undefined : '{}' });
    expect(answer.json).toEqual({ ok: true });
    expect(server.asked).toHaveLength(3);
    expect(connection).toEqual([false, true]);
  });

  test('whatever writes carries one key through all its tries, and another request another key; reads carry none', async () => {
    server.answer((_, nth) => (nth === 1 ? { cut: true } : nth === 2 ? { status: 401, json: {} } : { json: {} }));
    const request = client();
    await request(`${server.url}/slates/1/submit`, { method: 'POST', body: '{}' });
    await request(`${server.url}/slates/1/submit`, { method: 'POST', body: '{}' });
    await request(`${server.url}/slates/1`);
    const keys = server.asked.map(({ headers }) => headers['idempotency-key']);
    expect(keys[0]).toMatch(/^[\w.:-]{8,100}$/);
    expect([keys[1], keys[2], keys[4]]).toEqual([keys[0], keys[0], undefined]);
    expect(keys[3]).not.toBe(keys[0]);
  });

  test('what the server says of its absence is kept when it stays away', async () => {
    server.answer(() => ({ status: 503, json: { code: 'unavailable', message: '数据库暂时不可用' } }));
    const error = await refusal(client()(`${server.url}/slates/1/submit`, { method: 'POST' }));
    expect([error.status, error.code, error.message, server.asked.length]).toEqual([503, 'unavailable', '数据库暂时不可用', 4]);
  });

  test('after the last try it says so', async () => {
    server.answer(() => ({ cut: true }));
    const error = await refusal(client()(`${server.url}/nominees`));
    expect([error.status, error.message, server.asked.length]).toEqual([0, '连不上', 4]);
  });

  test('nobody waits any more: the request is given up at once', async () => {
    server.answer(() => ({ status: 503, json: {} }));
    const controller = new AbortController();
    const waiting = createHttpClient({ signInAgain: signIn, words: { unreachable: '', failed: String }, backoff: [60_000] })(
      `${server.url}/nominees`,
      { signal: controller.signal },
    );
    setTimeout(() => controller.abort(), 30);
    await expect(waiting).rejects.toThrow();
    expect(server.asked).toHaveLength(1);
  });
});

describe('refusals', () => {
  const issues = [{ code: 'R10.quota', clause: '通知三（一）2', severity: 'error', params: { count: 6, places: 5 } }];
  test.each([
    [403, 'forbidden'],
    [404, 'not-found'],
    [409, 'stale'],
    [413, 'too-large'],
    [422, 'refused'],
    [429, 'too-many'],
  ])('%i is an answer: its words are kept and nobody is asked to sign in', async (status, code) => {
    server.answer(() => ({
      status,
      json: { message: '不能提交：技术能手推荐 6 人，名额 5 人。', code, errors: { name: '必填' }, issues },
    }));
    const error = await refusal(client()(`${server.url}/slates/1/submit`, { method: 'POST', body: '{}' }));
    expect(error.message).toBe('不能提交：技术能手推荐 6 人，名额 5 人。');
    expect([error.status, error.code, error.body.errors, error.issues]).toEqual([status, code, { name: '必填' }, issues]);
    expect([signIns, server.asked.length]).toEqual([0, 1]);
  });

  test('an answer that is no JSON still becomes a sentence', async () => {
    server.answer(() => ({ status: 502, text: '<h1>Bad Gateway</h1>' }));
    expect((await refusal(client()(`${server.url}/nominees`))).message).toBe('失败 502');
  });
});

describe('the data provider', () => {
  const provider = () => createDataProvider(server.url, client());

  test('a list is asked in the simple-rest dialect and counted by the header', async () => {
    server.answer(() => ({ headers: { 'Content-Range': 'nominees 25-49/110' }, json: [{ id: 'n1' }] }));
    const answer = await provider().getList('nominees', {
      filter: { verdict: 'fail' },
      sort: { field: 'rank', order: 'ASC' },
      pagination: { page: 2, perPage: 25 },
    });
    expect(answer).toEqual({ data: [{ id: 'n1' }], total: 110 });
    const asked = new URL(server.asked[0]?.path ?? '', server.url);
    expect([
      asked.pathname,
      asked.searchParams.get('filter'),
      asked.searchParams.get('sort'),
      asked.searchParams.get('range'),
    ]).toEqual(['/rest/nominees', '{"verdict":"fail"}', '["rank","ASC"]', '[25,49]']);
  });

  test('a change sends the whole record as JSON, version included', async () => {
    server.answer(() => ({ json: { id: 'n1', version: 4 } }));
    await provider().update('nominees', { id: 'n1', data: { id: 'n1', version: 3, name: '方䶮' }, previousData: { id: 'n1' } });
    expect([
      server.asked[0]?.method,
      server.asked[0]?.path,
      JSON.parse(server.asked[0]?.body ?? ''),
      server.asked[0]?.headers['content-type'],
    ]).toEqual(['PUT', '/rest/nominees/n1', { id: 'n1', version: 3, name: '方䶮' }, 'application/json']);
  });

  test('removing sends JSON as content type, which the server asks of every writing request', async () => {
    server.answer(() => ({ json: { id: 'n1' } }));
    await provider().delete('nominees', { id: 'n1' });
    expect(server.asked[0]?.headers['content-type']).toBe('application/json');
  });

  test('bulk writes are refused before anything is sent', async () => {
    await expect(provider().updateMany('nominees', { ids: ['a', 'b'], data: {} })).rejects.toThrow();
    await expect(provider().deleteMany('nominees', { ids: ['a', 'b'] })).rejects.toThrow();
    expect(server.asked).toEqual([]);
  });

  test.each([
    [
      'rankSlate',
      (p: ReturnType<typeof provider>) => p.commands.rankSlate('s1', { version: 2, ranking: { x: ['b', 'a'] } }),
      'PUT',
      '/rest/slates/s1/rank',
      { version: 2, ranking: { x: ['b', 'a'] } },
    ],
    [
      'submitSlate',
      (p: ReturnType<typeof provider>) => p.commands.submitSlate('s1', { version: 3 }),
      'POST',
      '/rest/slates/s1/submit',
      { version: 3 },
    ],
    [
      'returnSlate',
      (p: ReturnType<typeof provider>) => p.commands.returnSlate('s1', { version: 3, reason: '缺公示截图' }),
      'POST',
      '/rest/slates/s1/return',
      { version: 3, reason: '缺公示截图' },
    ],
    [
      'assembleSlate',
      (p: ReturnType<typeof provider>) => p.commands.assembleSlate({ editionId: 'e', ranking: {} }),
      'POST',
      '/rest/slates/assemble',
      { editionId: 'e', ranking: {} },
    ],
    [
      'closeNotice',
      (p: ReturnType<typeof provider>) => p.commands.closeNotice('x', { version: 1 }),
      'POST',
      '/rest/notices/x/close',
      { version: 1 },
    ],
    [
      'prepareRelease',
      (p: ReturnType<typeof provider>) =>
        p.commands.prepareRelease('results', { id: 'x', version: 2, documentNumber: '2号', title: '决定', conferredOn: '2022-11-10' }),
      'POST',
      '/rest/releases/results',
      { id: 'x', version: 2, documentNumber: '2号', title: '决定', conferredOn: '2022-11-10' },
    ],
    [
      'changeQuota',
      (p: ReturnType<typeof provider>) => p.commands.changeQuota('q', { places: 6, documentNumber: '3号', version: 1 }),
      'PUT',
      '/rest/quotas/q',
      { places: 6, documentNumber: '3号', version: 1 },
    ],
    [
      'moveClock',
      (p: ReturnType<typeof provider>) => p.commands.moveClock('2022-11-10T01:00:00Z'),
      'POST',
      '/rest/clock',
      { instant: '2022-11-10T01:00:00Z' },
    ],
  ] as const)('%s is one request', async (_, act, method, path, body) => {
    server.answer(() => ({ json: { id: 's1', version: 9 } }));
    expect(await act(provider())).toEqual({ id: 's1', version: 9 });
    expect(server.asked.map((asked) => [asked.method, asked.path, JSON.parse(asked.body)])).toEqual([[method, path, body]]);
  });

  test('an import goes as a form, with the file last and no JSON header', async () => {
    server.answer(() => ({ json: { fileHash: 'h', nominees: [], issues: [], blocked: false } }));
    const file = new File(['PK'], '四平汇总表.xlsx');
    await provider().commands.importSlate({ file, unitId: 'u1', dryRun: true });
    await provider().commands.importSlate({ file, dryRun: false, fileHash: 'h' });
    const [first, second] = server.asked;
    expect(first?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
    expect([...(first?.body ?? '').matchAll(/name="(\w+)"/g)].map((match) => match[1])).toEqual(['dryRun', 'unitId', 'file']);
    expect([...(second?.body ?? '').matchAll(/name="(\w+)"/g)].map((match) => match[1])).toEqual(['dryRun', 'fileHash', 'file']);
    expect(first?.body).toContain('四平汇总表.xlsx');
  });
});
