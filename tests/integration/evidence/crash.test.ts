/** Scans through a crash, a loss and a restart. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eligibleForm, employerOf } from '../commands/office-desk.ts';
import { startServer, type Client, type TestServer } from '../server.ts';
import { pdf } from './sample-files.ts';

let server: TestServer;
let body: Client;
let nominee: string;

beforeAll(async () => {
  server = await startServer();
  body = await server.signIn('body-2203');
  nominee = (await body.post('/rest/nominees', eligibleForm(await employerOf(server, '2203')))).body.id;
  for (const pages of [1, 2]) {
    const form = new FormData();
    for (const [name, value] of Object.entries({ subjectType: 'nominee', subjectId: nominee, slot: 'other' })) form.append(name, value);
    form.append('file', new Blob([(await pdf(pages)) as Uint8Array<ArrayBuffer>]), '材料.pdf');
    expect((await body.post('/rest/evidence', form)).status).toBe(201);
  }
}, 240_000);
afterAll(() => server.stop());

/** Names below FILES_DIR, unfinished ones included. */
function stored(): string[] {
  return readdirSync(join(server.dataDir, 'files'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name).sort();
}

test('killed during an upload, the server leaves no row and nothing under a final name; the next start sweeps', async () => {
  const dataDir = server.dataDir;
  const folder = join(dataDir, 'files');
  const before = stored();
  const cookie = body.cookie();
  const [{ count }] = await server.sql(`select count(*)::int as count from evidences`);
  // Half of an upload: announced, begun, never ended.
  const gone = new AbortController();
  const half = fetch(`${server.url}/rest/evidence`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'multipart/form-data; boundary=xx' },
    signal: gone.signal,
    duplex: 'half',
    body: new ReadableStream({
      start(controller) {
        const field = (name: string, value: string): string => `--xx\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
        controller.enqueue(Buffer.from(`${field('subjectType', 'nominee')}${field('subjectId', nominee)}${field('slot', 'other')}--xx\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7\n`));
        controller.enqueue(Buffer.alloc(300_000, 'x'));
      },
    }),
  } as RequestInit).catch(() => null);
  await expect.poll(() => readdirSync(join(folder, 'incoming')).length, { timeout: 20_000 }).toBe(1);
  await server.kill();
  gone.abort();
  await half;
  const [part] = readdirSync(join(folder, 'incoming'));
  expect(stored().filter((name) => name !== part)).toEqual(before);

  // As if the crash were two days ago, beside a finished file that no row names, and one that a row names and that is lost.
  const old = new Date(Date.now() - 2 * 24 * 3_600_000);
  utimesSync(join(folder, 'incoming', part!), old, old);
  const orphan = 'ab'.repeat(20);
  mkdirSync(join(folder, 'ab'), { recursive: true });
  writeFileSync(join(folder, 'ab', orphan), 'x');
  utimesSync(join(folder, 'ab', orphan), old, old);
  const [lost] = await server.sql<{ id: string; storage_key: string }>(`select document_id as id, storage_key from evidences where state = 'kept' and subject_id = $1 order by id limit 1`, [nominee]);
  rmSync(join(folder, lost!.storage_key.slice(0, 2), lost!.storage_key));

  const again = await startServer({ beside: server });
  try {
    expect([existsSync(join(folder, 'incoming', part!)), existsSync(join(folder, 'ab', orphan))]).toEqual([false, false]);
    const [row] = await again.sql<{ count: number }>(`select count(*)::int as count from evidences`);
    expect(row!.count).toBe(count);
    expect(again.output()).toContain('缺少 1 个已登记的文件');
    const clerk = await again.signIn('body-2203');
    const answer = await clerk.get(`/rest/evidence/${lost!.id}/content`);
    expect([answer.status, answer.body.code]).toEqual([404, 'not-found']);
    expect(answer.body.message).toContain('从备份恢复');
    const [sound] = await again.sql<{ id: string }>(`select document_id as id from evidences where state = 'kept' and document_id <> $1 and subject_id = $2 limit 1`, [lost!.id, nominee]);
    expect((await clerk.get(`/rest/evidence/${sound!.id}/content`)).status).toBe(200);
    // One byte changed on the disk: it does not open.
    const [{ storage_key }] = await again.sql(`select storage_key from evidences where document_id = $1`, [sound!.id]);
    const place = join(folder, storage_key.slice(0, 2), storage_key);
    const bytes = readFileSync(place);
    bytes[bytes.length - 1]! ^= 1;
    writeFileSync(place, bytes);
    expect((await clerk.get(`/rest/evidence/${sound!.id}/content`)).status).toBe(404);
  } finally {
    await again.stop();
  }
}, 240_000);
