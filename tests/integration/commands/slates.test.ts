/** Importing, ranking, submitting and returning a body's list. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import expected from '../../fixtures/expected-import.json';
import { startServer, type Client, type TestServer } from '../server.ts';
import { agreeOnAll, codesOf, decideAndPost, eligibleForm, employerOf, journalOf, nomineesOf, rankingOf, readyToSubmit, slateOf, stateOfCase, uploadOf } from './office-desk.ts';

const list = (body: string): Buffer => readFileSync(resolve(import.meta.dirname, `../../../scripts/demo/slates/${body}.xlsx`));
const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

let server: TestServer;
let siping: Client;
let office: Client;

beforeAll(async () => {
  server = await startServer();
  [siping, office] = (await Promise.all([server.signIn('body-2203'), server.signIn('office')])) as [Client, Client];
});
afterAll(() => server.stop());

const nothingWritten = async <T>(act: () => Promise<T>): Promise<T> => {
  const before = await stateOfCase(server);
  const answer = await act();
  expect(await stateOfCase(server)).toBe(before);
  return answer;
};
const importList = (client: Client, bytes: Buffer, fields: Record<string, string>) => client.request('POST', '/rest/slates/import', uploadOf(bytes, fields));

describe('importSlate', () => {
  const bytes = list('2203');

  test('a preview shows every problem and stores nothing', async () => {
    const answer = await nothingWritten(() => importList(siping, bytes, { dryRun: '1' }));
    expect(answer.status).toBe(200);
    expect({ fileHash: answer.body.fileHash, blocked: answer.body.blocked }).toEqual({ fileHash: hashOf(bytes), blocked: false });
    expect(answer.body.issues.map(({ code, params }: any) => [code, params.count, params.places])).toEqual([['R10.quota', 6, 5]]);
    const wanted = expected.nominees.filter(({ body }) => body === '2203');
    expect(answer.body.nominees.map(({ row, rank, award, name }: any) => ({ row, rank, award, name }))).toEqual(wanted.map(({ row, rank, award, name }) => ({ row, rank, award, name })));
    expect(answer.body.nominees.flatMap(({ name, issues }: any) => issues.map(({ code }: any) => `${name} ${code}`))).toEqual(['阎岩 R4']);
    expect(answer.text).not.toContain(wanted[0]!.id);
    expect(await server.sql(`select 1 from slates s join units u on u.id = s.unit_id where u.code = '2203'`)).toEqual([]);
  });

  test('saving stores the file that was seen, replaces the draft as a whole, and flags the person’s other list', async () => {
    const { body: preview } = await importList(siping, bytes, { dryRun: '1' });
    const answer = await importList(siping, bytes, { dryRun: '0', fileHash: preview.fileHash });
    expect(answer.status).toBe(200);
    const people = await nomineesOf(siping, '2203');
    expect(people.map(({ award, rank, name }) => `${award} ${rank} ${name}`).sort()).toEqual(
      expected.nominees.filter(({ body }) => body === '2203').map(({ award, rank, name }) => `${award} ${rank} ${name}`).sort(),
    );
    const jyt = await nomineesOf(await server.signIn('body-JYT'), 'JYT', { name: '阎岩' });
    expect(codesOf(jyt[0]!).sort()).toEqual(['R3', 'R4']);
    expect((await slateOf(siping, '2203')).issues.map(({ code }) => code)).toEqual(['R10.quota']);
    const again = await importList(siping, bytes, { dryRun: '0', fileHash: preview.fileHash, version: String(answer.body.version) });
    expect(again.status).toBe(200);
    expect((await nomineesOf(siping, '2203')).length).toBe(7);
    const secrets = await server.sql(`select count(*)::int as count from person_secrets s join nominees n on n.id = s.nominee_id join units u on u.id = n.body_id where u.code = '2203'`);
    expect(secrets).toEqual([{ count: 7 }]);
    const entry = (await journalOf(server, 'import-slate')).at(-1)!;
    expect(entry.after).toMatchObject({ file: '汇总表.xlsx', fileHash: hashOf(bytes), counts: { 'grand-prize': 1, 'technical-expert': 6 }, failing: 1 });
  });

  test('every list of the demo gave exactly the problems expected of it', async () => {
    const rows = await server.sql<{ key: string }>(`
      select concat_ws(' ', u.code, n.award, n.name, i->>'code') as key from nominees n join units u on u.id = n.body_id, jsonb_array_elements(n.issues) i
      union all
      select concat_ws(' ', u.code, i->'params'->>'award', i->>'code') from slates s join units u on u.id = s.unit_id, jsonb_array_elements(s.issues) i`);
    const wanted = expected.issues.map(({ body, award, name, code }) => [body, award, name, code].filter((part) => part !== null).join(' '));
    expect(rows.map(({ key }) => key).sort()).toEqual(wanted.sort());
  });

  test('409 for another file than the previewed, and for a list that changed meanwhile', async () => {
    expect(await nothingWritten(() => importList(siping, bytes, { dryRun: '0', fileHash: hashOf(list('2204')) }))).toMatchObject({ status: 409, body: { code: 'stale' } });
    expect(await nothingWritten(() => importList(siping, bytes, { dryRun: '0' }))).toMatchObject({ status: 409 });
    expect(await nothingWritten(() => importList(siping, bytes, { dryRun: '0', fileHash: hashOf(bytes), version: '1' }))).toMatchObject({ status: 409, body: { code: 'stale' } });
  });

  test('a list of another body is blocked', async () => {
    const preview = await nothingWritten(() => importList(siping, list('2204'), { dryRun: '1' }));
    expect(preview.body).toMatchObject({ blocked: true });
    expect(preview.body.issues.map(({ code }: any) => code)).toContain('sheet.other-body');
    const saved = await nothingWritten(() => importList(siping, list('2204'), { dryRun: '0', fileHash: hashOf(list('2204')) }));
    expect({ status: saved.status, codes: codesOf(saved.body) }).toEqual({ status: 422, codes: ['sheet.other-body'] });
  });

  test.each<[string, Buffer, string]>([
    ['no workbook', Buffer.from('姓名,奖项\n张三,技术能手\n'), 'workbook.not-zip'],
    ['an empty file', Buffer.alloc(0), 'workbook.empty'],
  ])('422 for %s', async (_what, file, code) => {
    const answer = await nothingWritten(() => importList(siping, file, { dryRun: '1' }));
    expect({ status: answer.status, codes: codesOf(answer.body) }).toEqual({ status: 422, codes: [code] });
    expect(answer.body.message).toContain('汇总表.xlsx');
  });

  test('the upload itself: no file, two files, the wrong part, too large, no multipart', async () => {
    const two = uploadOf(bytes, {});
    two.append('file', new Blob([new Uint8Array(bytes)]), 'b.xlsx');
    const wrong = new FormData();
    wrong.append('list', new Blob([new Uint8Array(bytes)]), 'a.xlsx');
    const send = (form: unknown) => nothingWritten(() => siping.request('POST', '/rest/slates/import', form));
    expect(await send(new FormData())).toMatchObject({ status: 400, body: { errors: { file: '必填' } } });
    expect(await send(two)).toMatchObject({ status: 400, body: { errors: { file: '一次一个' } } });
    expect(await send(wrong)).toMatchObject({ status: 400 });
    expect(await send({ file: 'x' })).toMatchObject({ status: 400, body: { code: 'bad-request' } });
    expect(await send(uploadOf(Buffer.alloc(21 * 1024 * 1024, 'PK'), {}))).toMatchObject({ status: 413, body: { code: 'too-large' } });
    expect(await send(uploadOf(bytes, { dryRun: 'yes' }))).toMatchObject({ status: 400, body: { errors: { dryRun: '应为 1 或 0' } } });
  });

  test('404 into another body, 403 without the right, 422 once submitted', async () => {
    const [unit] = await server.sql<{ id: string }>(`select document_id as id from units where code = '2204'`);
    expect(await nothingWritten(() => importList(siping, list('2204'), { dryRun: '1', unitId: unit!.id }))).toMatchObject({ status: 404 });
    expect(await nothingWritten(() => importList(office, list('2204'), { dryRun: '1', unitId: unit!.id }))).toMatchObject({ status: 403 });
    const liaoyuan = await server.signIn('body-2204');
    const answer = await nothingWritten(() => importList(liaoyuan, list('2204'), { dryRun: '1' }));
    expect({ status: answer.status, codes: codesOf(answer.body) }).toEqual({ status: 422, codes: ['state.wrong'] });
  });
});

describe('rankSlate', () => {
  test('orders the awards given, in one act, and journals both orders', async () => {
    const before = rankingOf(await nomineesOf(siping, '2203'));
    const slate = await slateOf(siping, '2203');
    const ranking = { 'technical-expert': [...before['technical-expert']!].reverse() };
    const answer = await siping.put(`/rest/slates/${slate.id}/rank`, { version: slate.version, ranking });
    expect(answer).toMatchObject({ status: 200, body: { id: slate.id, version: slate.version + 1, state: 'drafting' } });
    expect(rankingOf(await nomineesOf(siping, '2203'))).toEqual({ ...before, ...ranking });
    expect((await journalOf(server, 'rank-slate')).at(-1)).toMatchObject({ subject_id: slate.id, before: { ranking: before }, after: { ranking: { ...before, ...ranking } } });
  });

  test('confirms the order of a list that came with gaps or ties', async () => {
    const yanbian = await server.signIn('body-2224');
    const slate = await slateOf(yanbian, '2224');
    expect(slate.issues.map(({ code }) => code)).toEqual(['R11.rank']);
    const ranking = rankingOf(await nomineesOf(yanbian, '2224'));
    const answer = await yanbian.put(`/rest/slates/${slate.id}/rank`, { version: slate.version, ranking });
    expect(answer.body).toMatchObject({ issues: [] });
  });

  test('422 for a stranger, a missing or a doubled person; 400 for nonsense; 409 for an old version', async () => {
    const slate = await slateOf(siping, '2203');
    const { 'technical-expert': ids } = rankingOf(await nomineesOf(siping, '2203')) as Record<string, string[]>;
    const rank = (ranking: unknown, version = slate.version) => nothingWritten(() => siping.put(`/rest/slates/${slate.id}/rank`, { version, ranking }));
    const [strange] = await server.sql<{ id: string }>(`select n.document_id as id from nominees n join units u on u.id = n.body_id where u.code = '2201' limit 1`);
    for (const wrong of [ids!.slice(1), [...ids!.slice(1), ids![1]!], [...ids!.slice(1), strange!.id], []]) {
      const answer = await rank({ 'technical-expert': wrong });
      expect({ status: answer.status, codes: codesOf(answer.body) }).toEqual({ status: 422, codes: ['slate.members'] });
    }
    expect(await rank({ 'technical-expert': ['../x'] })).toMatchObject({ status: 400 });
    expect(await rank(undefined)).toMatchObject({ status: 400, body: { errors: { ranking: '必填' } } });
    expect(await rank({ 'technical-expert': ids }, slate.version - 1)).toMatchObject({ status: 409, body: { code: 'stale' } });
  });

  test('404 for another body, 403 for the office, 422 once submitted', async () => {
    const slate = await slateOf(siping, '2203');
    const other = await server.signIn('body-2204');
    expect(await nothingWritten(() => other.put(`/rest/slates/${slate.id}/rank`, { version: slate.version, ranking: {} }))).toMatchObject({ status: 404 });
    expect(await nothingWritten(() => office.put(`/rest/slates/${slate.id}/rank`, { version: slate.version, ranking: {} }))).toMatchObject({ status: 403 });
    const submitted = await slateOf(other, '2204');
    const answer = await nothingWritten(() => other.put(`/rest/slates/${submitted.id}/rank`, { version: submitted.version, ranking: rankingOf([]) }));
    expect({ status: answer.status, codes: codesOf(answer.body) }).toEqual({ status: 422, codes: ['state.wrong'] });
  });
});

describe('submitSlate and returnSlate', () => {
  const submit = async (client: Client, body: string, version?: number) => {
    const slate = await slateOf(client, body);
    return client.post(`/rest/slates/${slate.id}/submit`, { version: version ?? slate.version });
  };

  test('422 without a decision, a posting and the opinions, each for itself', async () => {
    const codes = async () => [...new Set(codesOf((await nothingWritten(() => submit(siping, '2203'))).body))];
    expect(await codes()).toEqual(['slate.blocked', 'R10.quota', 'decision.missing', 'posting.missing', 'opinion.missing']);
    await decideAndPost(siping, await slateOf(siping, '2203'));
    expect(await codes()).toEqual(['slate.blocked', 'R10.quota', 'opinion.missing']);
    await agreeOnAll(siping, '2203');
  });

  test('422 with every reason: who is blocked and why, and how many too many', async () => {
    const answer = await nothingWritten(() => submit(siping, '2203'));
    expect({ status: answer.status, code: answer.body.code, codes: codesOf(answer.body) }).toEqual({ status: 422, code: 'refused', codes: ['slate.blocked', 'R10.quota'] });
    expect(answer.body.message).toBe(
      '不能提交：有 1 人存在待解决的问题：阎岩（通知一（一））（通知二、三（二））。请推荐单位逐条更正，或从名单中删去。' +
        '吉林省技术能手推荐 6 人，名额 5 人（通知三（一）2、附件3）。请删去 1 人，或由省厅调剂名额。',
    );
  });

  test('unconfirmed ranks are refused as R11.rank', async () => {
    const tonghua = await server.signIn('body-2205');
    expect(codesOf((await nothingWritten(() => submit(tonghua, '2205'))).body)).toEqual(['slate.blocked', 'R11.rank']);
  });

  test('a mended list goes through: places taken, persons claimed, states changed, content hashed', async () => {
    for (const { id, name } of await nomineesOf(siping, '2203')) if (['阎岩', '尹堃'].includes(name)) await siping.delete(`/rest/nominees/${id}`);
    expect(codesOf((await nothingWritten(() => submit(siping, '2203'))).body)).toEqual(['decision.outdated']);
    await decideAndPost(siping, await slateOf(siping, '2203'));
    const answer = await submit(siping, '2203');
    expect(answer).toMatchObject({ status: 200, body: { state: 'submitted', issues: [], entries: 5, failing: 0 } });
    expect(answer.body.submittedAt).toMatch(/^2022-11-03T\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(answer.body.contentHash).toMatch(/^[0-9a-f]{64}$/);
    const places = await server.sql(`select q.award, q.places, q.used from quota_allocations q join units u on u.id = q.unit_id where u.code = '2203' order by 1`);
    expect(places).toEqual([{ award: 'grand-prize', places: 1, used: 0 }, { award: 'technical-expert', places: 5, used: 5 }]);
    const people = await server.sql(`select distinct n.state, s.standing from nominees n join person_secrets s on s.nominee_id = n.id join units u on u.id = n.body_id where u.code = '2203'`);
    expect(people).toEqual([{ state: 'submitted', standing: true }]);
    expect((await journalOf(server, 'submit-slate')).at(-1)).toMatchObject({ before: { state: 'drafting' }, after: { state: 'submitted', counts: { 'technical-expert': 5 } } });
    expect(await server.sql(`select topic, payload from outbox where topic = 'slate.submitted' order by id desc limit 1`)).toEqual([{ topic: 'slate.submitted', payload: { slate: answer.body.id, unit: '2203' } }]);
  });

  test('twice is refused, by state; an old version by 409', async () => {
    const answer = await nothingWritten(() => submit(siping, '2203'));
    expect({ status: answer.status, codes: codesOf(answer.body) }).toEqual({ status: 422, codes: ['state.wrong'] });
    expect(await nothingWritten(() => submit(siping, '2203', 1))).toMatchObject({ status: 409 });
  });

  test('a retry under the same key gets the same answer and does not act twice', async () => {
    const meihekou = await server.signIn('body-220581');
    const [head] = (await nomineesOf(meihekou, '220581')).filter(({ issues }) => issues.some(({ code }) => code === 'R5.head'));
    const key = { 'idempotency-key': 'retry-after-503-0001' };
    const edit = () => meihekou.request('PUT', `/rest/nominees/${head!.id}`, { head: false, version: head!.version }, key);
    const [first, second] = [await edit(), await edit()];
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body).toEqual(first.body);
    expect((await journalOf(server, 'edit-nominee')).filter(({ subject_id: id }) => id === head!.id).length).toBe(1);
    const misuse = await meihekou.request('PUT', `/rest/nominees/${head!.id}`, { head: true, version: head!.version }, key);
    expect(misuse).toMatchObject({ status: 400, body: { code: 'bad-request' } });
  });

  test('return frees places and persons, asks for a reason, and gives days to mend', async () => {
    const slate = await slateOf(office, '2203');
    expect(await nothingWritten(() => office.post(`/rest/slates/${slate.id}/return`, { version: slate.version }))).toMatchObject({ status: 400, body: { errors: { reason: '必填' } } });
    expect(codesOf((await nothingWritten(() => office.post(`/rest/slates/${slate.id}/return`, { version: slate.version, reasonId: 'mood', reason: '不合适' }))).body)).toEqual(['reason.unlisted']);
    expect(await nothingWritten(() => siping.post(`/rest/slates/${slate.id}/return`, { version: slate.version, reason: '想改' }))).toMatchObject({ status: 403 });
    const answer = await office.post(`/rest/slates/${slate.id}/return`, { version: slate.version, reason: '余䶮的证书编号与原件不符' });
    expect(answer).toMatchObject({ status: 200, body: { state: 'returned', mendBy: '2022-11-07' } });
    const [facts] = await server.sql(`
      select (select sum(q.used)::int from quota_allocations q where q.unit_id = u.id) as used,
        (select count(*)::int from nominees n join person_secrets s on s.nominee_id = n.id where n.body_id = u.id and (n.state <> 'drafting' or s.standing)) as held
      from units u where u.code = '2203'`);
    expect(facts).toEqual({ used: 0, held: 0 });
    expect((await journalOf(server, 'return-slate')).at(-1)).toMatchObject({ reason: '余䶮的证书编号与原件不符', after: { state: 'returned', reasonId: 'other', mendBy: '2022-11-07' } });
    expect(codesOf((await nothingWritten(() => office.post(`/rest/slates/${slate.id}/return`, { version: answer.body.version, reason: '再退' }))).body)).toEqual(['state.wrong']);
  });

  test('outside the window: early and late name both days; a returned list may come until its last day to mend', async () => {
    const move = (instant: string) => office.post('/rest/clock', { instant });
    const baicheng = await server.signIn('body-2207');
    const [flawed] = (await nomineesOf(baicheng, '2207')).filter(({ verdict }) => verdict !== 'pass');
    await baicheng.delete(`/rest/nominees/${flawed!.id}`);
    await readyToSubmit(baicheng, '2207');
    for (const [instant, code] of [['2022-11-02T23:59:59+08:00', 'window.early'], ['2022-11-05T00:00:01+08:00', 'window.late']] as const) {
      await move(instant);
      const answer = await nothingWritten(() => submit(baicheng, '2207'));
      expect({ status: answer.status, codes: codesOf(answer.body) }).toEqual({ status: 422, codes: [code] });
      expect(answer.body.message).toContain('2022-11-03 至 2022-11-04');
    }
    await move('2022-11-08T00:00:00+08:00');
    expect(codesOf((await nothingWritten(() => submit(siping, '2203'))).body)).toEqual(['mend.late']);
    await move('2022-11-07T23:59:00+08:00');
    expect(await submit(siping, '2203')).toMatchObject({ status: 200, body: { state: 'submitted', mendBy: null } });
    await move('2022-11-04T23:59:00+08:00');
    expect(await submit(baicheng, '2207')).toMatchObject({ status: 200 });
  });

  test('an empty list is refused as empty', async () => {
    await office.post('/rest/clock', { instant: '2022-11-03T10:00:00+08:00' });
    const changbai = await server.signIn('body-22CBS');
    const slate = await slateOf(changbai, '22CBS');
    await office.post(`/rest/slates/${slate.id}/return`, { version: slate.version, reason: '重报' });
    for (const { id } of await nomineesOf(changbai, '22CBS')) await changbai.delete(`/rest/nominees/${id}`);
    expect(codesOf((await nothingWritten(() => submit(changbai, '22CBS'))).body)).toEqual(['slate.empty', 'decision.outdated']);
    await changbai.post('/rest/nominees', eligibleForm(await employerOf(server, '22CBS')));
    await readyToSubmit(changbai, '22CBS');
    expect(await submit(changbai, '22CBS')).toMatchObject({ status: 200 });
  });
});
