/** Messages by mail, against mail servers that take, refuse, dawdle and die in the middle: one mail each, and nothing of the case in it. */
import type { Server } from 'node:http';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { StartFailure, startServer, type Client, type TestServer } from '../server.ts';

interface Taken {
  to: string;
  text: string;
}
const taken: Taken[] = [];
/** How the server of the test behaves; counts what it was asked. */
const manner = { refuse: 0, die: 0, slow: 0, attempts: 0 };

const read = (stream: NodeJS.ReadableStream): Promise<string> =>
  new Promise((done, reject) => {
    let text = '';
    stream.on('data', (piece: Buffer) => (text += piece.toString()));
    stream.on('end', () => done(text));
    stream.on('error', reject);
  });

const options: SMTPServerOptions = {
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo(address, _session, done) {
    manner.attempts += 1;
    if (address.address.startsWith('nobody@')) return done(Object.assign(new Error('no such mailbox'), { responseCode: 550 }));
    if (manner.refuse > 0) {
      manner.refuse -= 1;
      return done(Object.assign(new Error('greylisted, try again'), { responseCode: 451 }));
    }
    done();
  },
  onData(stream, session, done) {
    void read(stream).then(async (text) => {
      if (manner.die > 0) {
        manner.die -= 1;
        // The line goes dead before the mail is acknowledged.
        for (const connection of post.connections) (connection as unknown as { _socket: { destroy(): void } })._socket.destroy();
        return;
      }
      if (manner.slow > 0) await new Promise((go) => setTimeout(go, manner.slow));
      taken.push({ to: session.envelope.rcptTo[0]!.address, text });
      done();
    });
  },
};
const post = new SMTPServer(options);
post.on('error', () => undefined);

let server: TestServer;
let office: Client;

beforeAll(async () => {
  await new Promise<void>((done) => post.listen(0, '127.0.0.1', () => done()));
  const { port } = (post.server as unknown as Server).address() as { port: number };
  server = await startServer({ env: { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: '评选办 <pingxuan@jl.example>' } });
  // The day's own reminders come first, so that what follows is what the test sets in motion.
  await vi.waitUntil(async () => (await server.sql(`select 1 from outbox where topic = 'day.begun' and delivered_at is not null`)).length > 0, { timeout: 60_000 });
  await server.sql(`update up_users set mail_notices = true, email = username || '@unit.example' where username = 'body-2203'`);
  office = await server.signIn('office');
});
afterAll(async () => {
  await server.stop();
  await new Promise<void>((done) => post.close(done));
});
beforeEach(() => {
  taken.length = 0;
  Object.assign(manner, { refuse: 0, die: 0, slow: 0, attempts: 0 });
});

/** The office reminds a unit; its clerks get a message, and a mail where they want it. */
async function remind(code: string, note: string): Promise<void> {
  const [{ id }] = (await office.get(`/rest/units?filter=${encodeURIComponent(JSON.stringify({ code }))}`)).body;
  const preview = (await office.post('/rest/units/remind-many/preview', { ids: [id] })).body;
  const answer = await office.post('/rest/units/remind-many', { ids: [id], expected: 1, hash: preview.hash, form: { note } });
  expect([answer.status, answer.body]).toEqual([200, { ids: [id] }]);
}
const arrived = () => taken.map(({ to }) => to);
const mails = (state: string) => server.sql<{ count: number }>(`select count(*)::int as count from outbox where topic = 'message.mail' and ${state}`);

test('one mail, plain text, its title and no more', async () => {
  await remind('2203', '请尽快报送');
  await expect.poll(arrived, { timeout: 30_000 }).toEqual(['body-2203@unit.example']);
  const { text } = taken[0]!;
  const [head, body] = text.split('\r\n\r\n') as [string, string];
  expect(head).toMatch(/Content-Type: text\/plain; charset=utf-8/i);
  expect(head).toMatch(/Auto-Submitted: auto-generated/i);
  expect(head).toMatch(/Message-ID: <message-[a-z0-9]+@jl\.example>/i);
  const words = /base64/i.test(head) ? Buffer.from(body, 'base64').toString('utf8') : body;
  expect(words.split('\n')[0]).toContain('催办：请尽快报送');
  expect(words).not.toMatch(/\d{11}/);
});

test('a server that asks to try again gets the same mail once more, and takes it once', async () => {
  manner.refuse = 2;
  await remind('2203', '第二次');
  await expect.poll(arrived, { timeout: 60_000 }).toEqual(['body-2203@unit.example']);
  expect(manner.attempts).toBe(3);
});

test('a server that dies in the middle gets it again when it is back', async () => {
  manner.die = 1;
  await remind('2203', '第三次');
  await expect.poll(arrived, { timeout: 60_000 }).toEqual(['body-2203@unit.example']);
});

test('a slow server is waited for', async () => {
  manner.slow = 4_000;
  await remind('2203', '第四次');
  await expect.poll(arrived, { timeout: 60_000 }).toEqual(['body-2203@unit.example']);
  expect(manner.attempts).toBe(1);
});

test('an address that does not exist is laid aside at once, and its message stays in the office', async () => {
  await server.sql(`update up_users set email = 'nobody@unit.example' where username = 'body-2203'`);
  await remind('2203', '第五次');
  await expect.poll(() => mails('dead_at is not null'), { timeout: 30_000 }).toEqual([{ count: 1 }]);
  expect(await server.sql(`select attempts, last_error from outbox where topic = 'message.mail' and dead_at is not null`)).toEqual([{ attempts: 1, last_error: expect.not.stringContaining('@') }]);
  expect(taken).toEqual([]);
  const clerk = await server.signIn('body-2203');
  expect((await clerk.get(`/rest/messages?filter=${encodeURIComponent('{"kind":"remind"}')}`)).body).toHaveLength(5);
  expect((await (await server.signIn('sysadmin')).get('/rest/inbox')).body).toMatchObject([{ kind: 'outbox.dead', params: { count: 1 }, to: '/outbox' }]);
});

test('nobody gets mail who does not want it, or whose address is not confirmed', async () => {
  const clerk = await server.signIn('body-2203');
  await server.sql(`update up_users set email = 'body-2203@unit.example' where username = 'body-2203'`);
  expect((await clerk.get('/rest/mail-choice')).body).toEqual({ possible: true, wanted: true });
  expect((await clerk.put('/rest/mail-choice', { wanted: false })).body).toEqual({ possible: true, wanted: false });
  const before = await mails('true');
  await remind('2203', '第六次');
  await server.sql(`update up_users set mail_notices = true, confirmed = false where username = 'body-2203'`);
  expect((await clerk.get('/rest/mail-choice')).body).toEqual({ possible: false, wanted: true });
  await remind('2203', '第七次');
  const told = async () => (await clerk.get(`/rest/messages?filter=${encodeURIComponent('{"kind":"remind"}')}`)).body.length;
  await expect.poll(told, { timeout: 30_000 }).toBe(7);
  expect(await mails('true')).toEqual(before);
  expect(taken).toEqual([]);
});

test.each([
  [{ SMTP_URL: 'http://mail.example', MAIL_FROM: 'a@b.example' }, 'SMTP_URL 写法不对'],
  [{ SMTP_URL: 'smtp://mail.example' }, 'SMTP_URL 和 MAIL_FROM 须同时设置'],
  [{ SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'nobody' }, 'MAIL_FROM 写法不对'],
])('%j is refused at the start, in one line', async (env, line) => {
  const failure = await startServer({ env, fresh: true }).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(StartFailure);
  expect((failure as StartFailure).line).toContain(line);
});
