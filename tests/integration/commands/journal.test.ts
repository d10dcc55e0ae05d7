/** The journal can be checked by anybody with the rows alone: this file hashes them with code of its own. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../server.ts';
import { eligibleForm, employerOf, setScene } from './office-desk.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const facts = value as Record<string, unknown>;
  return `{${Object.keys(facts).sort().map((key) => `${JSON.stringify(key)}:${canonical(facts[key])}`).join(',')}}`;
}

const ROWS = `select e.document_id as edition, j.sequence, to_char(j.occurred_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "occurredAt", j.actor_id as "actorId", j.actor_name as "actorName", j.role,
  j.unit_code as "unitCode", j.command, j.subject_type as "subjectType", j.subject_id as "subjectId", j.reason, j.before, j.after, j.request_id as "requestId", j.previous_hash as "previousHash", j.hash
  from journal_entries j join editions e on e.id = j.edition_id order by j.sequence`;

/** Sequence numbers at which the chain does not hold. */
async function broken(): Promise<number[]> {
  let previous = '0'.repeat(64);
  const faults: number[] = [];
  for (const [place, { hash, ...content }] of (await server.sql(ROWS)).entries()) {
    const good = content.sequence === place + 1 && content.previousHash === previous && createHash('sha256').update(canonical(content)).digest('hex') === hash;
    if (!good) faults.push(content.sequence);
    previous = hash;
  }
  return faults;
}

test('what acts have written holds together, with text of every kind in it', async () => {
  const body = await server.signIn('body-2202');
  const office = await server.signIn('office');
  await body.post('/rest/nominees', eligibleForm(await employerOf(server, '2202'), { name: '𬱖㛃"\\\n\u2028', achievements: '“引号”\t与 emoji 🛠' }));
  const [unit] = (await office.get('/rest/units?filter={"code":"2204"}')).body;
  await office.put(`/rest/units/${unit.id}`, { version: unit.version, sortKey: 7, shortName: '' });
  expect((await server.sql('select count(*)::int as count from journal_entries'))[0].count).toBeGreaterThan(20);
  expect(await broken()).toEqual([]);
});

test('no statement changes it, inside a command or out; a change behind the trigger is found', async () => {
  await expect(setScene(server, `update journal_entries set reason = 'x'`)).rejects.toThrow('append-only');
  await expect(setScene(server, `delete from journal_entries`)).rejects.toThrow('append-only');
  await expect(setScene(server, `truncate journal_entries`)).rejects.toThrow('append-only');
  await server.sql(`alter table journal_entries disable trigger all; update journal_entries set after = after || '{"x": 1}' where sequence = 5; alter table journal_entries enable trigger all`);
  expect(await broken()).toEqual([5]);
});

test('a failed act leaves no entry', async () => {
  const before = await server.sql('select count(*) as count from journal_entries');
  const office = await server.signIn('office');
  expect((await office.post('/rest/units', { code: '2204', name: '重复', kind: 'employer', parentId: (await office.get('/rest/units?range=[0,0]')).body[0].id })).status).toBe(409);
  expect(await server.sql('select count(*) as count from journal_entries')).toEqual(before);
});
