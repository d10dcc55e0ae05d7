/** The proposal over HTTP: from closed panels, with what is pinned, changing nothing. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setScene } from '../commands/office-desk.ts';
import { startServer, type Client, type TestServer } from '../server.ts';

let server: TestServer;
let office: Client;
let people: { id: string; award: string }[];

/** A closed panel whose five experts gave each person the same points, the first person most. */
beforeAll(async () => {
  server = await startServer();
  office = await server.signIn('office');
  people = await server.sql(`select document_id as id, award from nominees where state = 'submitted' order by id limit 8`);
  // Three of the eight are women of private enterprises: the ratios can be met, and bind.
  await setScene(server, `update nominees set frontline = true, head = false, sex = 'male', ownership = '国有企业' where document_id in (${people.map(({ id }) => `'${id}'`).join()})`);
  await setScene(server, `update nominees set sex = 'female', ownership = '民营企业' where document_id in (${people.slice(3, 6).map(({ id }) => `'${id}'`).join()})`);
  const { review } = (await server.sql(`select rules from editions where number = 8`))[0].rules;
  const experts = ['甲', '乙', '丙', '丁', '戊'].map((name) => ({ id: name, employer: `专家单位${name}` }));
  const points = (take: number) => Object.fromEntries(review.dimensions.map(({ id, weight }: any) => [id, weight - (id === 'skill' ? take : 0)]));
  const inputs = {
    method: { dimensions: review.dimensions.map(({ id, weight }: any) => ({ id, weight })), trimFrom: 5, trim: 1, tieChain: review.tally.tieChain },
    experts,
    nominees: people.map(({ id, award }, index) => ({ id, employer: id, award, bodyRank: index + 1 })),
    sheets: people.flatMap(({ id }, index) => experts.map((expert) => ({ expert: expert.id, nominee: id, points: points(index) }))),
    recusals: [],
  };
  await setScene(server, `insert into panels (document_id, edition_id, name, size, seed, pool_hash, state, drawn_at, deadline, closed_at, inputs, inputs_hash, version, created_at, updated_at, published_at)
    select 'panelaaaaaaaaaaaa', id, '样例评审组', 5, 'seed', 'hash', 'closed', now(), now(), now(), '${JSON.stringify(inputs)}'::jsonb, 'hash', 1, now(), now(), now() from editions where number = 8`);
}, 120_000);
afterAll(() => server.stop());

const ask = (query = '', client = office) => client.get(`/rest/slate-proposal${query}`);

test('lists the scored within ceilings and ratios, the same every time, and writes nothing', async () => {
  const before = await server.sql('select count(*) from journal_entries');
  const answer = await ask();
  expect(answer.status).toBe(200);
  expect(answer.body.people.map(({ id, score }: any) => [id, score]).sort()).toEqual(people.map(({ id }, index) => [id, 100 - index]).sort());
  const listed = Object.values<string[]>(answer.body.list).flat();
  expect(listed.length).toBeGreaterThan(0);
  expect(answer.body.total).toBe(listed.reduce((sum, id) => sum + 100 - people.findIndex((person) => person.id === id), 0));
  expect([...new Set(answer.body.rules.map(({ label }: any) => label))]).toEqual([
    '吉林技能大奖 ≤ 10 人', '吉林省技术能手 ≤ 50 人', '一线职工 ≥ 60%', '女性 ≥ 20%', '非公有制企业 ≥ 35%', '单位负责人 ≤ 15%', '基层单位 ≥ 50%', '艰苦岗位 ≥ 10%', '每个有人选的地区和系统 ≥ 1 人', '同一地区或系统 ≤ 16 人',
  ]);
  expect(answer.body).toMatchObject({ stage: 'assessment' });
  expect(answer.body.hash).toMatch(/^[0-9a-f]{64}$/);
  expect((await ask()).text).toBe(answer.text);
  expect(await server.sql('select count(*) from journal_entries')).toEqual(before);
});

test('what is pinned out is out; wishes nobody can meet name the rules that conflict', async () => {
  const [first] = Object.values<string[]>((await ask()).body.list).flat();
  const without = (await ask(`?out=${first}`)).body;
  expect(Object.values<string[]>(without.list).flat()).not.toContain(first);
  const both = (await ask(`?in=${first}&out=${first}`)).body;
  expect(both).toMatchObject({ list: null, total: null, conflict: ['指定列入', '指定不列入'] });
});

test('for the office and the 领导小组; nonsense is told', async () => {
  expect((await ask('', await server.signIn('leader'))).status).toBe(200);
  expect((await ask('', await server.signIn('body-2204'))).status).toBe(403);
  expect((await ask('', server.anonymous)).status).toBe(401);
  expect((await ask('?in=..')).status).toBe(400);
});
