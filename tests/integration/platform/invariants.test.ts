/** Each truth is broken once on purpose and found: a truth that can never be broken would prove nothing. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkTruths } from '../../../scripts/invariants/check-truths.ts';
import { TRUTHS } from '../../../scripts/invariants/truths.ts';
import { startServer, type TestServer } from '../server.ts';

let server: TestServer;
let client: pg.Client;
beforeAll(async () => {
  server = await startServer();
  client = new pg.Client({ connectionString: server.databaseUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await server.stop();
});

/** Makes the data wrong as no program may (triggers and constraints off), asks, and takes it back. */
async function brokenBy(statement: string): Promise<string[]> {
  await client.query('begin');
  try {
    await client.query('set local session_replication_role = replica');
    await client.query(statement);
    return (await checkTruths(client)).map(({ id }) => id);
  } finally {
    await client.query('rollback');
  }
}

const drop = (table: string, constraint: string): string => `alter table ${table} drop constraint if exists ${constraint};`;
const SENT = `(select id from slates where state = 'registered' and level = 'body' order by id limit 1)`;
const SENT_PERSON = `(select nominee_id from slate_entries where slate_id = ${SENT} order by id limit 1)`;
const DRAFT_PERSON = `(select e.nominee_id from slate_entries e join slates s on s.id = e.slate_id where s.state = 'drafting' order by e.id limit 1)`;
const NUMBER = '22010119800612001X';

test.each<[string, string]>([
  ['units.path-follows-parent', `${drop('units', 'units_path_ends_in_code')} update units set path = '/x/' || code || '/' where id = (select max(id) from units)`],
  ['units.one-root', `${drop('units', 'units_root_is_province')} update units set parent_id = null where code = '220102'`],
  ['units.code-unique', `${drop('units', 'units_code_key')} ${drop('units', 'units_path_ends_in_code')} update units set code = '2202' where code = '2201'`],
  ['units.channel-known', `update units set channel = 'nobody' where id = (select max(id) from units where kind = 'employer')`],
  ['editions.rules-frozen', `${drop('editions', 'editions_rules_frozen')} update editions set rules_hash = null`],
  ['accounts.role-of-edition', `update up_roles set type = 'stranger' where type = 'expert'`],
  ['accounts.one-role', `insert into up_users_role_lnk (user_id, role_id) select user_id, (select max(id) from up_roles) from up_users_role_lnk order by user_id limit 1`],
  ['quota.not-overfilled', `${drop('quota_allocations', 'quota_allocations_not_overfilled')} update quota_allocations set used = places + 1`],
  ['quota.award-known', `update quota_allocations set award = 'gold' where award = 'technical-expert'`],
  ['quota.used-is-taken', `update quota_allocations set used = 0`],
  ['quota.sent-has-place', `update quota_allocations set award = 'gold' where award = 'technical-expert'`],
  ['quota.ledger-sums', `update quota_allocations set places = places + 1`],
  ['lists.ranks-dense', `update slate_entries set rank = rank + 1`],
  ['lists.rank-once', `${drop('slate_entries', 'slate_entries_rank_key')} update slate_entries set rank = 1`],
  ['lists.same-award', `update nominees set award = 'grand-prize' where award = 'technical-expert'`],
  ['lists.within-subtree', `update nominees set body_id = (select id from units where code = 'JYT') where id = ${SENT_PERSON}`],
  ['lists.state-known', `${drop('slates', 'slates_state_known')} update slates set state = 'lost' where id = ${SENT}`],
  ['lists.sent-is-dated', `update slates set content_hash = null where id = ${SENT}`],
  ['lists.sent-not-empty', `delete from slate_entries where slate_id = ${SENT}`],
  ['lists.mend-only-returned', `update slates set mend_by = '2022-11-07' where id = ${SENT}`],
  ['lists.sent-is-journalled', `update journal_entries set command = 'nothing' where command = 'submit-slate'`],
  ['people.sealed', `${drop('person_secrets', 'person_secrets_sealed')} update person_secrets set phone_cipher = '\\x01'`],
  ['people.no-number-in-clear', `update nominees set achievements = '身份证 ${NUMBER}。' where id = ${SENT_PERSON}`],
  ['people.state-known', `${drop('nominees', 'nominees_state_known')} update nominees set state = 'lost' where id = ${SENT_PERSON}`],
  ['people.award-known', `update nominees set award = 'gold' where id = ${SENT_PERSON}`],
  ['people.body-recommends', `update nominees set body_id = (select id from units where kind = 'province') where id = ${SENT_PERSON}`],
  ['people.sent-with-list', `update nominees set state = 'submitted' where id = ${DRAFT_PERSON}`],
  ['people.list-sent-with-them', `update slates set state = 'returned' where id = ${SENT}`],
  ['people.sent-stand', `update person_secrets set standing = false where nominee_id = ${SENT_PERSON}`],
  ['people.standing-once', `drop index person_secrets_person_key; update person_secrets set id_number_index = (select id_number_index from person_secrets where nominee_id = ${SENT_PERSON}) where nominee_id is not null and standing`],
  ['people.commended-have-award', `update nominees set state = 'commended' where id = ${SENT_PERSON}`],
  ['publications.guarded', `drop trigger journal_entries_no_truncate on journal_entries`],
  ['journal.sequence-dense', `delete from journal_entries where sequence = 3`],
  ['journal.chained', `update journal_entries set previous_hash = repeat('f', 64) where sequence = 3`],
  ['journal.who-and-when', `update journal_entries set role = null where sequence = 3`],
  ['journal.no-number', `update journal_entries set reason = '${NUMBER}' where sequence = 3`],
  ['outbox.one-end', `update outbox set delivered_at = now(), dead_at = now(), last_error = 'x'`],
  ['outbox.dead-has-reason', `update outbox set delivered_at = null, dead_at = now(), last_error = null`],
  ['outbox.no-number', `update outbox set last_error = '电话 13912345678。'`],
  ['jobs.finished-dated', `${drop('app_jobs', 'app_jobs_finished')} insert into app_jobs (document_id, kind, actor_id, input, state, expires_at) values ('x', 'x', 'x', '{}', 'done', now())`],
  ['messages.to-accounts', `insert into messages (document_id, account_id, kind, params, link, key) values ('x', 'nobody', 'due', '{}', '/', 'x')`],
])('%s', async (id, statement) => {
  expect(await brokenBy(statement)).toContain(id);
});

test('what the product has written breaks none of them', async () => {
  expect(await checkTruths(client)).toEqual([]);
  expect(new Set(TRUTHS.map(({ id }) => id)).size).toBe(TRUTHS.length);
  expect(TRUTHS.length).toBeGreaterThanOrEqual(30);
});

test('the command says so, and what is broken, with its exit code', () => {
  const root = path.resolve(import.meta.dirname, '../../..');
  const run = (...words: string[]) => {
    const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/invariants.ts', '--json', ...words], { cwd: root, env: { ...process.env, DATABASE_URL: server.databaseUrl }, encoding: 'utf8' });
    return { status, answer: JSON.parse(stdout) as unknown };
  };
  expect(run()).toEqual({ status: 0, answer: { ok: true, checked: TRUTHS.length, broken: [] } });
  expect(run('--list').answer).toHaveLength(TRUTHS.length);
});
