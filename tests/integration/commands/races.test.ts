/** Many at once: hard caps hold, one of two savers loses, ranks stay dense, a person stands once. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type Client, type TestServer } from '../server.ts';
import { agreeOn, codesOf, decideAndPost, eligibleForm, employerOf, idNumber, issuePlaces, nomineesOf, rankingOf, setScene, slateOf } from './office-desk.ts';

const BODIES = 100;
const PLACES = 5;

let server: TestServer;
let second: TestServer;
let group: Client;
let groupElsewhere: Client;

/** A group of a hundred bodies that share five places, and an account over all of them. */
async function makeGroup(): Promise<void> {
  await server.sql(`
    do $$
    declare province int := (select id from units where code = '22'); head int; member int;
    begin
      perform set_config('app.command', 'test', true);
      insert into units (document_id, code, name, kind, parent_id, path, channel, sort_key, version) values ('ugroup00000000000000000', 'GRP', '共用名额集团', 'central-soe', province, '/22/GRP/', 'GRP', 900, 1) returning id into head;
      insert into quota_allocations (document_id, edition_id, unit_id, award, places, used, version)
        select 'qgroup0000000000000000' || n, (select id from editions), head, award, 0, 0, 1 from (values (1, 'technical-expert'), (2, 'grand-prize')) v(n, award);
      insert into quota_entries (document_id, edition_id, unit_id, award, kind, places, document_number, at)
        select 'egroup' || id, edition_id, unit_id, award, 'issued', ${PLACES}, '附件3', now() from quota_allocations where unit_id = head;
      for n in 1..${BODIES} loop
        insert into units (document_id, code, name, kind, parent_id, path, channel, sort_key, version)
          values ('ubody' || lpad(n::text, 19, '0'), 'GRP' || n, '分公司' || n, 'central-soe', head, '/22/GRP/GRP' || n || '/', 'GRP' || n, 900 + n, 1) returning id into member;
        insert into units (document_id, code, name, kind, parent_id, path, channel, sort_key, version)
          values ('uempl' || lpad(n::text, 19, '0'), 'GRPE' || n, '分公司' || n || '车间', 'employer', member, '/22/GRP/GRP' || n || '/GRPE' || n || '/', 'GRP' || n, 2000 + n, 1);
      end loop;
      update up_users set unit_id = head where username = 'body-YQ1';
    end $$`);
}

const bodyId = (n: number): string => `ubody${String(n).padStart(19, '0')}`;
const form = (n: number, over: Record<string, unknown> = {}) => eligibleForm(`分公司${n}车间`, { bodyId: bodyId(n), idNumber: idNumber(1 + 2 * (n % 400), `198${n % 10}0612`), birthMonth: `198${n % 10}-06`, ...over });

beforeAll(async () => {
  server = await startServer();
  await makeGroup();
  second = await startServer({ beside: server });
  group = await server.signIn('body-YQ1');
  groupElsewhere = await second.signIn('body-YQ1');
}, 120_000);
afterAll(async () => {
  await second?.stop();
  await server?.stop();
});

test('a process learns within a second that a body has got bodies below it', async () => {
  await group.post('/rest/nominees', form(99, { idNumber: null }));
  const [trial] = await server.sql<{ id: string }>(`select document_id as id from nominees where body_id = (select id from units where code = 'GRP99')`);
  for (const client of [group, groupElsewhere]) await expect.poll(async () => (await client.get(`/rest/nominees/${trial!.id}`)).status, { timeout: 10_000 }).toBe(200);
  expect((await group.delete(`/rest/nominees/${trial!.id}`)).status).toBe(200);
});

/** A body of the group whose list is still a draft: which ones won the places is chance. */
async function draftingBody(): Promise<number> {
  const [row] = await server.sql<{ code: string }>(`select u.code from slates s join units u on u.id = s.unit_id where u.path like '/22/GRP/GRP%' and s.state = 'drafting' order by s.id limit 1`);
  return Number(row!.code.slice('GRP'.length));
}

describe('places', () => {
  test(`${BODIES} lists submitted at once against ${PLACES} free places, through two processes: exactly ${PLACES} get through`, async () => {
    const made = await Promise.all(Array.from({ length: BODIES }, (_, index) => group.post('/rest/nominees', form(index + 1))));
    expect(made.map(({ status, body }) => `${status} ${body.verdict}`)).toEqual(made.map(() => '201 pass'));
    const slates = await Promise.all(made.map(({ body }) => group.get(`/rest/slates/${body.slateId}`)));
    await Promise.all([agreeOn(group, made.map(({ body }) => body.id)), ...slates.map(({ body: slate }) => decideAndPost(group, slate))]);
    const answers = await Promise.all(slates.map(({ body: slate }, index) => (index % 2 ? group : groupElsewhere).post(`/rest/slates/${slate.id}/submit`, { version: slate.version })));
    const refused = answers.filter(({ status }) => status !== 200);
    expect(answers.length - refused.length).toBe(PLACES);
    expect(refused.map(({ status, body }) => [status, codesOf(body).join()])).toEqual(refused.map(() => [422, 'R10.quota']));
    expect(refused[0]!.body.message).toMatch(/^不能提交：吉林省技术能手推荐 1 人，名额 0 人/);
    const [facts] = await server.sql(`
      select (select used from quota_allocations q join units u on u.id = q.unit_id where u.code = 'GRP' and q.award = 'technical-expert') as used,
        (select count(*)::int from slates s join units u on u.id = s.unit_id where u.path like '/22/GRP/%' and s.state = 'submitted') as lists,
        (select count(*)::int from nominees n join units u on u.id = n.body_id where u.path like '/22/GRP/%' and n.state = 'submitted') as people`);
    expect(facts).toEqual({ used: PLACES, lists: PLACES, people: PLACES });
  });

  test('a return frees one place, and of many who try one gets it', async () => {
    const office = await server.signIn('office');
    const [one] = await server.sql(`select s.document_id as id, s.version from slates s join units u on u.id = s.unit_id where u.path like '/22/GRP/%' and s.state = 'submitted' limit 1`);
    expect((await office.post(`/rest/slates/${one.id}/return`, { version: one.version, reason: '重新核对' })).status).toBe(200);
    const waiting = await server.sql(`select s.document_id as id, s.version from slates s join units u on u.id = s.unit_id where u.path like '/22/GRP/%' and s.state = 'drafting' limit 30`);
    const answers = await Promise.all(waiting.map(({ id, version }) => group.post(`/rest/slates/${id}/submit`, { version })));
    expect(answers.filter(({ status }) => status === 200).length).toBe(1);
  });
});

describe('versions', () => {
  test('of twenty who save the same version one wins, nineteen hear 409', async () => {
    const made = (await group.post('/rest/nominees', form(await draftingBody(), { idNumber: null }))).body;
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => (n % 2 ? group : groupElsewhere).put(`/rest/nominees/${made.id}`, { remarks: `第${n}人`, version: 1 })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 19 }, () => 409)]);
    const winner = answers.find(({ status }) => status === 200)!;
    expect((await group.get(`/rest/nominees/${made.id}`)).body).toMatchObject({ version: 2, remarks: winner.body.remarks });
  });

  test('one key, ten times at once: one act, ten equal answers', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const only = form(await draftingBody(), { idNumber: null, name: '只此一人' });
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => (n % 2 ? group : groupElsewhere).request('POST', '/rest/nominees', only, key)));
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
    expect(await server.sql(`select count(*)::int as count from nominees where name = '只此一人'`)).toEqual([{ count: 1 }]);
  });
});

describe('ranks', () => {
  test('random orders saved at once: some win, all others hear 409, the ranks stay dense', async () => {
    const clerk = await server.signIn('body-2201');
    const ranks = async () => server.sql(`select e.award, array_agg(e.rank order by e.rank) as ranks from slate_entries e join slates s on s.id = e.slate_id join units u on u.id = s.unit_id where u.code = '2201' group by 1 order by 1`);
    const dense = await ranks();
    for (let round = 0; round < 5; round += 1) {
      const { 'technical-expert': ids } = rankingOf(await nomineesOf(clerk, '2201')) as Record<string, string[]>;
      const slate = await slateOf(clerk, '2201');
      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, shift) => clerk.put(`/rest/slates/${slate.id}/rank`, { version: slate.version, ranking: { 'technical-expert': [...ids!.slice(shift), ...ids!.slice(0, shift)] } })),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 7 }, () => 409)]);
      expect(await ranks()).toEqual(dense);
    }
  });

  test('people come and go while others rank: dense, nobody twice, nobody lost', async () => {
    const clerk = await server.signIn('body-2202');
    const employer = await employerOf(server, '2202');
    await Promise.all([
      ...Array.from({ length: 6 }, () => clerk.post('/rest/nominees', eligibleForm(employer))),
      ...(await nomineesOf(clerk, '2202', { award: 'technical-expert' })).slice(0, 3).map(({ id }) => clerk.delete(`/rest/nominees/${id}`)),
    ]);
    const [facts] = await server.sql(`
      select count(*)::int as entries, count(distinct e.nominee_id)::int as people, max(e.rank) as last,
        (select count(*)::int from nominees n where n.body_id = s.unit_id and n.award = 'technical-expert') as stored
      from slate_entries e join slates s on s.id = e.slate_id join units u on u.id = s.unit_id where u.code = '2202' and e.award = 'technical-expert' group by s.unit_id`);
    expect(facts).toEqual({ entries: facts.stored, people: facts.stored, last: facts.stored, stored: facts.stored });
  });
});

describe('persons', () => {
  test('one person entered by two bodies at once never stands twice', async () => {
    const drafting = await server.sql<{ code: string }>(`select u.code from slates s join units u on u.id = s.unit_id where u.path like '/22/GRP/GRP%' and s.state = 'drafting' order by s.id desc`);
    for (let round = 0; round < 6; round += 1) {
      const [a, b] = drafting.splice(0, 2).map(({ code }) => Number(code.slice('GRP'.length))) as [number, number];
      await issuePlaces(server, `document_id like 'qgroup%'`, 2);
      const number = idNumber(801 + 2 * round, '19790612');
      const person = { idNumber: number, birthMonth: '1979-06', sex: 'male', name: `两处报${round}` };
      for (const n of [a, b]) for (const { id } of (await group.get(`/rest/nominees?filter=${encodeURIComponent(JSON.stringify({ bodyId: bodyId(n), state: 'drafting' }))}`)).body) await group.delete(`/rest/nominees/${id}`);
      const act = async (client: Client, n: number) => {
        const made = await client.post('/rest/nominees', form(n, person));
        const { body: slate } = await client.get(`/rest/slates/${made.body.slateId}`);
        await Promise.all([agreeOn(client, [made.body.id]), decideAndPost(client, slate)]);
        return client.post(`/rest/slates/${slate.id}/submit`, { version: slate.version });
      };
      const answers = await Promise.all([act(group, a), act(groupElsewhere, b)]);
      expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
      const [standing] = await server.sql(`select count(*)::int as count from person_secrets s join nominees n on n.id = s.nominee_id where n.name = $1 and s.standing`, [person.name]);
      expect(standing.count).toBe(answers.filter(({ status }) => status === 200).length);
    }
  });

  test('the index is the last line: two standing claims on one person cannot be stored', async () => {
    await expect(setScene(server, `update person_secrets s set standing = true where s.id_number_index in (select id_number_index from person_secrets where nominee_id is not null and id_number_index is not null group by 1 having count(*) > 1)`)).rejects.toThrow('person_secrets_person_key');
  });
});

test('after all of it the journal is one unbroken chain', async () => {
  const rows = await server.sql<{ sequence: number; hash: string; previous_hash: string }>('select sequence, hash, previous_hash from journal_entries order by sequence');
  expect(rows.map(({ sequence }) => sequence)).toEqual(rows.map((_, place) => place + 1));
  expect(rows.slice(1).map(({ previous_hash: previous }) => previous)).toEqual(rows.slice(0, -1).map(({ hash }) => hash));
});
