/** Half-filled forms: one's own only, sealed, limited, and there again after a restart. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type Client, type TestServer } from '../server.ts';

let server: TestServer;
let clerk: Client;
const VALUES = { name: '王五', idNumber: '220102199001011234', deeds: '一'.repeat(2000) };

beforeAll(async () => {
  server = await startServer();
  clerk = await server.signIn('employer');
}, 240_000);
afterAll(() => server.stop());

test('a draft is kept, read on another machine, and forgotten', async () => {
  expect((await clerk.get('/rest/drafts/nominee-new')).body).toEqual({ draft: null });
  const kept = await clerk.put('/rest/drafts/nominee-new', VALUES);
  expect([kept.status, Object.keys(kept.body)]).toEqual([200, ['savedAt']]);
  const elsewhere = await server.signIn('employer');
  expect((await elsewhere.get('/rest/drafts/nominee-new')).body).toEqual({ draft: { values: VALUES, savedAt: kept.body.savedAt } });
  expect((await elsewhere.delete('/rest/drafts/nominee-new')).status).toBe(200);
  expect((await clerk.get('/rest/drafts/nominee-new')).body).toEqual({ draft: null });
});

test('nobody else sees it, and what is stored is sealed', async () => {
  await clerk.put('/rest/drafts/nominee-new', VALUES);
  const other = await server.signIn('county');
  expect((await other.get('/rest/drafts/nominee-new')).body).toEqual({ draft: null });
  const [row] = await server.sql<{ content: Buffer; owner_id: string }>('select content, owner_id from form_drafts');
  expect([row!.content.includes('220102199001011234'), row!.content.includes('王五')]).toEqual([false, false]);
  // Moved to another account's row it does not open.
  await server.sql(`update form_drafts set owner_id = (select id::text from up_users where username = 'county')`);
  expect((await other.get('/rest/drafts/nominee-new')).body).toEqual({ draft: null });
  expect(await server.sql(`select 1 from journal_entries where before::text like '%220102199001011234%' or after::text like '%220102199001011234%'`)).toEqual([]);
});

test('too long, an odd key, a list instead of a form', async () => {
  expect((await clerk.put('/rest/drafts/nominee-new', { deeds: 'x'.repeat(130 * 1024) })).status).toBe(413);
  expect((await clerk.put('/rest/drafts/Nominee_1', {})).status).toBe(400);
  expect((await clerk.put('/rest/drafts/nominee-new', [1])).status).toBe(400);
});

test('old drafts go when a new one comes', async () => {
  await clerk.put('/rest/drafts/nominee-old', { name: '旧' });
  await server.sql(`update form_drafts set updated_at = now() - interval '31 days' where key = 'nominee-old'`);
  expect((await clerk.get('/rest/drafts/nominee-old')).body).toEqual({ draft: null });
  await clerk.put('/rest/drafts/nominee-new', VALUES);
  expect(await server.sql(`select key from form_drafts where key = 'nominee-old'`)).toEqual([]);
});
