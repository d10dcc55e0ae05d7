/** Panels, score sheets and their tally, up to the leading group's choice and the assessment. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import expected from '../../fixtures/expected-ranking.json';
import file from '../../fixtures/panel.json';
import { startServer, type Client, type TestServer } from '../server.ts';
import { codesOf, journalOf, stateOfCase, uploadOf } from './office-desk.ts';
import { addReviewers, filledSheet, listOf, nomineeId, OCCUPATION, seatFixture, SHEETS } from './review-desk.ts';

const NAMES = file.experts.map(({ id }) => id);
/** Has the demo's account; the others hand in on paper. */
const MINE = 'E1';
const DEADLINE = '2022-11-05T18:00:00+08:00';

let server: TestServer;
let office: Client;
let expert: Client;
let leader: Client;
let reviewers: Map<string, string>;
let panelId: string;

interface Seat { id: string; reviewerName: string; number: number; state: string; version: number; hasAccount: boolean }
const panel = async () => (await office.get(`/rest/panels/${panelId}`)).body;
const seats = (): Promise<Seat[]> => listOf<Seat>(office, 'panel-seats', { panelId });
const seatOf = async (name: string): Promise<Seat> => (await seats()).find(({ reviewerName }) => reviewerName === name)!;
const clientOf = (name: string): Client => (name === MINE ? expert : office);
const deskOf = async (name: string) => (await clientOf(name).get(`/rest/my-seats/${(await seatOf(name)).id}`)).body;
const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const nothingWritten = async <T>(act: () => Promise<T>): Promise<T> => {
  const before = await stateOfCase(server);
  const answer = await act();
  expect(await stateOfCase(server)).toBe(before);
  return answer;
};

beforeAll(async () => {
  server = await startServer({
    // The fixture's people are put in place as no person could.
    breaks: ['quota.used-is-taken', 'lists.ranks-dense', 'lists.sent-is-dated', 'lists.sent-is-journalled', 'people.sent-with-list', 'people.list-sent-with-them'],
  });
  [office, expert, leader] = (await Promise.all(['office', 'expert', 'leader'].map((name) => server.signIn(name)))) as [Client, Client, Client];
  await seatFixture(server);
}, 200_000);
afterAll(() => server.stop());

describe('the pool', () => {
  test('experts are added once per account; an account that may not score, or runs panels, is refused', async () => {
    for (const account of ['nobody', 'leader', 'office']) expect(codesOf((await nothingWritten(() => office.post('/rest/reviewers', { name: '甲', employerName: '乙', account }))).body)).toEqual(['panel.account']);
    expect(codesOf((await office.post('/rest/reviewers', { name: '甲', employerName: '乙', declared: [{ nominee: 'aaaaaaaaaaaaaaa', relation: 'master' }] })).body)).toEqual(['panel.relation']);
    expect((await expert.post('/rest/reviewers', { name: '甲', employerName: '乙' })).status).toBe(403);
    reviewers = await addReviewers(office, NAMES, { [MINE]: 'expert' });
    expect(codesOf((await office.post('/rest/reviewers', { name: '甲', employerName: '乙', account: 'expert' })).body)).toEqual(['panel.account']);
    expect((await listOf(office, 'reviewers', { q: 'E1' })).map(({ name, account }) => [name, account])).toEqual([['E1', 'expert']]);
  });

  test('a change keeps what was not sent, and a stale one is refused', async () => {
    const id = reviewers.get('E9')!;
    const { body } = await office.put(`/rest/reviewers/${id}`, { version: 1, title: '教授', declared: [{ nominee: nomineeId('N1'), relation: 'apprentice' }] });
    expect([body.name, body.title, body.declared, body.version]).toEqual(['E9', '教授', [{ nominee: nomineeId('N1'), relation: 'apprentice' }], 2]);
    expect((await office.put(`/rest/reviewers/${id}`, { version: 1, title: '讲师' })).status).toBe(409);
    expect((await office.put(`/rest/reviewers/${id}`, { version: 2, declared: [], account: null })).body.declared).toEqual([]);
  });
});

describe('what an expert states', () => {
  test('is stated by name, understood for the office, and keeps the expert apart from the person at the draw', async () => {
    const [person] = await server.sql<{ id: string; name: string; employer: string }>(`select document_id as id, name, employer_name as employer from nominees where name = '样例N2'`);
    const say = (statements: object[], client = expert) => client.put('/rest/my-statements', { statements });
    expect((await expert.get('/rest/my-statements')).body).toEqual({ statements: [], statedOn: null, expert: true });
    expect((await say([{ personName: '', relation: 'master' }])).status).toBe(400);
    expect((await say([], leader)).status).toBe(403);
    expect((await say([], office)).status).toBe(404);
    const answer = await say([{ personName: person!.name, employerName: person!.employer, relation: 'apprentice' }, { personName: '外省的人', employerName: null, relation: 'relative' }]);
    expect(answer).toMatchObject({ status: 200, body: { statements: [{ personName: person!.name, relation: 'apprentice' }, { personName: '外省的人', employerName: null, relation: 'relative' }], statedOn: '2022-11-03' } });
    expect(answer.text).not.toContain(person!.id);
    const own = () => listOf(office, 'reviewers', { account: 'expert' });
    expect((await own())[0]).toMatchObject({ declared: [{ nominee: person!.id, relation: 'apprentice' }], statements: [{ personName: person!.name }, { personName: '外省的人' }] });
    const [entry] = await journalOf(server, 'declare-relations');
    expect(entry).toMatchObject({ subject_type: 'reviewer', after: { statements: 2, relations: ['apprentice', 'relative'], meant: 1 } });
    expect(JSON.stringify(entry)).not.toContain('外省的人');
    // For the draw below the statement is taken back by the office, which keeps its own list.
    await office.put(`/rest/reviewers/${reviewers.get(MINE)}`, { version: (await own())[0].version, declared: [] });
  });
});

describe('the draw', () => {
  const wanted = { name: '样例评审组', awards: ['grand-prize', 'technical-expert'], occupations: [OCCUPATION], size: 9, seed: '2022-11-03 公布' };

  test('refuses a size against the rules, nobody to judge, and a pool that conflicts make too small', async () => {
    expect(codesOf((await nothingWritten(() => office.post('/rest/panels', { ...wanted, size: 8 }))).body)).toEqual(['panel.size']);
    expect(codesOf((await office.post('/rest/panels', { ...wanted, occupations: ['没有这个工种'] })).body)).toEqual(['panel.nobody']);
    await office.put(`/rest/reviewers/${reviewers.get('E9')}`, { version: 3, declared: [{ nominee: nomineeId('N7'), relation: 'master' }] });
    const answer = await nothingWritten(() => office.post('/rest/panels', wanted));
    expect(answer.body.issues).toMatchObject([{ code: 'panel.pool', params: { size: 9, free: 8, excluded: 1 } }]);
    await office.put(`/rest/reviewers/${reviewers.get('E9')}`, { version: 4, declared: [] });
    expect((await leader.post('/rest/panels', wanted)).status).toBe(403);
  });

  test('keeps seed and pool in the journal, so that it can be performed again; codes hide body and rank', async () => {
    const { status, body } = await office.post('/rest/panels', wanted);
    expect(status).toBe(201);
    panelId = body.id;
    const [entry] = await journalOf(server, 'draw-panel');
    expect(entry!.after).toMatchObject({ seed: wanted.seed, poolHash: body.poolHash, drawn: (await seats()).map(({ reviewerName }) => reviewers.get(reviewerName)) });
    const { drawPanel } = await import('@domain/review/draw-panel');
    const people = entry!.after.nominees.map((id: string) => ({ id, employer: '' }));
    expect(drawPanel(entry!.after.pool, people, 9, wanted.seed).drawn).toEqual(entry!.after.drawn);
    expect(body).toMatchObject({ state: 'drawn', candidates: 40, accepted: 0, poolSize: 9, excluded: [] });
    expect(codesOf((await office.post('/rest/panels', wanted)).body)).toEqual(['panel.nobody']);
  });

  test('a seat is answered by its expert, by the office only where there is no account; a declined one is drawn again', async () => {
    const mine = await seatOf(MINE);
    const other = (await seats()).find(({ reviewerName }) => reviewerName !== MINE)!;
    expect((await office.post(`/rest/my-seats/${mine.id}/answer`, { version: 1, answer: 'accept' })).status).toBe(404);
    expect((await expert.post(`/rest/my-seats/${other.id}/answer`, { version: 1, answer: 'accept' })).status).toBe(404);
    expect(codesOf((await expert.post(`/rest/my-seats/${mine.id}/answer`, { version: 1, answer: 'decline' })).body)).toEqual(['field.required']);
    expect((await expert.post(`/rest/my-seats/${mine.id}/answer`, { version: 1, answer: 'accept' })).body.state).toBe('accepted');
    expect((await expert.post(`/rest/my-seats/${mine.id}/answer`, { version: 1, answer: 'accept' })).status).toBe(409);
    expect(codesOf((await office.post(`/rest/panel-seats/${other.id}/redraw`)).body)).toEqual(['state.wrong']);
    expect((await office.post(`/rest/my-seats/${other.id}/answer`, { version: 1, answer: 'decline', reason: '出差' })).status).toBe(200);
    // Everybody of the pool sits here already.
    expect(codesOf((await office.post(`/rest/panel-seats/${other.id}/redraw`)).body)).toEqual(['panel.reserve']);
    const { body } = await office.get(`/rest/panels/${panelId}`);
    expect(codesOf((await office.post(`/rest/panels/${panelId}/open`, { version: body.version, deadline: DEADLINE })).body)).toEqual(['panel.seats']);
    expect((await office.post(`/rest/panels/${panelId}/dissolve`, { version: body.version, reason: '候补不足' })).body.state).toBe('dissolved');
    const [spare] = (await addReviewers(office, ['候补'])).values();
    panelId = (await office.post('/rest/panels', wanted)).body.id;
    const sitting = (await seats()).map(({ reviewerName }) => reviewerName);
    if (sitting.includes('候补') || !sitting.includes(MINE)) {
      // The fixture's nine must sit: the spare one leaves the pool and the draw is done once more.
      await office.put(`/rest/reviewers/${spare}`, { version: 1, active: false });
      await office.post(`/rest/panels/${panelId}/dissolve`, { version: 1, reason: '候补退出' });
      panelId = (await office.post('/rest/panels', wanted)).body.id;
    }
    expect((await seats()).map(({ reviewerName }) => reviewerName).sort()).toEqual(NAMES);
    for (const seat of await seats()) expect((await clientOf(seat.reviewerName).post(`/rest/my-seats/${seat.id}/answer`, { version: 1, answer: 'accept' })).status).toBe(200);
  });
});

describe('scoring', () => {
  test('nothing is written before the review is open; the deadline must be ahead', async () => {
    const seat = await seatOf(MINE);
    const [candidate] = (await deskOf(MINE)).people;
    const save = () => expert.put(`/rest/my-seats/${seat.id}/review`, { candidateId: candidate.id, points: { skill: 20 } });
    expect(codesOf((await nothingWritten(save)).body)).toEqual(['review.not-open']);
    const { version } = await panel();
    expect(codesOf((await office.post(`/rest/panels/${panelId}/open`, { version, deadline: '2022-11-03T08:00:00+08:00' })).body)).toEqual(['review.deadline']);
    expect((await office.post(`/rest/panels/${panelId}/open`, { version, deadline: '2022-11-05' })).status).toBe(400);
    expect((await office.post(`/rest/panels/${panelId}/open`, { version, deadline: DEADLINE })).body.state).toBe('open');
    expect(codesOf((await office.post(`/rest/panels/${panelId}/lock`, { version: version + 1 })).body)).toEqual(['review.early']);
    expect(codesOf((await office.post(`/rest/panels/${panelId}/close`, { version: version + 1 })).body)).toEqual(['review.early']);
  });

  test('an expert reads codes and deeds only; names, employers and numbers are in no field and no text', async () => {
    const answer = await expert.get(`/rest/my-seats/${(await seatOf(MINE)).id}`);
    expect(answer.body.people).toHaveLength(40);
    expect(answer.body.people[0].material.achievements).toBe('［隐去］在［隐去］的事迹');
    for (const { id, employer } of file.nominees) for (const secret of [`样例${id}`, nomineeId(id), employer]) expect([secret, answer.text.includes(secret)]).toEqual([secret, false]);
    expect(Object.keys(answer.body.people[0]).sort()).toEqual(['award', 'code', 'id', 'material', 'review']);
  });

  test('a draft is kept, its version compared, its points checked; standing aside needs a reason and is on record', async () => {
    const seat = await seatOf(MINE);
    const [candidate, second] = (await deskOf(MINE)).people;
    const save = (body: object) => expert.put(`/rest/my-seats/${seat.id}/review`, { candidateId: candidate.id, ...body });
    expect((await save({ points: { skill: 20 }, comment: '好' })).body.people[0].review).toEqual({ points: { skill: 20 }, comment: '好', state: 'draft', reason: null, version: 1 });
    expect((await save({ points: { skill: 21 } })).status).toBe(400);
    expect((await save({ version: 1, points: { skill: 21 } })).body.people[0].review.version).toBe(2);
    expect((await save({ version: 1, points: { skill: 22 } })).status).toBe(409);
    expect((await nothingWritten(() => save({ version: 2, points: { skill: 25.5, luck: 1 } }))).body.issues.map(({ field }: any) => field)).toEqual(['skill', 'luck']);
    expect((await expert.post(`/rest/panel-seats/${seat.id}/recuse`, { candidateId: candidate.id, reason: '' })).status).toBe(400);
    expect(codesOf((await nothingWritten(() => expert.post(`/rest/my-seats/${seat.id}/submit`, { version: seat.version }))).body)).toEqual(['review.incomplete']);
    const other = (await seats()).find(({ reviewerName }) => reviewerName === 'E2')!;
    expect((await expert.post(`/rest/panel-seats/${other.id}/recuse`, { candidateId: second.id, reason: '熟人' })).status).toBe(404);
    // Scores are not in the journal: it is read before the tally.
    expect(JSON.stringify((await journalOf(server, 'save-review')).map(({ after }) => after))).not.toContain('skill');
  });

  test('the fixture’s sheets come in: by the desk, and as Excel sheets with a preview first', async () => {
    const labels = (await deskOf(MINE)).dimensions;
    const codes = new Map((await listOf(office, 'panel-candidates', { panelId })).map(({ nomineeId: id, code, id: candidateId }) => [id, { code, candidateId }]));
    for (const { id, employer } of file.experts) {
      const [known] = await listOf(office, 'reviewers', { name: id });
      await office.put(`/rest/reviewers/${known.id}`, { version: known.version, employerName: employer });
    }
    for (const seat of await seats()) {
      const client = clientOf(seat.reviewerName);
      const own = SHEETS.filter(({ expert: name }) => name === seat.reviewerName);
      for (const { id } of file.nominees.filter((nominee) => !own.some(({ nominee: scored }) => scored === nominee.id))) {
        const answer = await office.post(`/rest/panel-seats/${seat.id}/recuse`, { candidateId: codes.get(nomineeId(id))!.candidateId, reason: '同一单位' });
        expect(answer.status).toBe(200);
        expect(codesOf((await office.post(`/rest/panel-seats/${seat.id}/recuse`, { candidateId: codes.get(nomineeId(id))!.candidateId, reason: '同一单位' })).body)).toEqual(['review.recused']);
      }
      const bytes = filledSheet(seat.id, own.map(({ nominee, points }) => ({ code: codes.get(nomineeId(nominee))!.code, points })), labels);
      const send = (fields: Record<string, string>, content: Buffer = bytes) => client.request('POST', `/rest/my-seats/${seat.id}/sheet`, uploadOf(content, fields));
      const preview = await nothingWritten(() => send({ dryRun: '1' }));
      expect([preview.status, preview.body.blocked, preview.body.rows.length, preview.body.fileHash]).toEqual([200, false, own.length, hashOf(bytes)]);
      expect((await nothingWritten(() => send({ dryRun: '0', fileHash: hashOf(Buffer.from('x')) }))).status).toBe(409);
      expect((await send({ dryRun: '0', fileHash: preview.body.fileHash })).status).toBe(200);
      const { version } = (await client.get(`/rest/my-seats/${seat.id}`)).body;
      expect((await client.post(`/rest/my-seats/${seat.id}/submit`, { version })).body.submittedAt).not.toBeNull();
    }
  }, 120_000);

  test('a foreign sheet, a strange code, a point too many: refused, nothing kept', async () => {
    const labels = (await deskOf('E2')).dimensions;
    const seat = await seatOf('E2');
    const send = (bytes: Buffer) => office.request('POST', `/rest/my-seats/${seat.id}/sheet`, uploadOf(bytes, { dryRun: '1' }));
    expect(codesOf((await send(filledSheet(seat.id, [{ code: 'A01', points: { skill: 20 } }], labels))).body)).toEqual(['review.submitted']);
    expect(codesOf((await send(Buffer.from('no workbook'))).body)).toEqual(['workbook.not-zip']);
    expect((await expert.request('POST', `/rest/my-seats/${seat.id}/sheet`, uploadOf(filledSheet(seat.id, [], labels), { dryRun: '1' }))).status).toBe(404);
  });
});

describe('the tally', () => {
  test('gives the expected ranking, names the conflict nobody stood aside for, and is computed again to the same', async () => {
    expect((await office.get(`/rest/panels/${panelId}/tally`)).status).toBe(404);
    expect((await office.post(`/rest/panels/${panelId}/close`, { version: (await panel()).version })).body.state).toBe('closed');
    const { body } = await office.get(`/rest/panels/${panelId}/tally`);
    expect([body.intact, body.recomputedHash]).toEqual([true, body.inputsHash]);
    const byId = new Map<string, any>(body.nominees.map((one: any) => [one.nominee, one]));
    expect(expected.ranking.map(({ id }) => ({ id, award: byId.get(nomineeId(id)).award, score: byId.get(nomineeId(id)).score / 100, rank: byId.get(nomineeId(id)).rank }))).toEqual(
      expected.ranking.map(({ id, award, score, rank }) => ({ id, award, score, rank })),
    );
    expect(body.conflicts).toEqual([{ expert: reviewers.get('E3'), nominee: nomineeId('N5'), relations: ['same-employer'] }]);
    expect((await office.get(`/rest/panels/${panelId}/tally`)).text).toBe((await leader.get(`/rest/panels/${panelId}/tally`)).text);
    expect((await expert.get(`/rest/panels/${panelId}/tally`)).status).toBe(403);
  });

  test('what was locked stays: no sheet, no recusal, no other tally', async () => {
    const seat = await seatOf(MINE);
    const [candidate] = (await deskOf(MINE)).people;
    expect(codesOf((await expert.put(`/rest/my-seats/${seat.id}/review`, { candidateId: candidate.id, version: 9, points: {} })).body).concat('')[0]).toMatch(/review\.not-open|^$/);
    expect(codesOf((await office.post(`/rest/panel-seats/${seat.id}/recuse`, { candidateId: candidate.id, reason: '晚' })).body)).toEqual(['state.wrong']);
    expect(codesOf((await office.post(`/rest/panels/${panelId}/close`, { version: (await panel()).version })).body)).toEqual(['state.wrong']);
    await expect(server.sql(`select set_config('app.command', 'test', true); update reviews set points = '{}'`)).rejects.toThrow(/immutable/);
    const vote = { award: 'grand-prize', order: [nomineeId('N1'), nomineeId('N2')], minutesNumber: '纪要1', heldOn: '2022-11-03', entitled: 9, present: 9, inFavour: 9 };
    expect(codesOf((await office.post(`/rest/panels/${panelId}/decide-tie`, { version: (await panel()).version, ...vote })).body)).toEqual(['review.tie']);
  });
});

describe('whom to assess', () => {
  const minutes = { minutesNumber: '领导小组纪要〔2022〕3号', heldOn: '2022-11-03', entitled: 9, present: 7, inFavour: 6 };
  const two = ['N1', 'N10'].map(nomineeId);

  test('only the leading group, only from this tally, only by a carried and minuted vote', async () => {
    const { inputsHash } = await panel();
    const choose = (client: Client, over: object) => client.post('/rest/assessment-choices', { panelId, inputsHash, nominees: two, ...minutes, ...over });
    expect((await choose(office, {})).status).toBe(403);
    expect(codesOf((await choose(leader, { inputsHash: '0'.repeat(64) })).body)).toEqual(['review.no-tally']);
    expect(codesOf((await choose(leader, { nominees: [] })).body)).toEqual(['choice.empty']);
    expect(codesOf((await choose(leader, { nominees: [...two, 'aaaaaaaaaaaaaaaa'] })).body)).toEqual(['choice.stranger']);
    expect(codesOf((await choose(leader, { nominees: [two[0], two[0]] })).body)).toEqual(['choice.stranger']);
    expect(codesOf((await choose(leader, { inFavour: 4 })).body)).toEqual(['decision.rejected']);
    expect(codesOf((await choose(leader, { heldOn: '2022-11-04' })).body)).toEqual(['decision.day']);
    const { status, body } = await choose(leader, {});
    expect([status, body.nominees]).toEqual([201, two]);
    expect(await server.sql(`select distinct state from nominees where document_id = any($1)`, [two])).toEqual([{ state: 'in-assessment' }]);
    expect(codesOf((await choose(leader, {})).body)).toEqual(['state.wrong']);
  });

  test('a team visits and concludes; without team or visit there is no conclusion', async () => {
    const [first, second] = (await listOf(office, 'assessments', {})).sort((a, b) => a.nomineeName.localeCompare(b.nomineeName));
    const conclude = (id: string, over: object = {}) => office.post(`/rest/assessments/${id}/conclude`, { version: 1, result: 'passed', reason: '情况属实', ...over });
    expect(codesOf((await conclude(first.id)).body)).toEqual(['visit.team']);
    expect(codesOf((await office.post(`/rest/assessments/${first.id}/visits`, { heldOn: '2022-11-03', place: '车间', findings: '属实' })).body)).toEqual(['visit.team']);
    expect((await office.post('/rest/assessment-teams', { name: '第一组', members: ['甲', '乙'], assessments: [first.id, second.id] })).status).toBe(201);
    expect(codesOf((await conclude(first.id, { version: 2 })).body)).toEqual(['visit.missing']);
    expect((await office.post(`/rest/assessments/${first.id}/visits`, { heldOn: '2022-11-04', place: '车间', findings: '属实' })).status).toBe(400);
    expect((await office.post(`/rest/assessments/${first.id}/visits`, { heldOn: '2022-11-03', place: '车间', findings: '属实' })).body.visits).toMatchObject([{ heldOn: '2022-11-03', place: '车间', findings: '属实' }]);
    expect((await conclude(first.id)).status).toBe(409);
    expect((await conclude(first.id, { version: 3 })).body).toMatchObject({ result: 'passed', reason: '情况属实', teamName: '第一组' });
    expect((await leader.post(`/rest/assessments/${first.id}/conclude`, { version: 4, result: 'failed', reason: '否' })).status).toBe(403);
  });
});

describe('sheets that never came', () => {
  test('stand against the tally until somebody says why it does without them', async () => {
    const { body: drawn } = await office.post('/rest/panels', { name: '第二评审组', awards: ['technical-expert'], size: 5 });
    const own = await listOf<Seat>(office, 'panel-seats', { panelId: drawn.id });
    for (const seat of own) expect((await clientOf(seat.reviewerName).post(`/rest/my-seats/${seat.id}/answer`, { version: seat.version, answer: 'accept' })).status).toBe(200);
    expect((await office.post(`/rest/panels/${drawn.id}/open`, { version: 1, deadline: '2022-11-06T18:00:00+08:00' })).status).toBe(200);
    await office.post('/rest/clock', { instant: '2022-11-06T18:00:01+08:00' });
    const close = (over: object = {}) => office.post(`/rest/panels/${drawn.id}/close`, { version: 2, ...over });
    const refused = await nothingWritten(() => close());
    expect(refused.body.issues).toEqual([{ code: 'review.missing', clause: '通知三（一）3', severity: 'error', field: 'missingReason', params: { count: 5, seats: '1、2、3、4、5' } }]);
    expect(codesOf((await close({ missingReason: '  ' })).body)).toEqual(['review.missing']);
    const answer = await close({ missingReason: '五位专家因疫情未能评审，经研究另行组织' });
    expect(answer).toMatchObject({ status: 200, body: { state: 'closed', missing: { seats: [1, 2, 3, 4, 5], reason: '五位专家因疫情未能评审，经研究另行组织', byName: '省评选办 王主任' } } });
    expect((await journalOf(server, 'close-review')).at(-1)).toMatchObject({ reason: '五位专家因疫情未能评审，经研究另行组织', after: { missingSeats: [1, 2, 3, 4, 5] } });
  });
});
