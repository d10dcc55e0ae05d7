/** What becomes of a title: numbers without gaps, bonus, deeds, revocation, recovery (通知三（一）7、三（二）4). */
import { startServer, type Client, type TestServer } from '../server.ts';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkArchive } from '../../../scripts/archive/check-archive';
import { openZip } from '../../../scripts/archive/open-zip';
import { assessAll } from './assessed-people.ts';
import { decide } from './leading-group.ts';
import { checked, postChecked } from './released.ts';
import { codesOf, eligibleForm, employerOf, journalOf, setScene, uploadOf } from './office-desk.ts';
import { picture } from '../evidence/sample-files.ts';

let server: TestServer;
let office: Client;
let portal: Client;
let winners: any[];
let photo: Buffer;

beforeAll(async () => {
  server = await startServer();
  office = await server.signIn('office');
  portal = await server.signIn('portal');
  await assessAll(server, office);
  // A photo of a visit, attached before the conclusion; and the scan of an ID card, which no archive holds.
  const [visit] = await server.sql<{ id: string; nominee: string }>(`select v.document_id as id, n.document_id as nominee from assessment_visits v join assessments a on a.id = v.assessment_id join nominees n on n.id = a.nominee_id order by v.id limit 1`);
  photo = await picture('jpeg');
  const attach = () => office.request('POST', '/rest/evidence', uploadOf(photo, { subjectType: 'assessment-visit', subjectId: visit!.id, slot: 'visit-photo' }, '现场.jpg'));
  expect(codesOf((await attach()).body)).toEqual(['state.wrong']);
  await setScene(server, `update assessments set result = null where nominee_id = (select id from nominees where document_id = '${visit!.nominee}')`);
  expect((await attach()).status).toBe(201);
  expect((await office.get(`/rest/evidence?filter=${encodeURIComponent(JSON.stringify({ subjectType: 'assessment-visit', subjectId: visit!.id }))}`)).body).toMatchObject([{ slot: 'visit-photo', fileName: '现场.jpg' }]);
  expect((await portal.get(`/rest/evidence?filter=${encodeURIComponent(JSON.stringify({ subjectType: 'assessment-visit', subjectId: visit!.id }))}`)).status).toBe(403);
  await setScene(server, `update assessments set result = 'passed' where result is null;
    insert into evidences (document_id, subject_type, subject_id, slot, single, file_name, media_type, bytes, digest, storage_key, thumbnail, uploaded_by, uploaded_by_name, state, version, created_at, updated_at, published_at)
    values ('idcopyaaaaaaaaaa', 'nominee', '${visit!.nominee}', 'id-copy', false, '证件.jpg', 'image/jpeg', 4, repeat('0', 64), repeat('0', 40), false, 'x', 'x', 'kept', 1, now(), now(), now())`);
  const people = await server.sql<{ id: string; award: string }>(`select document_id as id, award from nominees where state = 'in-assessment' order by id limit 12`);
  const ranking: Record<string, string[]> = {};
  for (const { id, award } of people) (ranking[award] ??= []).push(id);
  const slate = (await office.post('/rest/slates/assemble', { ranking, withoutProposal: '样例名单' })).body;
  await decide(server, office, { kind: 'shortlist', subjectId: slate.id });
  const posted = await postChecked(server, office, { slateId: slate.id, version: slate.version, documentNumber: '吉人社公示〔2022〕12号', title: '公示', firstDay: '2022-11-04' });
  expect(posted.status).toBe(201);
  await office.post('/rest/clock', { instant: '2022-11-14T09:00:00+08:00' });
  const closed = (await office.post(`/rest/notices/${posted.body.id}/close`, { version: posted.body.version })).body;
  await decide(server, office, { kind: 'confirmation', subjectId: slate.id });
  const facts = { documentNumber: '吉人社表彰〔2022〕3号', title: '决定', conferredOn: '2022-11-14' };
  await checked(server, office, 'results', { id: closed.id, version: closed.version, ...facts });
  // Fifty at once: one publishes, the others find it done or are not what was checked; what some of them began is rolled back.
  const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => office.post(`/rest/notices/${closed.id}/publish-results`, {
    version: closed.version, ...facts, conferredOn: index % 3 === 0 ? '2022-11-14' : index % 3 === 1 ? '2022-11-13' : '2022-11-15',
  })));
  expect(answers.filter(({ status }) => status === 200).length).toBe(1);
  winners = (await office.get('/rest/commendations?range=[0,99]&sort=["certificateNumber","ASC"]')).body;
}, 240_000);
afterAll(() => server.stop());

const on = (id: string, act: string, body: Record<string, unknown>, client = office) => client.post(`/rest/commendations/${id}/${act}`, body);
const fresh = async (id: string) => (await office.get(`/rest/commendations/${id}`)).body;

test('fifty publications at once leave numbers without gap or repetition', async () => {
  const numbers = await server.sql<{ award: string; numbers: string[] }>(`select award, array_agg(certificate_number order by certificate_number) as numbers from commendations group by award order by award`);
  expect(winners).toHaveLength(12);
  for (const { award, numbers: given } of numbers) {
    const label = award === 'grand-prize' ? '技能大奖' : '技术能手';
    expect(given).toEqual(given.map((_, index) => `第八届${label}${String(index + 1).padStart(3, '0')}号`));
  }
});

describe('the bonus', () => {
  test('comes from the rules and is paid once, on a day between the award and today', async () => {
    const [winner] = winners;
    expect(winner.bonusAmount).toBe(winner.award === 'grand-prize' ? 20_000 : 10_000);
    const pay = (over: Record<string, unknown> = {}, client = office) => on(winner.id, 'payment', { version: winner.version, paidOn: '2022-11-14', voucherNumber: '凭证 1 号', ...over }, client);
    expect(codesOf((await pay({ paidOn: '2022-11-15' })).body)).toEqual(['bonus.day']);
    expect(codesOf((await pay({ paidOn: '2022-11-01' })).body)).toEqual(['bonus.day']);
    expect(await pay({ version: 9 })).toMatchObject({ status: 409 });
    expect(await pay({}, portal)).toMatchObject({ status: 403 });
    expect(await pay()).toMatchObject({ status: 200, body: { paidOn: '2022-11-14', voucherNumber: '凭证 1 号' } });
    expect(codesOf((await pay({ version: winner.version + 1 })).body)).toEqual(['bonus.paid']);
    expect((await journalOf(server, 'record-payment')).at(-1)!.after).toMatchObject({ voucherNumber: '凭证 1 号', bonus: winner.bonusAmount });
  });
});

describe('deeds', () => {
  let story: any;

  test('are written without anybody’s numbers, reviewed by another, published on a page of their own', async () => {
    const words = { title: '二十年磨一剑', body: '他在一线二十年。\n\n带出徒弟十二人。' };
    expect(codesOf((await office.post('/rest/stories', { commendationId: winners[1].id, ...words, body: '电话 13812345678' })).body)).toEqual(['story.personal']);
    const written = await office.post('/rest/stories', { commendationId: winners[1].id, ...words });
    expect(written).toMatchObject({ status: 201, body: { state: 'draft', title: words.title, authorName: '省评选办 王主任' } });
    story = written.body;
    expect(codesOf((await office.post(`/rest/stories/${story.id}/review`, { version: 1 })).body)).toEqual(['check.same-person']);
    expect(codesOf((await portal.post(`/rest/stories/${story.id}/publish`, { version: 1 })).body)).toEqual(['story.stage']);
    expect(await portal.post(`/rest/stories/${story.id}/review`, { version: 1 })).toMatchObject({ status: 200, body: { state: 'reviewed' } });
    story = (await office.put(`/rest/stories/${story.id}`, { version: 2, ...words, title: '二十年，一把刀' })).body;
    expect(story).toMatchObject({ state: 'draft', reviewerName: null });
    await portal.post(`/rest/stories/${story.id}/review`, { version: 3 });
    const published = await portal.post(`/rest/stories/${story.id}/publish`, { version: 4 });
    expect(published).toMatchObject({ status: 200, body: { state: 'published', path: `/stories/${story.id}/` } });
    expect(codesOf((await office.put(`/rest/stories/${story.id}`, { version: 5, ...words })).body)).toEqual(['story.stage']);
    const [row] = await server.sql('select model from publications where path = $1', [`/stories/${story.id}/`]);
    expect(row.model).toMatchObject({ kind: 'story', paragraphs: ['他在一线二十年。', '带出徒弟十二人。'], person: { name: winners[1].nomineeName } });
    await expect.poll(async () => (await server.anonymous.get(`/stories/${story.id}/`)).text, { timeout: 20_000 }).toContain('带出徒弟十二人。');
  });
});

describe('revocation', () => {
  const facts = { documentNumber: '吉人社函〔2022〕9号', revokedOn: '2022-11-14', reasonId: 'fraud', reason: '获奖材料造假' };
  const revoke = async (id: string, over: Record<string, unknown> = {}, client = office) => on(id, 'revoke', { version: (await fresh(id)).version, ...facts, ...over }, client);

  const cleared = async (id: string, over: Record<string, unknown> = {}) => checked(server, office, 'revocation', { id, version: (await fresh(id)).version, ...facts, ...over });

  test('needs a decision that was carried and minuted, a listed reason and a day', async () => {
    const { id } = winners[0];
    expect(codesOf((await revoke(id)).body)).toEqual(['decision.missing']);
    await decide(server, office, { kind: 'revocation', subjectId: id, votes: ['for', 'against', 'against'] });
    expect(codesOf((await revoke(id)).body)).toEqual(['decision.rejected']);
    await decide(server, office, { kind: 'revocation', subjectId: id });
    expect(codesOf((await revoke(id, { reasonId: 'whim' })).body)).toEqual(['reason.unlisted']);
    expect(codesOf((await revoke(id, { revokedOn: '2022-11-15' })).body)).toEqual(['revocation.day']);
    expect(await revoke(id, {}, portal)).toMatchObject({ status: 403 });
  });

  test('shows in the register, on the certificate, and without its particulars', async () => {
    const { id, certificateNumber, nomineeName } = winners[0];
    expect((await server.anonymous.get(`/rest/certificates?number=${encodeURIComponent(certificateNumber)}`)).body).toMatchObject({ found: true, stateLabel: '有效', revokedOn: null });
    expect(codesOf((await revoke(id)).body)).toEqual(['release.missing']);
    await cleared(id);
    const before = await server.sql(`select count(*)::int as count from penalties`);
    expect(await revoke(id, { penalty: { kind: 'deduct', places: 0 } })).toMatchObject({ status: 400 });
    expect(await server.sql(`select count(*)::int as count from penalties`)).toEqual(before);
    expect(await revoke(id, { penalty: { kind: 'deduct', places: 1 } })).toMatchObject({ status: 200, body: { state: 'revoked', revokedOn: '2022-11-14', revocationDocument: facts.documentNumber } });
    // R17: the body bears it in the next edition; opening that edition enters it in the ledger.
    expect(await server.sql(`select p.kind, p.places, p.for_edition as edition, p.award, p.unit_id = n.body_id as own, p.document_number as document from penalties p join nominees n on n.id = p.nominee_id`)).toEqual([
      { kind: 'deduct', places: 1, edition: 9, award: winners[0].award, own: true, document: facts.documentNumber },
    ]);
    await expect.poll(async () => (await server.sql(`select distinct kind from messages where kind = 'commendation.revoked'`)).length, { timeout: 20_000 }).toBe(1);
    expect((await server.anonymous.get(`/rest/certificates?number=${encodeURIComponent(certificateNumber)}`)).body).toEqual({
      found: true, number: certificateNumber, name: nomineeName, award: winners[0].award === 'grand-prize' ? '吉林技能大奖' : '吉林省技术能手', conferredOn: winners[0].conferredOn, state: 'revoked', stateLabel: '已撤销', revokedOn: '2022-11-14',
    });
    expect((await server.anonymous.get('/rest/certificates?number=x')).body).toEqual({ found: false });
    expect((await server.anonymous.get('/rest/certificates')).status).toBe(400);
    await expect.poll(async () => (await server.anonymous.get('/revocations/')).status, { timeout: 20_000 }).toBe(200);
    const page = (await server.anonymous.get('/revocations/')).text;
    for (const words of [nomineeName, certificateNumber, '已撤销', '2022年11月14日', '弄虚作假取得称号']) expect(page).toContain(words);
    const verified = (await server.anonymous.get(`/verify/?number=${encodeURIComponent(certificateNumber)}`)).text;
    for (const words of [nomineeName, certificateNumber, '已撤销', '2022年11月14日']) expect(verified).toContain(words);
    expect((await server.anonymous.get(`/verify/?number=${encodeURIComponent(winners[1].certificateNumber)}`)).text).toContain(winners[1].nomineeName);
    expect(page).not.toContain(facts.reason);
    expect(codesOf((await revoke(id)).body)).toContain('state.wrong');
    expect(codesOf((await office.post('/rest/stories', { commendationId: id, title: '事迹', body: '正文' })).body)).toEqual(['story.not-winner']);
  });

  test('certificate and paid bonus are recovered, each once', async () => {
    const { id } = winners[0];
    const recover = async (over: Record<string, unknown> = {}) => on(id, 'recovery', { version: (await fresh(id)).version, what: 'certificate', recoveredOn: '2022-11-14', documentNumber: '收据 5 号', ...over });
    expect(codesOf((await recover({ recoveredOn: '2022-11-13' })).body)).toEqual(['recovery.day']);
    expect(await recover()).toMatchObject({ status: 200, body: { certificateRecoveredOn: '2022-11-14', certificateRecoveryDocument: '收据 5 号', bonusRecoveredOn: null } });
    expect(codesOf((await recover()).body)).toEqual(['recovery.done']);
    expect(await recover({ what: 'bonus', documentNumber: '缴款书 1 号' })).toMatchObject({ status: 200, body: { bonusRecoveredOn: '2022-11-14', bonusRecoveryDocument: '缴款书 1 号' } });
    expect(codesOf((await on(winners[2].id, 'recovery', { version: winners[2].version, what: 'certificate', recoveredOn: '2022-11-14', documentNumber: 'x' })).body)).toEqual(['recovery.standing']);
  });

  test('a bonus that was not paid is not paid afterwards and needs no recovery', async () => {
    const { id } = winners[3];
    await decide(server, office, { kind: 'revocation', subjectId: id });
    await cleared(id, { reasonId: 'other' });
    await revoke(id, { reasonId: 'other' });
    expect(codesOf((await on(id, 'payment', { version: (await fresh(id)).version, paidOn: '2022-11-14', voucherNumber: 'x' })).body)).toEqual(['bonus.revoked']);
    expect(codesOf((await on(id, 'recovery', { version: (await fresh(id)).version, what: 'bonus', recoveredOn: '2022-11-14', documentNumber: 'x' })).body)).toEqual(['recovery.unpaid']);
    const page = await server.sql(`select model from publications where path = '/revocations/' order by version desc limit 1`);
    expect(page[0].model.revocations).toHaveLength(2);
  });
});

describe('the end of an edition', () => {
  const edition = async () => (await office.get('/rest/editions?filter={"number":8}')).body[0];
  const close = async (client = office) => client.post(`/rest/editions/${(await edition()).id}/close`, {});

  test('not while a revoked certificate is out', async () => {
    expect(codesOf((await close()).body)).toEqual(['edition.recovery']);
    expect(await close(portal)).toMatchObject({ status: 403 });
    const { id } = winners[3];
    await on(id, 'recovery', { version: (await fresh(id)).version, what: 'certificate', recoveredOn: '2022-11-14', documentNumber: '收据 6 号' });
  });

  test('those who hold a title are prior honours with their sealed identity; those who lost it are not', async () => {
    expect(await close()).toMatchObject({ status: 200, body: { phase: 'closed' } });
    const honours = await server.sql(`select h.name, h.award, octet_length(s.id_number_index) as index,
        exists(select from person_secrets n join nominees p on p.id = n.nominee_id where n.id_number_index = s.id_number_index and p.name = h.name) as same
      from prior_honours h join person_secrets s on s.prior_honour_id = h.id where h.edition_number = 8 order by h.name`);
    const standing = winners.filter(({ id }) => id !== winners[0].id && id !== winners[3].id);
    const plain = (rows: any[]) => rows.map((row) => JSON.stringify(row)).sort();
    expect(plain(honours)).toEqual(plain(standing.map(({ nomineeName, award }) => ({ name: nomineeName, award, index: 32, same: true }))));
    expect(codesOf((await close()).body)).toEqual(['edition.closed']);
  });

  test('nothing more is put forward, judged or listed in it; a title may still be withdrawn', async () => {
    const body = await server.signIn('body-2203');
    const refused = await body.post('/rest/nominees', eligibleForm(await employerOf(server, '2203')));
    expect(refused.body.issues).toEqual([{ code: 'edition.over', clause: '本系统缺省', severity: 'error', params: { number: 8 } }]);
    expect(refused.body.message).toContain('第8届已经结束');
    for (const [path, form] of [['/rest/panels', { name: '迟到', awards: ['technical-expert'], size: 5 }], ['/rest/slates/assemble', { ranking: {} }], ['/rest/reviewers', { name: '甲', employerName: '乙' }]] as const) {
      expect(codesOf((await office.post(path, form)).body)).toEqual(['edition.over']);
    }
    const { motion } = await decide(server, office, { kind: 'revocation', subjectId: winners[4].id });
    expect(motion.outcome).toBe('passed');
  });

  test('its archive is whole, holds no number of anybody, and a changed byte is found', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'archive-'));
    try {
      expect((await portal.post(`/rest/editions/${(await edition()).id}/archive`, {})).status).toBe(403);
      const answer = await office.fetch(`/rest/editions/${(await edition()).id}/archive`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
      expect({ status: answer.status, type: answer.headers.get('content-type') }).toEqual({ status: 200, type: 'application/zip' });
      const bytes = Buffer.from(await answer.arrayBuffer());
      const file = join(folder, 'edition.zip');
      writeFileSync(file, bytes);
      const { faults, entries, files } = await checkArchive(file);
      expect(faults).toEqual([]);
      expect(files).toBeGreaterThan(12);
      expect(entries).toBe((await server.sql('select count(*)::int as count from journal_entries where edition_id = (select id from editions where number = 8)'))[0].count);
      const spoilt = Buffer.from(readFileSync(file));
      spoilt[Math.floor(bytes.length / 2)]! ^= 1;
      writeFileSync(file, spoilt);
      await expect(checkArchive(file).then(({ faults: found }) => { if (found.length > 0) throw new Error(found.join()); })).rejects.toThrow();
      // The same package made in the background, followed and taken by whoever asked; the scans are in it, ID cards are not.
      expect((await portal.post(`/rest/editions/${(await edition()).id}/archive-jobs`, {})).status).toBe(403);
      const job = (await office.post(`/rest/editions/${(await edition()).id}/archive-jobs`, {})).body;
      await expect.poll(async () => (await office.get(`/rest/jobs/${job.id}`)).body.state, { timeout: 60_000 }).toBe('done');
      expect((await portal.get(`/rest/archives/${job.id}`)).status).toBe(404);
      const packed = await office.fetch(`/rest/archives/${job.id}`);
      expect([packed.status, packed.headers.get('content-type')]).toEqual([200, 'application/zip']);
      const packedFile = join(folder, 'packed.zip');
      writeFileSync(packedFile, Buffer.from(await packed.arrayBuffer()));
      expect((await checkArchive(packedFile)).faults).toEqual([]);
      const inside = await openZip(packedFile);
      const listed = inside.get('files.jsonl')!.toString('utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line));
      expect(listed.map(({ subjectType, slot, path }) => [subjectType, slot, path === null])).toEqual([['assessment-visit', 'visit-photo', false], ['nominee', 'id-copy', true]]);
      expect(inside.get(listed[0].path)!.equals(photo)).toBe(true);
      expect(JSON.parse(inside.get('manifest.json')!.toString('utf8'))).toMatchObject({ filesLeftOut: 1, personalNumbers: 'left-out' });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
