/**
 * One record of every kind at every place of the tree of units, planted past the product (triggers off): for the matrix it
 * matters where a record belongs, not how it came to be there. Ids are spelt from kind and place.
 */
import { createHash } from 'node:crypto';
import pg from 'pg';
import type { TestServer } from '../server.ts';
import type { RoleName } from './expectations.ts';

/** Who asks: one account of the demo in each role. */
export const ACCOUNTS: Readonly<Record<RoleName, string>> = {
  'province-office': 'office', leader: 'leader', 'recommending-body': 'body-2201', 'county-bureau': 'county', employer: 'employer', expert: 'expert',
  'opinion-agency': 'agency', 'objection-investigator': 'investigator', 'portal-editor': 'portal', auditor: 'auditor', 'system-administrator': 'sysadmin',
};

const CITY = '/22/2201/';
const COUNTY = '/22/2201/220182/';
export const AGENCY = '/22/2203/2203-JW/';

/** Where a record belongs, and what is special about it. */
export interface Place {
  /** The deepest unit it belongs to. */
  unit: string;
  /** Belongs to the edition before. */
  earlier?: true;
  /** Of somebody who was withdrawn. */
  withdrawn?: true;
  /** Somebody who takes part has a stake in it. */
  conflicted?: true;
}

/** By the short name that ids are spelt with. The employer's own path is filled in from the database. */
export const places: Record<string, Place> = {
  e1: { unit: '' }, e2: { unit: '' }, e4: { unit: '/22/2202/220281/MXE4/' },
  c1: { unit: COUNTY }, c2: { unit: '/22/2201/220183/' },
  b1: { unit: CITY }, b2: { unit: '/22/2202/' }, b3: { unit: '/22/2203/' },
  p: { unit: '/22/' },
  x1: { unit: '', earlier: true }, x2: { unit: CITY, earlier: true }, x4: { unit: '/22/2202/', earlier: true },
  w1: { unit: '', withdrawn: true }, w4: { unit: '/22/2202/220281/MXE4/', withdrawn: true },
  k1: { unit: '', conflicted: true }, k4: { unit: '/22/2202/220281/MXE4/', conflicted: true },
};

/** The places of lists, which a unit has one of in an edition. */
export const LIST_PLACES = ['e1', 'e2', 'e4', 'c1', 'c2', 'b1', 'b2', 'b3', 'p', 'x1', 'x2', 'x4'];
/** The places of people. */
export const PEOPLE_PLACES = ['e1', 'e2', 'e4', 'c1', 'c2', 'b1', 'b2', 'b3', 'x1', 'x2', 'x4', 'w1', 'w4', 'k1', 'k4'];
/** The places of units. */
export const UNIT_PLACES = ['e1', 'e2', 'e4', 'c1', 'c2', 'b1', 'b2', 'b3', 'p'];
/** Whose questions an agency is asked: its own, its body's, a sister's, another region's. */
export const ASKED: Readonly<Record<string, string>> = { a1: AGENCY, a2: '/22/2203/2203-GA/', a3: '/22/2203/2203-ZZ/' };
/** What belongs to the whole edition, of this and of the one before. */
export const EDITION_PLACES = ['p', 'x'];
/** What belongs to an account: its owner's place is the account. */
export const OWNERS = Object.values(ACCOUNTS);
const ownerPlace = (username: string): string => username.replaceAll('-', '');

/** The public ids of units by place, as the demo gave them. */
const unitIds = new Map<string, string>();

/** The public id of the record of a kind at a place. */
export const idAt = (kind: string, place: string): string => (kind === 'unit' ? unitIds.get(place) : undefined) ?? `mx${kind}${ownerPlace(place)}`.padEnd(24, 'q').slice(0, 36);
/** A word that stands in the record and nowhere else. */
export const markOf = (kind: string, place: string): string => `样${kind}${ownerPlace(place)}例`;

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Plants everything and lets no act pass the journal: what gets so far was allowed, and is taken back. */
export async function plantScene(server: TestServer): Promise<void> {
  const client = new pg.Client({ connectionString: server.databaseUrl });
  // The database is dropped whoever is connected when a test ends early.
  client.on('error', () => undefined);
  await client.connect();
  const value = async <T = any>(query: string, values: unknown[] = []): Promise<T> => Object.values((await client.query(query, values)).rows[0] ?? {})[0] as T;
  await client.query('set session_replication_role = replica');
  const columns = new Map<string, Set<string>>();
  for (const { table, names } of (await client.query<{ table: string; names: string[] }>(`select table_name as table, array_agg(column_name::text) as names from information_schema.columns where table_schema = 'public' group by 1`)).rows) columns.set(table, new Set(names));

  /** Inserts a row with what every row has; answers its number. */
  async function plant(table: string, kind: string, place: string, row: Record<string, unknown>): Promise<number> {
    const known = columns.get(table)!;
    const now = '2022-10-20T01:00:00.000Z';
    const common = { document_id: idAt(kind, place), version: 1, created_at: now, updated_at: now, published_at: now };
    const whole = Object.entries({ ...common, ...row }).filter(([name, content]) => content !== undefined && (known.has(name) || name in row));
    const names = whole.map(([name]) => `"${name}"`).join(', ');
    return value(`insert into ${table} (${names}) overriding system value select ${names} from jsonb_populate_record(null::${table}, $1) returning ${known.has('id') ? 'id' : '0'}`, [JSON.stringify(Object.fromEntries(whole))]);
  }

  // Units: those of the demo and an employer of another city.
  const employer = await value<string>(`select u.path from up_users a join units u on u.id = a.unit_id where a.username = 'employer'`);
  const sister = await value<string>(`select path from units where kind = 'employer' and starts_with(path, $1) and path <> $2 order by id limit 1`, [COUNTY, employer]);
  for (const place of Object.values(places)) if (place.unit === '') place.unit = employer;
  places.e2 = { unit: sister };
  const unitKey = new Map<string, number>();
  const [parent, code] = ['/22/2202/220281/', 'MXE4'];
  await plant('units', 'employer', 'e4', { code, name: markOf('unit', 'e4'), kind: 'employer', parent_id: await value('select id from units where path = $1', [parent]), path: `${parent}${code}/`, channel: '2202', sort_key: 9000 });
  const pathKeys = (await client.query<{ id: number; path: string }>('select id, path from units')).rows;
  for (const { id, path } of pathKeys) unitKey.set(path, id);
  // Accounts are remembered with the ids of their units: those of the demo stay.
  for (const place of UNIT_PLACES) unitIds.set(place, await value('select document_id from units where path = $1', [places[place]!.unit]));

  // Editions: this one, and one before it with the same rules.
  const edition = await value<number>('update editions set document_id = $1 returning id', [idAt('edition', 'p')]);
  const before = await value<number>(
    `insert into editions (document_id, number, name, phase, rules, rules_hash, opened_at, version, created_at, updated_at, published_at)
     select $1, 7, '第七届', 'closed', rules, rules_hash, opened_at, 1, created_at, updated_at, published_at from editions where id = $2 returning id`,
    [idAt('edition', 'x'), edition],
  );
  const editionAt = (place: string): number => (places[place]?.earlier || place === 'x' ? before : edition);
  const accountId = new Map((await client.query<{ username: string; id: string }>('select username, document_id as id from up_users')).rows.map(({ username, id }) => [username, id]));

  // Lists with all that hangs on them.
  const receivers: Record<string, string> = { e1: 'c1', e2: 'c1', e4: 'b2', c1: 'b1', c2: 'b1', b1: 'p', b2: 'p', b3: 'p', x1: 'c1', x2: 'p', x4: 'p' };
  const slates = new Map<string, number>();
  for (const place of LIST_PLACES) {
    const unit = unitKey.get(places[place]!.unit)!;
    await client.query('delete from slates where unit_id = $1 and edition_id = $2', [unit, editionAt(place)]);
    const receiver = receivers[place];
    const level = { e: 'employer', c: 'county', b: 'body', p: 'province', x: place === 'x1' ? 'employer' : 'body' }[place[0]!]!;
    const slate = await plant('slates', 'slate', place, { edition_id: editionAt(place), unit_id: unit, receiver_id: receiver ? unitKey.get(places[receiver]!.unit) : null, level, state: 'drafting', issues: [] });
    slates.set(place, slate);
    const of = { edition_id: editionAt(place), slate_id: slate };
    await plant('unit_decisions', 'decision', place, { ...of, minutes_number: markOf('decision', place), held_on: '2022-10-20', entitled: 3, present: 3, in_favour: 3, passed: true, ranking_hash: 'x', state: 'standing' });
    await plant('recommendation_reports', 'report', place, { ...of, contact_person: markOf('report', place), contact_phone: '1', publicity_result: 'x', experts: [], evaluated_on: '2022-10-20', evaluation_method: 'x', expert_opinion: 'x' });
    await plant('receipts', 'receipt', place, { ...of, copies: {}, bags: [], letter: markOf('receipt', place), received_at: '2022-11-03T01:00:00Z', handed_by: 'x', received_by: 'x' });
    const notice = await plant('public_notices', 'notice', place, { ...of, kind: 'publicity', title: markOf('notice', place), state: 'posted', first_day: '2022-10-20', last_day: '2022-10-26', working_days: 5, count_posting_day: true, posted_on: '2022-10-20', events: [], posted_at: '2022-10-20T01:00:00Z', path: null, place: '公告栏', posted_by: 'x', people: [] });
    if (place === 'p' || place === 'x2') await plant('public_notices', 'site', place, { ...of, kind: 'results', title: markOf('site', place), state: 'posted', events: [], posted_at: '2022-10-20T01:00:00Z', path: `/notices/${place}/`, people: [] });
    await plant('objections', 'objection', place, { edition_id: editionAt(place), notice_id: notice, number: 900 + LIST_PLACES.indexOf(place), channel: 'letter', arrived_on: '2022-10-21', late: false, state: 'received', files: 0, received_at: '2022-10-21T01:00:00Z', received_by: markOf('objection', place), findings: [] });
  }

  // People with all that is about them.
  const award = 'technical-expert';
  for (const place of PEOPLE_PLACES) {
    const { unit, withdrawn, conflicted } = places[place]!;
    const [city, county] = [`${unit.split('/').slice(0, 3).join('/')}/`, unit.split('/').length > 4 ? `${unit.split('/').slice(0, 4).join('/')}/` : null];
    const level = unit.split('/').length - 4;
    const nominee = await plant('nominees', 'nominee', place, {
      edition_id: editionAt(place), body_id: unitKey.get(city), county_id: county ? unitKey.get(county) : null, employer_id: level === 2 ? unitKey.get(unit) : null,
      level: ['body', 'county', 'employer'][level], award, name: markOf('nominee', place), employer_name: '样', state: withdrawn ? 'withdrawn' : 'drafting', verdict: 'pass', issues: [], conditions: [1],
    });
    await plant('person_secrets', 'secret', place, { id: undefined, nominee_id: nominee, edition_id: editionAt(place), key_version: 1, standing: false });
    const list = { w1: 'e1', k1: 'e1', w4: 'e4', k4: 'e4' }[place] ?? place;
    await plant('slate_entries', 'entry', place, { slate_id: slates.get(list), nominee_id: nominee, award, rank: 1 + ['w', 'k'].indexOf(place[0]!) + 1 });
    const of = { edition_id: editionAt(place), nominee_id: nominee };
    await plant('opinions', 'opinion', place, { ...of, asked_unit_id: null, agency: 'police', requested_on: '2022-10-20', letter_number: markOf('opinion', place), requested_by: 'x' });
    const commendation = await plant('commendations', 'title', place, { ...of, award, certificate_number: markOf('title', place), decision_document: 'x', conferred_on: '2022-11-20', state: 'conferred', bonus_amount: 1 });
    await plant('stories', 'story', place, { edition_id: editionAt(place), commendation_id: commendation, title: markOf('story', place), body: 'x', state: 'draft', author_id: conflicted ? accountId.get('portal') : 'x', author_name: 'x' });
    await plant('evidences', 'scan', place, { subject_type: 'nominee', subject_id: idAt('nominee', place), slot: 'other', single: false, file_name: `${markOf('scan', place)}.pdf`, media_type: 'application/pdf', bytes: 10, digest: digest(place), storage_key: `mx-${place}`, thumbnail: true, uploaded_by: 'x', uploaded_by_name: 'x', state: 'kept' });
    await plant('penalties', 'penalty', place, { edition_id: editionAt(place), unit_id: unitKey.get(city), nominee_id: nominee, for_edition: 9, kind: 'bar', document_number: markOf('penalty', place), reason: 'x', imposed_by: 'x', imposed_on: '2022-11-01' });
    await plant('issued_documents', 'paper', place, { edition_id: editionAt(place), unit_id: unitKey.get(unit), kind: 'certificate', subject_id: idAt('paper', place), title: markOf('paper', place), issued_on: '2022-11-01', digest: digest(place), bytes: 1, pages: 1, storage_key: `mxp-${place}`, issued_by: 'x', issued_by_name: 'x' });
  }
  for (const [place, path] of Object.entries(ASKED)) {
    const nominee = await value<number>('select id from nominees where document_id = $1', [idAt('nominee', 'b3')]);
    await plant('opinions', 'opinion', place, { edition_id: edition, nominee_id: nominee, asked_unit_id: unitKey.get(path), agency: `a-${place}`, requested_on: '2022-10-20', letter_number: markOf('opinion', place), requested_by: 'x' });
  }
  await plant('issued_documents', 'open', 'p', { edition_id: edition, unit_id: unitKey.get('/22/'), kind: 'commendation-decision', subject_id: 'x', title: markOf('open', 'p'), issued_on: '2022-11-01', digest: digest('open'), bytes: 1, pages: 1, storage_key: 'mxp-open', issued_by: 'x', issued_by_name: 'x' });

  // What belongs to a unit.
  for (const place of UNIT_PLACES) {
    const unit = unitKey.get(places[place]!.unit)!;
    await client.query('delete from quota_allocations where unit_id = $1 and award = $2 and edition_id = $3', [unit, award, edition]);
    await plant('quota_allocations', 'quota', place, { edition_id: edition, unit_id: unit, award, places: 3, used: 0, document_number: markOf('quota', place) });
    await plant('quota_entries', 'ledger', place, { edition_id: edition, unit_id: unit, award, kind: 'issued', places: 3, document_number: markOf('ledger', place), at: '2022-10-20T01:00:00Z', id: 900_000 + UNIT_PLACES.indexOf(place) });
    await plant('organisation_members', 'member', place, { edition_id: edition, unit_id: unit, group_kind: 'working-group', person_name: markOf('member', place), seat: 'member', from_day: '2022-10-12' });
    await plant('window_extensions', 'window', place, { edition_id: edition, body_id: unit, until: '2022-11-07', document_number: markOf('window', place), reason: 'x', granted_by: 'x' });
    await client.query(
      `insert into journal_entries (document_id, edition_id, sequence, occurred_at, actor_id, actor_name, role, unit_code, command, subject_type, subject_id, request_id, previous_hash, hash, created_at)
       select $1, $2, 900000 + id, now(), 'x', $3, 'x', code, 'x', 'x', 'x', 'x', 'x', $1, now() from units where id = $4`,
      [idAt('journal', place), edition, markOf('journal', place), unit],
    );
  }

  // What belongs to the whole edition.
  const members = [{ id: 'm1', name: 'x', seat: 'head', accountId: accountId.get('leader') }];
  for (const place of EDITION_PLACES) {
    const of = { edition_id: editionAt(place) };
    await plant('announcements', 'news', place, { ...of, kind: 'news', title: markOf('news', place), issued_on: '2022-11-01', blocks: [], state: 'drafting', author_id: accountId.get('portal'), author_name: 'x' });
    await plant('releases', 'release', place, {
      ...of, act: 'publicity', subject_id: idAt('slate', place === 'x' ? 'x2' : 'p'), title: markOf('release', place), form: { slateId: idAt('slate', place === 'x' ? 'x2' : 'p'), documentNumber: 'x', title: 'x', firstDay: '2022-11-04' }, model: {}, content_hash: 'x', findings: [], state: 'approved',
      author_id: 'x', author_name: 'x', checker_id: 'y', checker_name: 'y', checked_at: '2022-11-01T01:00:00Z', impact: {},
    });
    const meeting = await plant('meetings', 'meeting', place, { ...of, title: markOf('meeting', place), held_on: '2022-11-01', place: 'x', members, present: ['m1'], state: 'convened' });
    const motion = await plant('motions', 'motion', place, { ...of, meeting_id: meeting, kind: 'shortlist', title: markOf('motion', place), subject_id: idAt('slate', 'p'), subject_hash: 'x', subject: [], state: 'open', opened_at: '2022-11-01T01:00:00Z' });
    await plant('ballots', 'ballot', place, { motion_id: motion, member_id: 'm1', member_name: markOf('ballot', place), choice: 'for', way: 'paper', cast_by_name: 'x', cast_at: '2022-11-01T01:00:00Z' });
    await plant('prior_honours', 'honour', place, { award, edition_number: 6, name: markOf('honour', place) });
    await plant('outbox', 'effect', place, { document_id: undefined, id: 900_000 + EDITION_PLACES.indexOf(place), topic: markOf('effect', place), payload: {}, available_at: '2022-11-01T01:00:00Z', attempts: 15, dead_at: '2022-11-01T01:00:00Z' });
    const team = await plant('assessment_teams', 'team', place, { ...of, name: markOf('team', place), members: ['x'] });
    // A panel with two seats: the expert's, and one without an account, which the office keeps.
    const panel = await plant('panels', 'panel', place, { ...of, name: markOf('panel', place), awards: [award], occupations: [], size: 2, seed: 'x', pool: [], pool_hash: 'x', excluded: [], state: 'open', drawn_at: '2022-11-01T01:00:00Z', deadline: '2022-12-01T01:00:00Z', ties: [] });
    const choice = await plant('assessment_choices', 'choice', place, { ...of, panel_id: panel, inputs_hash: 'x', list_hash: 'x', nominees: [], minutes_number: markOf('choice', place), held_on: '2022-11-01', entitled: 3, present: 3, in_favour: 3 });
    for (const [number, seat] of [['1', 'expert'], ['2', 'office'], ['3', 'leader']] as const) {
      const at = `${seat}${place}`;
      const reviewer = await plant('reviewers', 'reviewer', at, { ...of, name: markOf('reviewer', at), employer_name: 'x', occupations: [], account_id: seat === 'office' ? null : accountId.get(seat === 'expert' ? 'expert' : 'auditor'), declared: [{ nominee: idAt('nominee', 'k1'), relation: 'relative' }], active: true });
      await plant('panel_seats', 'seat', at, { panel_id: panel, reviewer_id: reviewer, number: Number(number), state: 'accepted', reason: markOf('seat', at) });
    }
    for (const person of PEOPLE_PLACES.filter((one) => editionAt(one) === editionAt(place))) {
      const nominee = await value<number>('select id from nominees where document_id = $1', [idAt('nominee', person)]);
      await plant('panel_candidates', 'candidate', person, { panel_id: panel, nominee_id: nominee, code: markOf('candidate', person), award, body_rank: 1 });
      await plant('assessments', 'assessment', person, { ...of, choice_id: choice, nominee_id: nominee, team_id: team, reason: markOf('assessment', person) });
    }
  }

  // What belongs to an account.
  for (const owner of OWNERS) {
    const account = accountId.get(owner)!;
    const kept = { created_at: '2022-11-01T01:00:00Z', started_at: '2022-11-01T01:00:00Z', finished_at: '2022-11-01T01:00:00Z', expires_at: '2099-01-01T00:00:00Z', done: 0, attempts: 0, cancel_requested: false, input: {} };
    await plant('app_jobs', 'job', owner, { ...kept, id: 900_000 + OWNERS.indexOf(owner), kind: 'mx', actor_id: account, state: 'done', text: markOf('job', owner) });
    await plant('app_jobs', 'batch', owner, { ...kept, id: 910_000 + OWNERS.indexOf(owner), kind: 'print-forms', actor_id: account, state: 'done', result: { title: 'x', format: 'pdf', storageKey: 'mx-batch' } });
    await plant('messages', 'message', owner, { id: 900_000 + OWNERS.indexOf(owner), account_id: account, kind: 'x', params: { mark: markOf('message', owner) }, link: '/', key: `mx-${owner}` });
  }

  await client.query('set session_replication_role = default');
  await client.query(`create function test_stop() returns trigger language plpgsql as $$ begin raise exception 'taken back by the test' using errcode = '55P03'; end $$`);
  await client.query('create trigger zz_test_stop before insert on journal_entries for each row execute function test_stop()');
  await client.query('analyze');
  await client.end();
}

/** Every case table as one line: equal before and after, for nothing may have been changed. */
export async function digestOfScene(server: TestServer, tables: readonly string[]): Promise<string[]> {
  return (await server.sql<{ line: string }>(tables.map((table) => `select '${table} ' || coalesce(md5(string_agg(x::text, '|' order by x::text)), '') as line from ${table} x`).join(' union all ') + ' order by 1')).map(({ line }) => line);
}
