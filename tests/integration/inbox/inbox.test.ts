/** What waits for whom, when each is told, and that nobody is told twice or about others. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type Client, type TestServer } from '../server.ts';
import { slateOf } from '../commands/office-desk.ts';

let server: TestServer;
let office: Client;
let body: Client;
beforeAll(async () => {
  server = await startServer();
  [office, body] = (await Promise.all([server.signIn('office'), server.signIn('body-2202')])) as [Client, Client];
});
afterAll(() => server.stop());

interface Item {
  id: string;
  kind: string;
  params: Record<string, unknown>;
  until: string | null;
  daysLeft: number | null;
  to: string;
  blockedBy: string | null;
}
const inboxOf = async (client: Client): Promise<Item[]> => (await client.get<Item[]>('/rest/inbox')).body;
const kindsOf = async (client: Client): Promise<string[]> => (await inboxOf(client)).map(({ kind }) => kind);
const messagesOf = async (client: Client): Promise<{ kind: string; params: Record<string, unknown>; link: string; readAt: string | null }[]> =>
  (await client.get('/rest/messages?sort=["createdAt","ASC"]')).body.map(({ kind, params, link, readAt }: never) => ({ kind, params, link, readAt }));

describe('the inbox', () => {
  test('a body without a list is to import it, until the window closes (通知五（三）)', async () => {
    const newcomer = await server.signIn('body-2203');
    const answer = await newcomer.get<Item[]>('/rest/inbox');
    expect(answer.body).toEqual([{ id: 'list.import own', kind: 'list.import', params: {}, until: '2022-11-04', daysLeft: 2, to: '/import', blockedBy: null }]);
    expect([answer.headers.get('content-range'), answer.headers.get('x-total-count')]).toEqual(['inbox 0-0/1', '1']);
  });

  test('a list with problems says which first; submitting waits for them', async () => {
    const clients = await Promise.all(['2204', '2205', '2206', '2207', '2208', '2224', '22CBS', 'GZW', 'JYT'].map((code) => server.signIn(`body-${code}`)));
    const inboxes = await Promise.all(clients.map(inboxOf));
    const drafting = inboxes.filter((items) => items.some(({ kind }) => kind === 'list.mend'));
    expect(drafting.length).toBeGreaterThan(0);
    for (const items of drafting) {
      expect(items.at(-1)).toMatchObject({ kind: 'list.submit', blockedBy: '各项问题改正后才能报送' });
      expect(items[0]).toMatchObject({ until: '2022-11-04', daysLeft: 2, blockedBy: null });
    }
  });

  test('the office sees who is still out and what has come', async () => {
    const items = await inboxOf(office);
    const missing = items.find(({ kind }) => kind === 'lists.missing')!;
    expect(missing).toMatchObject({ until: '2022-11-04', params: { count: expect.any(Number), total: expect.any(Number) }, blockedBy: expect.stringContaining('四平') });
    expect(items.find(({ kind }) => kind === 'lists.received')).toMatchObject({ to: '/slates', blockedBy: null });
    expect(items.find(({ kind }) => kind === 'province.assemble')).toMatchObject({ to: '/assembly', blockedBy: null });
  });

  test.each(['leader', 'expert', 'agency', 'portal', 'auditor'])('%s has nothing of it', async (username) => {
    expect((await kindsOf(await server.signIn(username))).filter((kind) => /^(list|lists|province|notice|outbox)\./.test(kind))).toEqual([]);
  });
});

describe('messages', () => {
  test('a list that is returned reaches the body that sent it, once, and nobody else; reading it puts it aside', async () => {
    const [{ code }] = await server.sql(`select u.code from slates s join units u on u.id = s.unit_id where s.state = 'registered' and s.level = 'body' order by u.sort_key desc limit 1`);
    const slate = await slateOf(office, code);
    const sender = await server.signIn(`body-${code}`);
    const answer = await office.post(`/rest/slates/${slate.id}/return`, { version: slate.version, reason: '缺少公示截图', reasonId: 'materials-missing' });
    expect(answer.status).toBe(200);
    await expect.poll(async () => (await messagesOf(sender)).filter(({ kind }) => kind === 'slate.returned'), { timeout: 30_000 }).toEqual([
      { kind: 'slate.returned', params: { mendBy: '2022-11-07' }, link: `/slates/${slate.id}/show`, readAt: null },
    ]);
    expect((await messagesOf(body)).filter(({ kind }) => kind === 'slate.returned')).toEqual([]);
    expect((await kindsOf(sender))[0]).toBe('list.returned');
    const [message] = (await sender.get('/rest/messages?filter={"kind":"slate.returned"}')).body;
    expect((await body.get(`/rest/messages/${message.id}`)).status).toBe(404);
    expect((await body.post('/rest/messages/read', { ids: [message.id] })).body).toEqual({ read: 0 });
    expect((await sender.post('/rest/messages/read', { ids: [message.id] })).body).toEqual({ read: 1 });
    expect((await sender.get('/rest/messages?filter={"readAt_null":true,"kind":"slate.returned"}')).body).toEqual([]);
  });

  test('each working day whoever has something due is reminded once; on days off nobody is', async () => {
    const newcomer = await server.signIn('body-2203');
    const due = async () => (await messagesOf(newcomer)).filter(({ kind }) => kind === 'due').map(({ params }) => [params['task'], params['daysLeft']]);
    await expect.poll(due, { timeout: 30_000 }).toEqual([['list.import', 2]]);
    await office.post('/rest/clock', { instant: '2022-11-04T09:00:00+08:00' });
    await expect.poll(due, { timeout: 30_000 }).toEqual([['list.import', 2], ['list.import', 1]]);
    await office.post('/rest/clock', { instant: '2022-11-04T15:00:00+08:00' });
    await office.post('/rest/clock', { instant: '2022-11-05T09:00:00+08:00' });
    await expect.poll(async () => server.sql(`select 1 from outbox where key = 'day.begun 2022-11-05' and delivered_at is not null`), { timeout: 30_000 }).toHaveLength(1);
    expect(await due()).toEqual([['list.import', 2], ['list.import', 1]]);
    expect((await newcomer.post('/rest/messages/read', {})).body.read).toBeGreaterThan(1);
    expect((await newcomer.get('/rest/messages?filter={"readAt_null":true}')).body).toEqual([]);
  });
});
