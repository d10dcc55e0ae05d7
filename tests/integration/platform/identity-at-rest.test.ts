/** No ID number and no phone stands readable anywhere in the database, nor in what the server writes to its log. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startServer, type TestServer } from '../server';

const DEMO = resolve(import.meta.dirname, '../../..', process.env.DEMO_FOLDER ?? 'scripts/demo');
const PLANTED = { idNumber: '11010519491231002X', phone: '13800138000' };

let server: TestServer;
let secrets: string[];
beforeAll(async () => {
  server = await startServer();
  const prior = readFileSync(resolve(DEMO, 'prior-honours.csv'), 'utf8').match(/\b\d{17}[\dX]\b/g)!;
  const imported = (JSON.parse(readFileSync(resolve(import.meta.dirname, '../../fixtures/expected-import.json'), 'utf8')) as { nominees: { id: string | null }[] }).nominees.flatMap(({ id }) => (id ? [id] : []));
  secrets = [...new Set([...prior, ...imported, PLANTED.idNumber, PLANTED.phone])];
  const clerk = await server.signIn('body-2203');
  const made = await clerk.post('/rest/nominees', { award: 'technical-expert', name: '核验人', ...PLANTED });
  expect(made.status, made.text).toBe(201);
  // As people write them: with spaces, full width, lower case.
  const edited = await clerk.put(`/rest/nominees/${made.body.id}`, { ...made.body, idNumber: ' 110105 19491231 002x', phone: '１３８ ００１３ ８０００' });
  expect(edited.status, edited.text).toBe(200);
});
afterAll(() => server?.stop());

/** Every value of every column of every table as text; bytes both as they are and decoded. */
async function everything(): Promise<{ place: string; text: string }[]> {
  const columns = await server.sql<{ table: string; column: string; type: string }>(
    `select table_name as "table", column_name as "column", data_type as type from information_schema.columns where table_schema = current_schema()`,
  );
  const found: { place: string; text: string }[] = [];
  for (const { table, column, type } of columns) {
    const value = type === 'bytea' ? `encode("${column}", 'escape')` : `"${column}"::text`;
    const [row] = await server.sql<{ text: string | null }>(`select string_agg(${value}, E'\\n') as text from "${table}"`);
    if (row?.text) found.push({ place: `${table}.${column}`, text: row.text });
  }
  return found;
}

it('the search finds what is in clear (its own proof)', async () => {
  await server.sql(`create table planted (note jsonb, raw bytea); insert into planted values ('{"n":"${PLANTED.idNumber}"}', '${PLANTED.phone}')`);
  const places = (await everything()).filter(({ text }) => secrets.some((secret) => text.includes(secret))).map(({ place }) => place);
  expect(places.sort()).toEqual(['planted.note', 'planted.raw']);
  await server.sql('drop table planted');
});

it('no table holds an ID number or phone in clear', async () => {
  const clear = (await everything()).flatMap(({ place, text }) => secrets.filter((secret) => text.toUpperCase().includes(secret)).map((secret) => `${place} ${secret}`));
  expect(clear).toEqual([]);
});

it('no text looks like an ID number whose check digit is right', async () => {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const isIdNumber = (text: string): boolean =>
    '10X98765432'[weights.reduce((sum, weight, place) => sum + weight * Number(text[place]), 0) % 11] === text[17]!.toUpperCase() && /^\d{6}(19|20)\d\d(0[1-9]|1[0-2])([0-2]\d|3[01])/.test(text);
  const found = (await everything()).flatMap(({ place, text }) => (text.normalize('NFKC').match(/(?<![0-9a-zA-Z])\d{17}[\dXx](?![0-9a-zA-Z])/g) ?? []).filter(isIdNumber).map((number) => `${place} ${number}`));
  expect(found).toEqual([]);
});

it('the log of the server holds none either', () => {
  expect(secrets.filter((secret) => server.output().includes(secret))).toEqual([]);
});

it('the vault holds them all the same: the clerk reads them back, through an act that is recorded', async () => {
  const [row] = await server.sql(`select document_id as id from nominees where name = '核验人'`);
  const office = await server.signIn('office');
  const identity = await office.get(`/rest/nominees/${row.id}/identity`);
  expect(identity.body).toMatchObject(PLANTED);
  const [entry] = await server.sql(`select command, actor_name, subject_id from journal_entries where subject_id = $1 order by sequence desc limit 1`, [row.id]);
  expect(entry).toMatchObject({ subject_id: row.id });
  expect(entry.command).toMatch(/identity/);
});
