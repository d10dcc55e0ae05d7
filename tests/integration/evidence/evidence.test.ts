/** Scans and photos of a nominee over HTTP: attach, list, read, remove; who may; what is refused; what lies on the disk. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codesOf, eligibleForm, employerOf, journalOf, nomineesOf, setScene } from '../commands/office-desk.ts';
import { startServer, type Answer, type Client, type TestServer } from '../server.ts';
import { bombPng, heic, lockedPdf, pdf, pdfThatBoasts, pdfWithScript, pdfWithXfa, picture } from './sample-files.ts';

let server: TestServer;
let body: Client;
let nominee: string;

beforeAll(async () => {
  server = await startServer();
  body = await server.signIn('body-2203');
  nominee = await newNominee();
}, 240_000);
afterAll(() => server.stop());

async function newNominee(): Promise<string> {
  const made = await body.post('/rest/nominees', eligibleForm(await employerOf(server, '2203')));
  expect([made.status, made.text]).toEqual([201, made.text]);
  return made.body.id;
}

function form(bytes: Uint8Array, fields: Record<string, string>, name: string): FormData {
  const data = new FormData();
  for (const [field, value] of Object.entries(fields)) data.append(field, value);
  data.append('file', new Blob([bytes as Uint8Array<ArrayBuffer>]), name);
  return data;
}

function attach(bytes: Uint8Array, slot: string, { client = body, name = '扫描件.pdf', subjectId = nominee, subjectType = 'nominee' } = {}): Promise<Answer> {
  return client.post('/rest/evidence', form(bytes, { subjectType, subjectId, slot }, name));
}

const filesOf = (client: Client, subjectId = nominee): Promise<Answer> =>
  client.get(`/rest/evidence?filter=${encodeURIComponent(JSON.stringify({ subjectType: 'nominee', subjectId }))}`);

/** Names below FILES_DIR, unfinished ones included. */
function stored(): string[] {
  return readdirSync(join(server.dataDir, 'files'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name).sort();
}

test('a scan is attached, listed, read back to the byte, and journalled', async () => {
  const bytes = await pdf(2);
  const made = await attach(bytes, 'diploma', { name: 'C:\\fakepath\\毕业证书（王五）.pdf' });
  expect(made).toMatchObject({
    status: 201,
    body: { subjectType: 'nominee', subjectId: nominee, slot: 'diploma', fileName: '毕业证书(王五).pdf', mediaType: 'application/pdf', bytes: bytes.length, pages: 2, thumbnail: false, openable: true },
  });
  expect(Object.keys(made.body)).not.toContain('storageKey');
  const list = await filesOf(body);
  expect([list.headers.get('content-range'), list.body]).toEqual(['evidence 0-0/1', [made.body]]);

  const read = await body.fetch(`/rest/evidence/${made.body.id}/content`);
  expect(Buffer.from(await read.arrayBuffer()).equals(bytes)).toBe(true);
  expect(Object.fromEntries(['content-type', 'content-disposition', 'x-content-type-options', 'accept-ranges', 'cache-control'].map((name) => [name, read.headers.get(name)]))).toEqual({
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="evidence.pdf"; filename*=UTF-8''${encodeURIComponent('毕业证书')}%28${encodeURIComponent('王五')}%29.pdf`,
    'x-content-type-options': 'nosniff',
    'accept-ranges': 'bytes',
    'cache-control': 'private, no-store',
  });
  expect(read.headers.get('content-security-policy')).toBe("default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'");

  expect((await journalOf(server, 'attach-evidence')).map(({ subject_type, subject_id, before, after }) => ({ subject_type, subject_id, before, after }))).toEqual([
    { subject_type: 'nominee', subject_id: nominee, before: null, after: { evidence: made.body.id, slot: 'diploma', fileName: '毕业证书(王五).pdf', mediaType: 'application/pdf', bytes: bytes.length, pages: 2, sha256: made.body.sha256 } },
  ]);
  // Read again at once, in parts: one reading.
  await body.fetch(`/rest/evidence/${made.body.id}/content`, { headers: { Range: 'bytes=5-' } });
  expect((await journalOf(server, 'read-evidence')).map(({ subject_id, after }) => [subject_id, after.evidence])).toEqual([[nominee, made.body.id]]);
});

test.each([
  ['bytes=0-9', 206, 0, 10],
  ['bytes=65530-65545', 206, 65_530, 65_546],
  ['bytes=200000-', 206, 200_000, 300_000],
  ['bytes=-100', 206, 299_900, 300_000],
  ['bytes=0-5,9-12', 200, 0, 300_000],
] as const)('a part of a file: %s', async (range, status, from, to) => {
  const base = await pdf(1);
  // Three kilobytes more than four chunks, all of it inside the PDF: a comment before the mark at its end.
  const bytes = Buffer.concat([base.subarray(0, -6), Buffer.from(`%${'x'.repeat(300_000 - base.length - 2)}\n`), base.subarray(-6)]);
  const made = await attach(bytes, 'achievements');
  expect(made.status).toBe(201);
  const size = bytes.length;
  const read = await body.fetch(`/rest/evidence/${made.body.id}/content`, { headers: { Range: range } });
  const end = Math.min(to, size);
  expect([read.status, Buffer.from(await read.arrayBuffer()).equals(bytes.subarray(from, to === 300_000 ? size : end))]).toEqual([status, true]);
});

test('a part behind the end is answered 416', async () => {
  const [file] = (await filesOf(body)).body;
  const read = await body.fetch(`/rest/evidence/${file.id}/content`, { headers: { Range: 'bytes=99999999-' } });
  expect([read.status, read.headers.get('content-range')]).toEqual([416, `bytes */${file.bytes}`]);
});

test('the photo gets a thumbnail, and a second photo takes the place of the first', async () => {
  const one = await attach(await picture('jpeg'), 'photo', { name: '照片.jpg' });
  expect(one.body).toMatchObject({ mediaType: 'image/jpeg', width: 413, height: 579, thumbnail: true, pages: null });
  const small = await body.fetch(`/rest/evidence/${one.body.id}/thumbnail`);
  expect([small.status, small.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  const two = await attach(await picture('png', { colour: '#aa3366' }), 'photo', { name: '照片.png' });
  expect((await filesOf(body)).body.filter(({ slot }: { slot: string }) => slot === 'photo').map(({ id }: { id: string }) => id)).toEqual([two.body.id]);
  expect((await body.get(`/rest/evidence/${one.body.id}/content`)).status).toBe(404);
  // Kept as removed: the row and the file stay.
  const [row] = await server.sql<{ state: string; storage_key: string }>(`select state, storage_key from evidences where document_id = $1`, [one.body.id]);
  expect([row!.state, stored().includes(row!.storage_key)]).toEqual(['removed', true]);
});

test('the same bytes in the same slot are one file, however often and by whichever name they come', async () => {
  const bytes = await pdf(3);
  const before = stored().length;
  const [one, two] = await Promise.all([attach(bytes, 'honours', { name: 'a.pdf' }), attach(bytes, 'honours', { name: 'b.pdf' })]);
  const three = await attach(bytes, 'honours', { name: 'c.pdf' });
  expect([one.status, two.status, three.status]).toEqual([201, 201, 201]);
  expect(new Set([one.body.id, two.body.id, three.body.id]).size).toBe(1);
  expect(stored().length).toBe(before + 1);
});

test('two photos at once leave one', async () => {
  const id = await newNominee();
  const answers = await Promise.all([picture('jpeg', { colour: '#111111' }), picture('jpeg', { colour: '#eeeeee' })].map(async (bytes) => attach(await bytes, 'photo', { subjectId: id })));
  expect(answers.map(({ status }) => status)).toEqual([201, 201]);
  expect((await filesOf(body, id)).body).toHaveLength(1);
});

test('what lies on the disk is sealed, and names nobody', async () => {
  const bytes = Buffer.concat([await pdf(1)]);
  await attach(bytes, 'other', { name: '../../王五 220102199001011234.pdf' });
  const [row] = await server.sql<{ file_name: string; storage_key: string }>(`select file_name, storage_key from evidences where slot = 'other'`);
  expect(row!.file_name).toBe('王五 ＊.pdf');
  const onDisk = readFileSync(join(server.dataDir, 'files', row!.storage_key.slice(0, 2), row!.storage_key));
  expect([onDisk.includes('%PDF'), onDisk.includes('Catalog')]).toEqual([false, false]);
  expect(stored().every((name) => /^[0-9a-f]{40}(\.thumb)?$/.test(name))).toBe(true);
  const journal = await server.sql(`select before, after from journal_entries`);
  expect(JSON.stringify(journal)).not.toContain('220102199001011234');
});

describe('what is not taken in', () => {
  const cases: [string, string, () => Promise<Buffer> | Buffer, string][] = [
    ['an empty file', 'other', () => Buffer.alloc(0), 'bad-request'],
    ['HEIC', 'photo', heic, 'evidence.heic'],
    ['a PDF as the photo', 'photo', () => pdf(1), 'evidence.type'],
    ['a Word file called .pdf', 'other', () => Buffer.from('PK\u0003\u0004 word/document.xml'), 'evidence.type'],
    ['a page', 'other', () => Buffer.from('<html><script>alert(1)</script></html>'), 'evidence.type'],
    ['a PDF cut off', 'other', async () => (await pdf(1)).subarray(0, 400), 'evidence.broken'],
    ['a photo cut off', 'photo', async () => (await picture('jpeg')).subarray(0, 900), 'evidence.broken'],
    ['a photo too small', 'photo', () => picture('jpeg', { width: 100, height: 140 }), 'evidence.small'],
    ['a bomb', 'other', bombPng, 'evidence.pixels'],
    ['a PDF with a script', 'other', pdfWithScript, 'evidence.active'],
    ['a PDF with XFA', 'other', pdfWithXfa, 'evidence.active'],
    ['a locked PDF', 'other', lockedPdf, 'evidence.encrypted'],
    ['a PDF of 61 pages', 'other', () => pdf(61), 'evidence.pages'],
    ['a PDF that claims 100,000 pages', 'other', pdfThatBoasts, 'evidence.pages'],
    ['a photo with a PDF behind it', 'photo', async () => Buffer.concat([await picture('jpeg'), await pdf(1)]), 'evidence.mixed'],
    ['a PDF with an archive behind it', 'other', async () => Buffer.concat([await pdf(1), Buffer.alloc(4_000, 'PK\u0003\u0004')]), 'evidence.mixed'],
    ['a slot that is not there', 'nothing', () => pdf(1), 'evidence.slot'],
  ];
  test.each(cases)('%s', async (_what, slot, make, code) => {
    const before = [stored(), (await server.sql(`select count(*) from evidences`))[0]];
    const answer = await attach(await make(), slot);
    expect([answer.status, codesOf(answer.body)[0] ?? answer.body.code]).toEqual([code === 'bad-request' ? 400 : 422, code]);
    // Refused whole: no row and no file is left.
    expect([stored(), (await server.sql(`select count(*) from evidences`))[0]]).toEqual(before);
  });

  test('a file larger than the edition takes', async () => {
    const before = stored();
    const answer = await attach(Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(20 * 1024 * 1024)]), 'other');
    expect([answer.status, answer.body.code]).toEqual([413, 'too-large']);
    expect(stored()).toEqual(before);
  });

  test('a photo larger than its slot takes', async () => {
    const bytes = Buffer.concat([(await picture('jpeg')).subarray(0, -2), Buffer.alloc(6 * 1024 * 1024)]);
    expect(codesOf((await attach(bytes, 'photo')).body)).toEqual(['evidence.too-large']);
  });

  test('the eleventh file of one kind', async () => {
    const id = await newNominee();
    const files = await Promise.all(Array.from({ length: 11 }, (_, index) => pdf(index + 1)));
    for (const file of files.slice(0, 10)) expect((await attach(file, 'honours', { subjectId: id })).status).toBe(201);
    expect(codesOf((await attach(files[10]!, 'honours', { subjectId: id })).body)).toEqual(['evidence.most']);
    // One of the ten again is no eleventh.
    expect((await attach(files[2]!, 'honours', { subjectId: id })).status).toBe(201);
  }, 60_000);

  test('a NUL in a field, no slot, an unknown kind of record', async () => {
    expect((await attach(await pdf(1), 'oth\0er')).status).toBe(400);
    expect((await attach(await pdf(1), '')).body.errors.slot).toBe('必填');
    expect((await attach(await pdf(1), 'other', { subjectType: 'sale' })).status).toBe(404);
  });
});

describe('who may', () => {
  test('another body neither attaches, lists, reads nor removes', async () => {
    const [file] = (await filesOf(body)).body;
    const other = await server.signIn('body-2204');
    expect((await attach(await pdf(1), 'other', { client: other })).status).toBe(404);
    expect((await filesOf(other)).status).toBe(404);
    for (const answer of [await other.get(`/rest/evidence/${file.id}/content`), await other.get(`/rest/evidence/${file.id}/thumbnail`), await other.delete(`/rest/evidence/${file.id}`)]) {
      expect([answer.status, answer.body.code]).toEqual([404, 'not-found']);
    }
  });

  test('the office reads and does not attach; leaders open what is internal only; the ID copy takes the right to read ID numbers', async () => {
    const id = await newNominee();
    const [photo, diploma, card] = [
      await attach(await picture('jpeg'), 'photo', { subjectId: id }),
      await attach(await pdf(1), 'diploma', { subjectId: id }),
      await attach(await pdf(2), 'id-copy', { subjectId: id }),
    ].map(({ body: made }) => made.id as string) as [string, string, string];
    const office = await server.signIn('office');
    const leader = await server.signIn('leader');
    expect((await attach(await pdf(1), 'other', { client: office, subjectId: id })).status).toBe(403);
    const statuses = async (client: Client): Promise<number[]> => Promise.all([photo, diploma, card].map(async (file) => (await client.get(`/rest/evidence/${file}/content`)).status));
    expect({ office: await statuses(office), leader: await statuses(leader), expert: await statuses(await server.signIn('expert')) }).toEqual({
      office: [200, 200, 200], leader: [200, 403, 403], expert: [403, 403, 403],
    });
    expect((await leader.get(`/rest/evidence/${card}/content`)).body.issues[0].code).toBe('evidence.sealed');
    expect((await leader.get(`/rest/evidence/${card}/thumbnail`)).status).toBe(403);
    expect((await filesOf(leader, id)).body.map(({ slot, openable }: { slot: string; openable: boolean }) => [slot, openable])).toEqual([['photo', true], ['diploma', false], ['id-copy', false]]);
  });

  test('once the list is submitted nothing changes any more', async () => {
    const [person] = await nomineesOf(body, '2203', { id: [nominee] });
    expect(person).toBeDefined();
    const [file] = (await filesOf(body)).body;
    await setScene(server, `update nominees set state = 'submitted' where document_id = '${nominee}'`);
    expect(codesOf((await attach(await pdf(7), 'other')).body)).toEqual(['state.wrong']);
    expect(codesOf((await body.delete(`/rest/evidence/${file.id}`)).body)).toEqual(['state.wrong']);
    expect((await body.get(`/rest/evidence/${file.id}/content`)).status).toBe(200);
    await setScene(server, `update nominees set state = 'drafting' where document_id = '${nominee}'`);
    expect((await body.delete(`/rest/evidence/${file.id}`)).status).toBe(200);
    expect((await filesOf(body)).body.map(({ id }: { id: string }) => id)).not.toContain(file.id);
    expect((await journalOf(server, 'remove-evidence')).map(({ after, before }) => [before.evidence, after])).toEqual([[file.id, null]]);
  });
});

test('a folder for files that cannot be written is told before a port opens', async () => {
  const blocked = join(server.dataDir, 'not-a-folder');
  writeFileSync(blocked, '');
  await expect(startServer({ env: { FILES_DIR: join(blocked, 'files') } })).rejects.toMatchObject({ line: expect.stringContaining('FILES_DIR') });
}, 240_000);
