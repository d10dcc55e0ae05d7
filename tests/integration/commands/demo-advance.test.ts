/** The demo's way from submitted lists to assessed nominees: ordinary acts of the demo's own accounts, each in the journal. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type Client, type TestServer } from '../server.ts';
import { codesOf, journalOf, setScene, stateOfCase } from './office-desk.ts';
import { listOf } from './review-desk.ts';

let server: TestServer;
let office: Client;
beforeAll(async () => {
  server = await startServer();
  office = await server.signIn('office');
});
afterAll(() => server.stop());

test('nobody but the office moves the demo along', async () => {
  const before = await stateOfCase(server);
  for (const name of ['leader', 'expert', 'body-2204']) expect((await (await server.signIn(name)).post('/rest/demo/advance')).status).toBe(403);
  expect(await stateOfCase(server)).toBe(before);
});

test('one act draws, scores, tallies, chooses and assesses, under the names of those who may', async () => {
  const { status, body } = await office.post('/rest/demo/advance');
  expect(status).toBe(200);
  const passed = await listOf(office, 'assessments', { result: 'passed' });
  expect(passed.length).toBe(body.chosen);
  expect([...new Set(passed.map(({ nomineeState }) => nomineeState))]).toEqual(['in-assessment']);
  const actors = async (command: string) => [...new Set((await journalOf(server, command)).map(({ actor_name }) => actor_name))].sort();
  expect(await actors('draw-panel')).toEqual(['省评选办 王主任']);
  expect(await actors('choose-for-assessment')).toEqual(['领导小组 李组长']);
  expect(await actors('submit-reviews')).toContain('省评选办 王主任');
  const { body: tally } = await office.get(`/rest/panels/${body.panelId}/tally`);
  expect([tally.intact, tally.openTies]).toEqual([true, []]);
  // Everybody submitted has been judged: there is nobody left to draw a panel for.
  expect(codesOf((await office.post('/rest/demo/advance')).body)).toEqual(['panel.nobody']);
}, 120_000);

test('the province’s list takes those who passed, and refuses who failed or has no conclusion', async () => {
  const [first, second, third] = await listOf(office, 'assessments', { award: 'technical-expert' });
  const { body: session } = await office.get('/rest/session');
  const assemble = (ids: string[]) => office.post('/rest/slates/assemble', { editionId: session.edition.id, ranking: { 'technical-expert': ids }, withoutProposal: '样例名单' });
  await setScene(server, `update assessments set result = 'failed' where document_id = '${second.id}'; update assessments set result = null where document_id = '${third.id}'`);
  expect(codesOf((await assemble([second.nomineeId])).body)).toEqual(['assessment.failed']);
  expect(codesOf((await assemble([third.nomineeId])).body)).toEqual(['assessment.open']);
  expect((await assemble([first.nomineeId])).status).toBe(201);
  expect(await server.sql('select state from nominees where document_id = $1', [first.nomineeId])).toEqual([{ state: 'shortlisted' }]);
});
