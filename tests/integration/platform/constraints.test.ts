/** PostgreSQL is the last line: what it must hold to is there after every start, or the server does not start. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StartFailure, startServer, type TestServer } from '../server';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ breaks: ['people.sent-stand', 'publications.hash-and-path', 'journal.sequence-dense', 'journal.chained', 'journal.who-and-when'] });
}, 120_000);
afterAll(() => server?.stop());

/** Runs statements as a command would: named, in one transaction; answers the constraint that refused. */
async function asCommand(...statements: string[]): Promise<string> {
  try {
    await server.sql(`begin; select set_config('app.command', 'test', true); ${statements.join(';')}; commit`);
    return 'accepted';
  } catch (error) {
    const { constraint, message } = error as { constraint?: string; message: string };
    return constraint ?? message;
  }
}

const NOMINEE = (fields: Record<string, string> = {}): string => {
  const values: Record<string, string> = {
    document_id: `md5(random()::text)`,
    edition_id: '(select id from editions)',
    body_id: `(select id from units where code = '2203')`,
    award: `'technical-expert'`,
    name: `'测试'`,
    state: `'drafting'`,
    level: `'body'`,
    version: '1',
    ...fields,
  };
  return `insert into nominees (${Object.keys(values).join(', ')}) values (${Object.values(values).join(', ')})`;
};

describe('what PostgreSQL refuses', () => {
  it.each([
    ['a nominee without an edition', NOMINEE({ edition_id: 'null' }), 'nominees_edition_id_required'],
    ['a nominee of no unit', NOMINEE({ body_id: '0' }), 'nominees_body_id_fk'],
    ['an unknown state', NOMINEE({ state: `'done'` }), 'nominees_state_known'],
    ['a version of zero', NOMINEE({ version: '0' }), 'nominees_version_minimum'],
    ['a month that is none', NOMINEE({ birth_month: `'1980-13'` }), 'nominees_birth_month_form'],
    ['an empty id', NOMINEE({ document_id: 'null' }), 'nominees_document_id_required'],
    ['more used than given', `update quota_allocations set used = places + 1 where id = (select min(id) from quota_allocations)`, 'quota_allocations_not_overfilled'],
    ['fewer places than used', `update quota_allocations set places = -1 where id = (select min(id) from quota_allocations)`, 'quota_allocations_not_overfilled'],
    ['two rows for one allocation', `insert into quota_allocations (document_id, edition_id, unit_id, award, places, used, version) select md5(random()::text), edition_id, unit_id, award, 1, 0, 1 from quota_allocations limit 1`, 'quota_allocations_place_key'],
    ['deleting a unit with people', `delete from units where code = '22'`, /_fk$/],
    ['a unit with a strange path', `update units set path = '/22/' where code = '2201'`, 'units_path_ends_in_code'],
    ['a second unit with a code', `insert into units (document_id, code, name, kind, path, sort_key, version, parent_id) values ('x', '2201', 'x', 'prefecture', '/22/2201/', 1, 1, (select id from units where code = '22'))`, 'units_code_key'],
    ['a second edition of a number', `insert into editions (document_id, number, name, phase, version) values ('x', 8, 'x', 'preparing', 1)`, 'editions_number_key'],
    ['an open edition without rules', `insert into editions (document_id, number, name, phase, version) values ('x', 99, 'x', 'open', 1)`, 'editions_rules_frozen'],
    ['identity of nobody', `insert into person_secrets (key_version, standing) values (1, true)`, 'person_secrets_one_subject'],
    ['a clear ID number', `insert into person_secrets (prior_honour_id, id_number_index, id_number_cipher, key_version) select id, sha256('x'), '11010519491231002X', 1 from prior_honours limit 1`, 'person_secrets_sealed'],
  ])('%s', async (_name, statement, constraint) => {
    expect(await asCommand(statement)).toEqual(constraint instanceof RegExp ? expect.stringMatching(constraint) : constraint);
  });

  it('one person twice in an edition, unless one of the two no longer stands', async () => {
    const secret = (name: string, standing: boolean) =>
      `${NOMINEE({ document_id: `'${name}'` })}; insert into person_secrets (nominee_id, edition_id, id_number_index, id_number_cipher, key_version, standing)
       select id, edition_id, sha256('same person'), decode(repeat('ab', 40), 'hex'), 1, ${standing} from nominees where document_id = '${name}'`;
    expect(await asCommand(secret('person-a', true))).toBe('accepted');
    expect(await asCommand(secret('person-b', false))).toBe('accepted');
    expect(await asCommand(secret('person-c', true))).toBe('person_secrets_person_key');
    expect(await asCommand(`update person_secrets set standing = true where nominee_id = (select id from nominees where document_id = 'person-b')`)).toBe('person_secrets_person_key');
    expect(await asCommand(`update person_secrets set standing = (nominee_id = (select id from nominees where document_id = 'person-b')) where nominee_id is not null`)).toBe('accepted');
    expect(await asCommand(`delete from nominees where document_id = 'person-b'`)).toBe('person_secrets_nominee_id_fk');
  });

  it('two people on one rank, but only at the end of the transaction', async () => {
    const list = `insert into slates (document_id, edition_id, unit_id, level, state, version) select 'slate-1', (select id from editions), id, 'body', 'drafting', 1 from units where code = '2203'`;
    const entry = (name: string, rank: number) =>
      `${NOMINEE({ document_id: `'${name}'` })}; insert into slate_entries (document_id, slate_id, nominee_id, award, rank, version) select 'e-${name}', (select id from slates where document_id = 'slate-1'), id, award, ${rank}, 1 from nominees where document_id = '${name}'`;
    expect(await asCommand(list, entry('r1', 1), entry('r2', 2))).toBe('accepted');
    expect(await asCommand(entry('r3', 2))).toBe('slate_entries_rank_key');
    expect(await asCommand(`update slate_entries set rank = 3 - rank where document_id in ('e-r1', 'e-r2')`)).toBe('accepted');
    expect(await asCommand(`update slate_entries set rank = 1 where document_id = 'e-r1'`, `update slate_entries set rank = 2 where document_id = 'e-r2'`)).toBe('accepted');
  });
});

describe('the journal', () => {
  const entry = (sequence: number) =>
    `insert into journal_entries (document_id, edition_id, sequence, occurred_at, command, hash) select md5(random()::text), id, ${sequence}, now(), 'test', md5(random()::text) from editions`;
  const start = 1_000_000;

  it('takes new entries and never gives up, changes or repeats one', async () => {
    expect(await asCommand(entry(start), entry(start + 1))).toBe('accepted');
    expect(await asCommand(entry(start))).toBe('journal_entries_sequence_key');
    for (const statement of [`update journal_entries set reason = 'x' where sequence = ${start}`, `delete from journal_entries where sequence = ${start}`, 'truncate journal_entries']) {
      expect(await asCommand(statement)).toBe('journal_entries is append-only');
    }
    expect(await server.sql(`select count(*)::int as n from journal_entries where sequence >= ${start}`)).toEqual([{ n: 2 }]);
  });

  it('numbers entries outside any edition as one chain too', async () => {
    const outside = `insert into journal_entries (document_id, sequence, occurred_at, command, hash) values (md5(random()::text), ${start}, now(), 'test', md5(random()::text))`;
    expect(await asCommand(outside)).toBe('accepted');
    expect(await asCommand(outside)).toBe('journal_entries_sequence_key');
  });
});

describe('a publication', () => {
  it('is withdrawn at most, never changed', async () => {
    expect(
      await asCommand(`insert into publications (id, edition_id, path, kind, version, model, model_hash, publish_at) select 'p1', id, '/notices/x/', 'publicity', 1, '{}', 'h', now() from editions`),
    ).toBe('accepted');
    for (const change of [`model = '{"a":1}'`, `publish_at = now()`, `withdrawn_at = now(), path = '/'`]) {
      expect(await asCommand(`update publications set ${change} where id = 'p1'`)).toBe('a publication is immutable');
    }
    expect(await asCommand(`delete from publications where id = 'p1'`)).toBe('a publication is immutable');
    expect(await asCommand(`update publications set withdrawn_at = now() where id = 'p1'`)).toBe('accepted');
    expect(await asCommand(`update publications set withdrawn_at = null where id = 'p1'`)).toBe('a publication is immutable');
  });
});

describe('the write guard', () => {
  it.each(['editions', 'units', 'quota_allocations', 'nominees', 'slates', 'slate_entries', 'public_notices', 'commendations', 'prior_honours', 'journal_entries', 'person_secrets', 'publications', 'opinions', 'quota_entries', 'window_extensions', 'receipts', 'penalties', 'organisation_members', 'member_contacts'])(
    'refuses every statement on %s outside a command',
    async (table) => {
      const column = (await server.sql(`select column_name as name from information_schema.columns where table_name = $1 and column_name not in ('id') limit 1`, [table]))[0].name;
      for (const statement of [`update ${table} set ${column} = ${column}`, `delete from ${table}`, `truncate ${table} cascade`]) {
        await expect(server.sql(statement)).rejects.toThrow('outside a command');
      }
    },
  );

  it('forgets the command with its transaction', async () => {
    await expect(
      server.sql(`begin; select set_config('app.command', 'test', true); commit; update units set name = name`),
    ).rejects.toThrow('outside a command');
    await server.sql('rollback');
  });
});

describe('a start', () => {
  it('finds everything in place and makes nothing', async () => {
    const before = await server.sql('select name, rendering from app_constraints order by name');
    const second = await startServer({ beside: server });
    await second.stop();
    expect(await server.sql('select name, rendering from app_constraints order by name')).toEqual(before);
    expect(before.length).toBeGreaterThan(200);
  }, 60_000);

  it('mends what was dropped, weakened or switched off', async () => {
    await server.sql(`
      drop index person_secrets_person_key;
      create index person_secrets_person_key on person_secrets (edition_id, id_number_index);
      alter table quota_allocations drop constraint quota_allocations_not_overfilled;
      alter table nominees drop constraint nominees_body_id_fk;
      alter table nominees add constraint nominees_body_id_fk foreign key (body_id) references units (id) on delete set null;
      alter table journal_entries disable trigger journal_entries_append_only;
      drop trigger nominees_guard on nominees;
      create or replace function app_require_command() returns trigger language plpgsql as 'begin return null; end'`);
    const second = await startServer({ beside: server });
    await second.stop();
    expect(await asCommand('update journal_entries set reason = reason')).toBe('journal_entries is append-only');
    await expect(server.sql('update nominees set name = name')).rejects.toThrow('outside a command');
    await expect(server.sql('update units set name = name')).rejects.toThrow('outside a command');
    expect(await server.sql(`select pg_get_constraintdef(oid) as def from pg_constraint where conname = 'nominees_body_id_fk'`)).toEqual([
      { def: 'FOREIGN KEY (body_id) REFERENCES units(id) ON DELETE RESTRICT' },
    ]);
    expect(await server.sql(`select indisunique from pg_index where indexrelid = 'person_secrets_person_key'::regclass`)).toEqual([{ indisunique: true }]);
  }, 60_000);

  it('is refused in one line when the data contradict, and nothing is half mended', async () => {
    await server.sql(`alter table quota_allocations drop constraint quota_allocations_not_overfilled; alter table quota_allocations disable trigger quota_allocations_sums`);
    await server.sql(`begin; select set_config('app.command', 'test', true); update quota_allocations set used = 99 where id = (select min(id) from quota_allocations); commit`);
    const failure = await startServer({ beside: server }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StartFailure);
    expect((failure as StartFailure).line).toMatch(/^数据库中已有数据违反约束「已用名额不得超过名额」（quota_allocations 表，quota_allocations_not_overfilled），服务不启动。[^\n]*$/);
    expect((failure as StartFailure).code).toBe(1);
    await server.sql(`begin; select set_config('app.command', 'test', true); alter table quota_allocations disable trigger quota_allocations_sums; update quota_allocations q set used = coalesce((select sum(case e.kind when 'used' then e.places when 'released' then -e.places end) from quota_entries e where e.unit_id = q.unit_id and e.award = q.award), 0) where used = 99; commit`);
    await (await startServer({ beside: server })).stop();
    expect(await asCommand('update quota_allocations set used = places + 1')).toBe('quota_allocations_not_overfilled');
  }, 60_000);
});
