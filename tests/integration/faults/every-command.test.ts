/**
 * For each command, the N-th statement fails for every N: what is stored is the state before. COMMIT is done and its answer
 * lost: it is the state after, and the same request says so once more. The whole procedure is walked through to reach them all.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TRUTHS } from '../../../scripts/invariants/truths.ts';
import { decide, LEADERS } from '../commands/leading-group.ts';
import { eligibleForm, employerOf, nomineesOf, rankingOf, readyToSubmit, setScene, slateOf, uploadOf, type NomineeView } from '../commands/office-desk.ts';
import { checked, postChecked, publishChecked } from '../commands/released.ts';
import { filledSheet, listOf } from '../commands/review-desk.ts';
import { pdf, picture } from '../evidence/sample-files.ts';
import type { Answer, Client } from '../server.ts';
import { startTrial, type Trial } from './trial.ts';

const COMMANDS = resolve(import.meta.dirname, '../../../cms/src/commands');

/** Commands no step below reaches, and why. */
const NOT_TRIED: Readonly<Record<string, string>> = {
  'raise-objection': 'sent by the form of the public site, not by a route of /rest; integration/rest/objection-secrecy sends it',
  'adopt-proposal': 'wants a list the solver finds, which six people of few bodies are too few for; integration/rest/slate-proposal sends it',
  'remind-unit': 'one of the many of remind-units; no route of its own',
  'read-objection-file': 'only the public form brings files',
};

let trial: Trial;
let [office, second, body, agency, leader, investigator, portal, expert, sysadmin, county]: Client[] = [];

const ok = <T = any>(answer: Answer<T>): T => {
  if (answer.status >= 300) throw new Error(`${answer.status} ${answer.text}`);
  return answer.body;
};
const fresh = async (path: string, client = office!): Promise<any> => ok(await client.get(`/rest/${path}`));
const signIn = (name: string): Promise<Client> => trial.server.signIn(name);
/** Looks at what an act on many would do, and does it. */
async function many(path: string, client: Client, ids: string[], form: object): Promise<void> {
  const { count, hash } = ok(await client.post(`/rest/${path}/preview`, { ids }));
  ok(await client.post(`/rest/${path}`, { ids, expected: count, hash, form }));
}
const reason = '试验';
const documentNumber = '吉人社函〔2022〕155号';

beforeAll(async () => {
  // Scenes are set past the product here and there: what a truth says of them is not this file's matter.
  trial = await startTrial(TRUTHS.map(({ id }) => id));
  [office, second, body, agency, leader, investigator, portal, expert, sysadmin, county] = await Promise.all(
    ['office', 'office-2', 'body-2203', 'agency', 'leader', 'investigator', 'portal', 'expert', 'sysadmin', 'county'].map(signIn),
  );
}, 300_000);
afterAll(() => trial?.stop());

describe('each command, failing at each of its statements', { timeout: 900_000 }, () => {
  let people: NomineeView[];

  test('units, places, window, groups', async () => {
    const unitOf = async (code: string) => (await fresh(`units?filter={"code":"${code}"}`))[0];
    const city = await unitOf('2203');
    const made = ok(await office!.post('/rest/units', { code: 'FAULT', name: '新单位', kind: 'employer', parentId: city.id }));
    ok(await office!.put(`/rest/units/${made.id}`, { version: made.version, name: '新单位二' }));
    const quotaOf = async (code: string) => (await fresh(`quotas?filter=${encodeURIComponent(JSON.stringify({ unitCode: code, award: 'technical-expert' }))}`))[0];
    let quota = await quotaOf('2205');
    quota = ok(await office!.put(`/rest/quotas/${quota.id}`, { version: quota.version, places: quota.places + 3, documentNumber }));
    quota = ok(await office!.post(`/rest/quotas/${quota.id}/move`, { version: quota.version, toId: (await quotaOf('2203')).id, places: 1, documentNumber, reason }));
    quota = ok(await office!.post(`/rest/quotas/${quota.id}/surrender`, { version: quota.version, places: 1, documentNumber, reason }));
    ok(await office!.post(`/rest/quotas/${quota.id}/deduct`, { version: quota.version, places: 1, documentNumber, reason }));
    ok(await office!.post('/rest/window-extensions', { bodyId: city.id, until: '2022-11-08', documentNumber, reason }));
    ok(await office!.post('/rest/penalties', { unitId: city.id, kind: 'bar', documentNumber, reason }));
    await many('units/remind-many', office!, [city.id], { note: '请尽快报送' });
    const member = ok(await body!.post('/rest/organisation-members', { unitId: city.id, groupKind: 'working-group', personName: '周联络', seat: 'liaison', phone: '0435-3210000', fromDay: '2022-10-12' }));
    const changed = ok(await body!.put(`/rest/organisation-members/${member.id}`, { version: member.version, personName: '周联络', seat: 'liaison', post: '科长', fromDay: '2022-10-20' }));
    ok(await body!.post(`/rest/organisation-members/${member.id}/end`, { version: changed.version, toDay: '2022-11-30', reason }));
  });

  test('people on a list, their scans, forms and opinions', async () => {
    const employer = await employerOf(trial.server, '2203');
    for (let n = 0; n < 7; n += 1) ok(await body!.post('/rest/nominees', eligibleForm(employer)));
    await many('nominees/remove-many', body!, (await nomineesOf(body!, '2203')).slice(5).map(({ id }) => id), {});
    people = await nomineesOf(body!, '2203');
    ok(await body!.put(`/rest/nominees/${people[0]!.id}`, { version: people[0]!.version, remarks: '补充' }));
    ok(await body!.get(`/rest/nominees/${people[0]!.id}/identity`));
    let slate = await slateOf(body!, '2203');
    const { 'technical-expert': ids = [] } = rankingOf(people);
    slate = ok(await body!.put(`/rest/slates/${slate.id}/rank`, { version: slate.version, ranking: { 'technical-expert': [...ids].reverse() } }));
    ok(await body!.delete(`/rest/nominees/${people[4]!.id}`));
    const scan = ok(await body!.post('/rest/evidence', uploadOf(await pdf(), { subjectType: 'nominee', subjectId: people[0]!.id, slot: 'diploma' }, '毕业证书.pdf')));
    ok(await body!.get(`/rest/evidence?filter=${encodeURIComponent(JSON.stringify({ subjectType: 'nominee', subjectId: people[0]!.id }))}`));
    ok(await body!.get(`/rest/evidence/${scan.id}/content`));
    ok(await body!.delete(`/rest/evidence/${scan.id}`));
    ok(await body!.get(`/rest/documents/approval-form/${people[0]!.id}?identity=1`));
    ok(await body!.get(`/rest/slates/${slate.id}/outlook`));
    ok(await body!.get(`/rest/slates/${slate.id}/workbook`));
    for (const slot of ['photo', 'id-copy', 'skill-certificate', 'diploma', 'achievements']) {
      ok(await body!.post('/rest/evidence', uploadOf(await picture('jpeg'), { subjectType: 'nominee', subjectId: people[1]!.id, slot }, `${slot}.jpg`)));
    }
    const booklet = ok(await body!.post('/rest/booklets', { nomineeId: people[1]!.id }));
    ok(await body!.post(`/rest/jobs/${booklet.id}/cancel`));
    ok(await body!.get(`/rest/booklets/${people[1]!.id}-0123456789abcdef`));
    const job = ok(await body!.post('/rest/document-batches', { slateId: slate.id, kinds: ['bag-cover'], format: 'pdf', identity: false }));
    ok(await body!.post(`/rest/jobs/${job.id}/cancel`));
    const [first, next] = people as [NomineeView, NomineeView];
    ok(await body!.post('/rest/opinions/request', { nomineeIds: [first.id], agency: 'discipline', letterNumber: '四人社函〔2022〕31号', requestedOn: '2022-11-01' }));
    const opinionOf = async (nomineeId: string, agencyId: string) => (await listOf(body!, 'opinions', { nomineeId, agency: agencyId, latest: true }))[0];
    const asked = await opinionOf(first.id, 'discipline');
    ok(await agency!.get(`/rest/opinions/${asked.id}/identity`));
    ok(await agency!.post('/rest/opinions/answer', { ids: [asked.id], byName: '吴干部', answer: 'remarks', remarks: '待核' }));
    ok(await body!.post(`/rest/opinions/${asked.id}/settle`, { version: (await opinionOf(first.id, 'discipline')).version, note: '不属实', by: '钱科长' }));
    ok(await body!.post('/rest/opinions/record', { nomineeIds: [next.id], agency: 'credit', answer: 'disagree', byName: '经办人', answerNumber: '信1号', answeredOn: '2022-11-02' }));
    const against = await opinionOf(next.id, 'credit');
    const wanted = ok(await body!.post(`/rest/opinions/${against.id}/override`, { version: against.version, reason }));
    ok(await office!.post(`/rest/opinions/${against.id}/approve-override`, { version: wanted.version, reason }));
    const own = await nomineesOf(body!, '2203');
    ok(await body!.post(`/rest/nominees/${own[2]!.id}/withdraw`, { version: own[2]!.version, reason }));
    ok(await office!.post(`/rest/nominees/${own[3]!.id}/disqualify`, { version: own[3]!.version, reasonId: 'fraud', reason, documentNumber }));
  });

  test('a list from Excel, decided, posted, handed in, registered, returned; lists from below', async () => {
    const bytes = readFileSync(join(process.env.DEMO_FOLDER ?? resolve(COMMANDS, '../../../scripts/demo'), 'slates/2203.xlsx'));
    const slate = await slateOf(body!, '2203');
    const preview = ok(await body!.request('POST', '/rest/slates/import', uploadOf(bytes, { dryRun: '1' })));
    ok(await body!.request('POST', '/rest/slates/import', uploadOf(bytes, { dryRun: '0', fileHash: preview.fileHash, version: String((await fresh(`slates/${slate.id}`, body)).version) })));
    const other = await signIn('body-2206');
    for (const { id, verdict } of await nomineesOf(other, '2206')) if (verdict !== 'pass') ok(await other.delete(`/rest/nominees/${id}`));
    await readyToSubmit(other, '2206');
    const [posting] = await listOf(other, 'notices', { slateId: (await slateOf(other, '2206')).id, state: 'posted' });
    if (posting) ok(await other.post(`/rest/postings/${posting.id}/close`, { version: posting.version, outcome: '没有收到异议' }));
    const list = await slateOf(other, '2206');
    ok(await other.post('/rest/recommendation-reports', {
      slateId: list.id, contactPerson: '陈干事', contactPhone: '0431-88690000', publicityResult: '没有收到异议', experts: [{ name: '周教授', title: '教授', unit: '大学' }], evaluatedOn: '2022-10-25', evaluationMethod: '集体评议', expertOpinion: '同意',
    }));
    ok(await other.post(`/rest/slates/${list.id}/submit`, { version: (await slateOf(other, '2206')).version }));
    await other.post(`/rest/documents/recommendation-report/${list.id}/issue`);
    const form = {
      slateId: list.id, handedBy: '钱科长', receivedBy: '王主任', copies: { report: 1, slate: 2 }, involvesSecrets: false,
      bags: (await nomineesOf(office!, '2206')).map(({ id }) => ({ nomineeId: id, parts: ['contents', 'approval-form', 'id-copy', 'skill-certificate', 'diploma', 'achievements'] })),
    };
    const receipt = ok(await office!.post('/rest/receipts', form));
    ok(await office!.post('/rest/receipts/register', { ...form, version: receipt.version }));
    ok(await office!.post(`/rest/slates/${list.id}/return`, { version: (await slateOf(office!, '2206')).version, reason: '补盖骑缝章' }));
    await many('slates/return-many', office!, [(await slateOf(office!, 'JG2')).id], { reason: '补正' });
    const [lower] = await listOf(county!, 'slates', { level: 'employer', state: 'submitted' });
    ok(await county!.post(`/rest/slates/${lower.id}/take-up`, { version: lower.version }));
    ok(await county!.post(`/rest/slates/${lower.id}/send-back`, { version: (await fresh(`slates/${lower.id}`, county)).version, reason, reasonId: 'copies-unclear' }));
  });

  test('experts, panels, sheets, the choice and the assessment', async () => {
    for (let n = 1; n <= 8; n += 1) ok(await office!.post('/rest/reviewers', { name: `专家${n}`, employerName: `外省机构${n}`, ...(n === 1 ? { account: 'expert' } : {}) }));
    ok(await expert!.put('/rest/my-statements', { statements: [] }));
    const reviewers = await listOf(office!, 'reviewers', {});
    ok(await office!.put(`/rest/reviewers/${reviewers[7].id}`, { version: reviewers[7].version, title: '教授' }));
    const draw = (seed: string) => office!.post('/rest/panels', { name: '评审组', awards: ['grand-prize', 'technical-expert'], size: 5, seed });
    let panel = ok(await draw('一'));
    ok(await office!.post(`/rest/panels/${panel.id}/dissolve`, { version: panel.version, reason }));
    interface Seat { id: string; number: number; state: string; version: number; hasAccount: boolean }
    const seats = async (): Promise<Seat[]> => listOf<Seat>(office!, 'panel-seats', { panelId: panel.id });
    // The expert with the account must sit.
    for (let seed = 0; ; seed += 1) {
      panel = ok(await draw(`第${seed}次`));
      if ((await seats()).some(({ hasAccount }) => hasAccount)) break;
      ok(await office!.post(`/rest/panels/${panel.id}/dissolve`, { version: panel.version, reason }));
    }
    const clientOf = ({ hasAccount }: Seat): Client => (hasAccount ? expert! : office!);
    const declined = (await seats()).find(({ hasAccount }) => !hasAccount)!;
    ok(await office!.post(`/rest/my-seats/${declined.id}/answer`, { version: declined.version, answer: 'decline', reason }));
    ok(await office!.post(`/rest/panel-seats/${declined.id}/redraw`, {}));
    for (const seat of (await seats()).filter(({ state }) => state === 'drawn')) ok(await clientOf(seat).post(`/rest/my-seats/${seat.id}/answer`, { version: seat.version, answer: 'accept' }));
    const now = async () => fresh(`panels/${panel.id}`);
    ok(await office!.post(`/rest/panels/${panel.id}/open`, { version: (await now()).version, deadline: '2022-11-05T18:00:00+08:00' }));
    const sitting = (await seats()).filter(({ state }) => state === 'accepted');
    const mine = sitting.find(({ hasAccount }) => hasAccount)!;
    const desk = await fresh(`my-seats/${mine.id}`, expert);
    ok(await expert!.put(`/rest/my-seats/${mine.id}/review`, { candidateId: desk.people[0].id, points: { [desk.dimensions[0].id]: 1 } }));
    const recused = desk.people.at(-1);
    ok(await expert!.post(`/rest/panel-seats/${mine.id}/recuse`, { candidateId: recused.id, reason }));
    // Everybody gets the same: the ranks are then a matter of votes.
    const points = Object.fromEntries(desk.dimensions.map(({ id, weight }: any) => [id, weight]));
    for (const seat of sitting) {
      const rows = desk.people.filter(({ id }: any) => seat.id !== mine.id || id !== recused.id).map(({ code }: any) => ({ code, points }));
      const bytes = filledSheet(seat.id, rows, desk.dimensions);
      ok(await clientOf(seat).request('POST', `/rest/my-seats/${seat.id}/sheet`, uploadOf(bytes, { dryRun: '0', fileHash: createHash('sha256').update(bytes).digest('hex') })));
      const { version } = await fresh(`my-seats/${seat.id}`, clientOf(seat));
      ok(await clientOf(seat).post(`/rest/my-seats/${seat.id}/submit`, { version }));
    }
    ok(await office!.post(`/rest/panels/${panel.id}/lock`, { version: (await now()).version }));
    ok(await office!.post(`/rest/panels/${panel.id}/close`, { version: (await now()).version }));
    const minuted = { minutesNumber: '纪要〔2022〕3号', heldOn: '2022-11-03', entitled: 9, present: 9, inFavour: 9 };
    for (const tie of (await fresh(`panels/${panel.id}/tally`)).openTies) ok(await office!.post(`/rest/panels/${panel.id}/decide-tie`, { version: (await now()).version, award: tie.award, order: tie.nominees, ...minuted }));
    const chosen = desk.people.length > 0 ? (await fresh(`panels/${panel.id}/tally`)).nominees.filter(({ rank, award }: any) => rank !== null && rank <= (award === 'grand-prize' ? 2 : 6)).map(({ nominee }: any) => nominee) : [];
    ok(await leader!.post('/rest/assessment-choices', { panelId: panel.id, inputsHash: (await now()).inputsHash, nominees: chosen, ...minuted }));
    const assessments = await listOf(office!, 'assessments', {});
    ok(await office!.post('/rest/assessment-teams', { name: '一组', members: ['甲', '乙'], assessments: assessments.map(({ id }) => id) }));
    for (const { id } of assessments) {
      ok(await office!.post(`/rest/assessments/${id}/visits`, { heldOn: '2022-11-03', place: '车间', findings: '属实' }));
      ok(await office!.post(`/rest/assessments/${id}/conclude`, { version: (await fresh(`assessments/${id}`)).version, result: 'passed', reason: '属实' }));
    }
  });

  test('the list, the meeting, the notice and its objections', async () => {
    const passed = await listOf<{ nomineeId: string; award: string }>(office!, 'assessments', { result: 'passed' });
    const ranking: Record<string, string[]> = {};
    for (const { nomineeId, award } of passed) (ranking[award] ??= []).push(nomineeId);
    const slate = ok(await office!.post('/rest/slates/assemble', { ranking, withoutProposal: '试验' }));
    await decide(trial.server, office!, { kind: 'shortlist', subjectId: slate.id });
    // One vote more, entered by the office from paper.
    const [waiting] = await trial.server.sql<{ id: string }>(`select document_id as id from nominees where state = 'submitted' limit 1`);
    const meeting = ok(await office!.post('/rest/meetings', { title: '再议', heldOn: '2022-11-03', place: '省厅' }));
    ok(await office!.post(`/rest/meetings/${meeting.id}/attendance`, { version: meeting.version, present: meeting.members.map(({ id }: any) => id) }));
    const motion = ok(await office!.post('/rest/motions', { meetingId: meeting.id, kind: 'assessment', subjectId: (await fresh('editions'))[0].id, nomineeIds: [waiting!.id], title: '表决' }));
    ok(await office!.post(`/rest/motions/${motion.id}/record-vote`, { memberId: meeting.members[0].id, choice: 'for' }));
    expect(LEADERS).toHaveLength(3);
    const post = { documentNumber: '吉人社公示〔2022〕12号', title: '公示', firstDay: '2022-11-04' };
    // Sent back once, then drawn up again and checked.
    const drawn = ok(await office!.post('/rest/releases/publicity', { slateId: slate.id, version: slate.version, ...post }));
    ok(await office!.get(`/rest/releases/${drawn.id}/preview`));
    ok(await second!.post(`/rest/releases/${drawn.id}/return`, { version: drawn.version, reason }));
    const post1 = ok(await postChecked(trial.server, office!, { slateId: slate.id, version: slate.version, ...post }));
    const withdrawn = ok(await office!.post(`/rest/notices/${post1.id}/withdraw`, { version: post1.version, reason }));
    expect(withdrawn.state).toBe('withdrawn');
    const list = await fresh(`slates/${slate.id}`);
    await decide(trial.server, office!, { kind: 'shortlist', subjectId: slate.id });
    let notice = ok(await postChecked(trial.server, office!, { slateId: slate.id, version: list.version, ...post }));
    ok(await office!.post('/rest/clock', { instant: '2022-11-07T09:00:00+08:00' }));
    notice = ok(await office!.post(`/rest/notices/${notice.id}/suspend`, { version: notice.version, reason }));
    notice = ok(await second!.post(`/rest/notices/${notice.id}/resume`, { version: notice.version }));
    const amendment = { version: notice.version, change: 'corrected', words: '更正' };
    await checked(trial.server, office!, 'amendment', { id: notice.id, ...amendment });
    notice = ok(await office!.post(`/rest/notices/${notice.id}/amend`, amendment));
    ok(await office!.post('/rest/objections', { noticeId: notice.id, nomineeId: passed[0]!.nomineeId, channel: 'letter', arrivedOn: '2022-11-07', postmarkedOn: '2022-11-05', name: '吴敏敏', contact: '13900001111', content: '申报的带徒年限与档案记载不一致，请核实。' }));
    const step = async (id: string, client: Client, name: string, form: object) => ok(await client.post(`/rest/objections/${id}/${name}`, { version: (await fresh(`objections/${id}`)).version, ...form }));
    const [{ id: investigatorId }] = await trial.server.sql(`select document_id as id from up_users where username = 'investigator'`);
    const finding = { conclusion: 'upheld', checked: '调阅档案', found: '年限少于申报', evidence: '档案第12页' };
    // The receipt is told once and kept nowhere, so there is no key: whoever lost the answer registered it twice.
    const received = await listOf(office!, 'objections', {});
    expect(received).toHaveLength(2);
    for (const [place, { id }] of received.entries()) {
      await step(id, office!, 'assign', { investigatorId });
      ok(await investigator!.post(`/rest/objections/${id}/read`));
      await step(id, investigator!, 'finding', finding);
      await step(id, leader!, 'reopen', { reason });
      await step(id, investigator!, 'finding', finding);
      await step(id, leader!, 'decide', { effect: place === 0 ? 'removed' : 'none', reason });
    }
    ok(await office!.post('/rest/clock', { instant: '2022-11-16T09:00:00+08:00' }));
    notice = ok(await office!.post(`/rest/notices/${notice.id}/close`, { version: (await fresh(`notices/${notice.id}`)).version }));
    await decide(trial.server, office!, { kind: 'confirmation', subjectId: slate.id });
    ok(await publishChecked(trial.server, office!, notice.id, { version: notice.version, documentNumber: '吉人社表彰〔2022〕3号', title: '决定', conferredOn: '2022-11-16' }));
  });

  test('titles, stories, announcements, the site', async () => {
    const winners = await listOf(office!, 'commendations', {});
    const on = async (act: string, form: object) => ok(await office!.post(`/rest/commendations/${winners[0].id}/${act}`, { version: (await fresh(`commendations/${winners[0].id}`)).version, ...form }));
    await on('payment', { paidOn: '2022-11-16', voucherNumber: '凭证 1 号' });
    await decide(trial.server, office!, { kind: 'revocation', subjectId: winners[0].id });
    const revocation = { documentNumber, revokedOn: '2022-11-16', reasonId: 'fraud', reason };
    await checked(trial.server, office!, 'revocation', { id: winners[0].id, version: (await fresh(`commendations/${winners[0].id}`)).version, ...revocation });
    await on('revoke', revocation);
    await on('recovery', { what: 'certificate', recoveredOn: '2022-11-16', documentNumber });
    await on('recovery', { what: 'bonus', recoveredOn: '2022-11-16', documentNumber });
    const words = { title: '二十年磨一剑', body: '他在一线二十年。' };
    const story = ok(await office!.post('/rest/stories', { commendationId: winners[1].id, ...words }));
    ok(await office!.put(`/rest/stories/${story.id}`, { version: 1, ...words, title: '一把刀' }));
    ok(await portal!.post(`/rest/stories/${story.id}/review`, { version: 2 }));
    ok(await portal!.post(`/rest/stories/${story.id}/publish`, { version: 3 }));
    const form = { kind: 'progress', title: '公告', issuedOn: '2022-11-16', blocks: [{ type: 'paragraph', text: '现将有关安排公告如下。' }] };
    let news = ok(await office!.post('/rest/announcements', form));
    news = ok(await office!.put(`/rest/announcements/${news.id}`, { version: news.version, ...form, title: '公告二' }));
    ok(await office!.get(`/rest/announcements/${news.id}/preview`));
    const step = async (client: Client, name: string, more: object = {}) => (news = ok(await client.post(`/rest/announcements/${news.id}/${name}`, { version: news.version, ...more })));
    await step(office!, 'send');
    await step(portal!, 'return', { reason });
    await step(office!, 'send');
    await step(portal!, 'approve', { impact: { purpose: '告知', necessity: '只写单位', effect: '不涉及个人', measures: '不公开个人信息' } });
    await step(office!, 'publish');
    await step(office!, 'withdraw', { reason });
    ok(await office!.get('/rest/site/bundle'));
    ok(await office!.post('/rest/messages/read', {}));
    ok(await office!.get('/rest/mail-choice'));
    ok(await office!.put('/rest/mail-choice', { wanted: false }));
    await trial.server.sql(`insert into outbox (topic, payload, attempts, dead_at) values ('test.fault', '{}', 15, now())`);
    const [dead] = await listOf(sysadmin!, 'outbox', { state: 'dead' });
    ok(await sysadmin!.post(`/rest/outbox/${dead.id}/retry`));
  });

  test('the end of the edition', async () => {
    const [edition] = await fresh('editions');
    // A list that was never handed in does not keep an edition open here.
    await setScene(trial.server, `delete from objections where state <> 'settled'`);
    ok(await office!.post(`/rest/editions/${edition.id}/close`, {}));
    ok(await second!.post(`/rest/editions/${edition.id}/archive`));
    ok(await second!.post(`/rest/editions/${edition.id}/archive-jobs`, {}));
  });
});

describe('what came of it', () => {
  test('no failure left anything between, none was answered as done, no repeated request acted twice', () => {
    console.log(JSON.stringify({ commands: trial.tried.size, statements: [...trial.tried.values()].reduce((sum, { statements }) => sum + statements, 0), tried: [...trial.tried.values()].map(({ command, statements }) => `${command} ${statements}`).sort() }));
    expect(trial.wrong).toEqual([]);
  });

  test('every command was tried, or it says here why not', () => {
    const named = readdirSync(COMMANDS, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
      .flatMap((file) => [...readFileSync(join(COMMANDS, file), 'utf8').matchAll(/^ {2,4}name: '([a-z]+(?:-[a-z]+)+)',$/gm)].map(([, name]) => name!));
    expect(named.length).toBeGreaterThan(90);
    expect([...new Set(named)].filter((name) => !trial.tried.has(name) && !NOT_TRIED[name]).sort()).toEqual([]);
    expect(Object.keys(NOT_TRIED).filter((name) => !named.includes(name) || trial.tried.has(name))).toEqual([]);
  });
});
