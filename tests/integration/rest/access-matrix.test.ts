/** Role × resource, both polarities: who may read what, how much of it, and which fields. Read off roles.json by hand. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRequire } from 'node:module';
import { startServer, type Client, type TestServer } from '../server.ts';

const RESOURCES = ['nominees', 'units', 'quotas', 'slates', 'slate-entries', 'notices', 'objections', 'editions', 'commendations', 'prior-honours', 'journal', 'opinions', 'outbox', 'reviewers', 'panels', 'panel-seats', 'panel-candidates', 'assessments', 'assessment-teams', 'assessment-choices',
  'receipts', 'unit-decisions', 'recommendation-reports', 'window-extensions', 'organisation-members', 'penalties', 'announcements', 'releases', 'meetings', 'motions', 'ballots', 'stories'] as const;
type Resource = (typeof RESOURCES)[number];

/** 'all' rows, the 'own' ones, those on the public 'site', or 'no' right at all. */
type Reach = 'all' | 'own' | 'site' | 'no';
/** The expert review and the assessment: nobody outside the province reads of them, and no expert. */
const REVIEW = (reviewers: Reach, rest: Reach): Pick<Record<Resource, Reach>, 'reviewers' | 'panels' | 'panel-seats' | 'panel-candidates' | 'assessments' | 'assessment-teams' | 'assessment-choices'> => ({
  reviewers, panels: rest, 'panel-seats': rest, 'panel-candidates': rest, assessments: rest, 'assessment-teams': rest, 'assessment-choices': rest,
});
/** The papers of the lists, the groups and the window; and what the office decides and announces. */
type Papers = Pick<Record<Resource, Reach>, 'receipts' | 'unit-decisions' | 'recommendation-reports' | 'organisation-members' | 'window-extensions'>;
type Acts = Pick<Record<Resource, Reach>, 'penalties' | 'announcements' | 'releases' | 'meetings' | 'motions' | 'ballots' | 'stories'>;
const PAPERS = (receipts: Reach, decisions: Reach, reports: Reach, members: Reach, extensions: Reach = 'all'): Papers => ({
  receipts, 'unit-decisions': decisions, 'recommendation-reports': reports, 'organisation-members': members, 'window-extensions': extensions,
});
const ACTS = (penalties: Reach, announcements: Reach, meetings: Reach, stories: Reach): Acts => ({ penalties, announcements, releases: announcements, meetings, motions: meetings, ballots: meetings, stories });
const NO_PAPERS = PAPERS('no', 'no', 'no', 'no');
const NO_ACTS = ACTS('no', 'no', 'no', 'no');
const BODY: Record<Resource, Reach> = {
  nominees: 'own', units: 'own', quotas: 'own', slates: 'own', 'slate-entries': 'own', notices: 'own', objections: 'own', editions: 'all', commendations: 'own', 'prior-honours': 'all', journal: 'no', ...REVIEW('no', 'no'), outbox: 'no', opinions: 'own',
  ...PAPERS('own', 'own', 'own', 'own'), ...NO_ACTS,
};
const MATRIX: Record<string, Record<Resource, Reach>> = {
  office: { nominees: 'all', units: 'all', quotas: 'all', slates: 'all', 'slate-entries': 'all', notices: 'all', objections: 'all', editions: 'all', commendations: 'all', 'prior-honours': 'all', journal: 'all', ...REVIEW('all', 'all'), opinions: 'all', outbox: 'all',
    ...PAPERS('all', 'all', 'all', 'all'), ...ACTS('all', 'all', 'all', 'all') },
  leader: { nominees: 'all', units: 'all', quotas: 'all', slates: 'all', 'slate-entries': 'all', notices: 'all', objections: 'all', editions: 'all', commendations: 'all', 'prior-honours': 'all', journal: 'no', ...REVIEW('no', 'all'), opinions: 'no', outbox: 'no',
    ...PAPERS('no', 'all', 'all', 'all'), ...ACTS('all', 'no', 'all', 'all') },
  'body-2204': BODY,
  'body-YQ1': BODY,
  county: { nominees: 'own', units: 'own', quotas: 'no', slates: 'own', 'slate-entries': 'own', notices: 'own', objections: 'own', editions: 'all', commendations: 'no', 'prior-honours': 'no', journal: 'no', ...REVIEW('no', 'no'), opinions: 'own', outbox: 'no',
    ...PAPERS('no', 'own', 'no', 'own'), ...NO_ACTS },
  employer: { nominees: 'own', units: 'own', quotas: 'no', slates: 'own', 'slate-entries': 'own', notices: 'own', objections: 'own', editions: 'all', commendations: 'no', 'prior-honours': 'no', journal: 'no', ...REVIEW('no', 'no'), opinions: 'own', outbox: 'no',
    ...PAPERS('no', 'own', 'no', 'own'), ...NO_ACTS },
  expert: { nominees: 'no', units: 'no', quotas: 'no', slates: 'no', 'slate-entries': 'no', notices: 'site', objections: 'no', editions: 'all', commendations: 'no', 'prior-honours': 'no', journal: 'no', ...REVIEW('no', 'no'), opinions: 'no', outbox: 'no',
    ...NO_PAPERS, ...NO_ACTS },
  agency: { nominees: 'no', units: 'no', quotas: 'no', slates: 'no', 'slate-entries': 'no', notices: 'site', objections: 'no', editions: 'all', commendations: 'no', 'prior-honours': 'no', journal: 'no', ...REVIEW('no', 'no'), opinions: 'own', outbox: 'no',
    ...NO_PAPERS, ...NO_ACTS },
  investigator: { nominees: 'no', units: 'no', quotas: 'no', slates: 'no', 'slate-entries': 'no', notices: 'all', objections: 'all', editions: 'all', commendations: 'no', 'prior-honours': 'no', journal: 'no', ...REVIEW('no', 'no'), opinions: 'no', outbox: 'no',
    ...NO_PAPERS, ...NO_ACTS },
  portal: { nominees: 'no', units: 'no', quotas: 'no', slates: 'no', 'slate-entries': 'no', notices: 'all', objections: 'no', editions: 'all', commendations: 'all', 'prior-honours': 'no', journal: 'no', ...REVIEW('no', 'no'), opinions: 'no', outbox: 'no',
    ...NO_PAPERS, ...ACTS('no', 'all', 'no', 'all') },
  auditor: { nominees: 'all', units: 'all', quotas: 'all', slates: 'all', 'slate-entries': 'all', notices: 'all', objections: 'all', editions: 'all', commendations: 'all', 'prior-honours': 'all', journal: 'all', ...REVIEW('all', 'all'), opinions: 'all', outbox: 'no',
    ...PAPERS('all', 'all', 'all', 'all'), ...ACTS('all', 'all', 'all', 'all') },
  sysadmin: { nominees: 'no', units: 'all', quotas: 'no', slates: 'no', 'slate-entries': 'no', notices: 'no', objections: 'no', editions: 'all', commendations: 'no', 'prior-honours': 'no', journal: 'all', ...REVIEW('no', 'no'), opinions: 'no', outbox: 'all',
    ...NO_PAPERS, ...NO_ACTS },
};

/** What 'own' means in rows, from the tables themselves; $1 is the path of the account's unit. */
const OWN: Partial<Record<Resource, string>> = {
  nominees: `select count(*)::int as count from nominees n join units b on b.id = n.body_id left join units c on c.id = n.county_id left join units e on e.id = n.employer_id
    where case (select kind from units where path = $1) when 'employer' then e.path = $1 when 'county-bureau' then c.path = $1 else b.path = $1 end`,
  units: `select count(*)::int as count from units where starts_with(path, $1)`,
  quotas: `select count(*)::int as count from quota_allocations q join units u on u.id = q.unit_id where u.path = $1`,
  slates: `select count(*)::int as count from slates s join units u on u.id = s.unit_id where starts_with(u.path, $1)`,
  'slate-entries': `select count(*)::int as count from slate_entries t join slates s on s.id = t.slate_id join units u on u.id = s.unit_id where starts_with(u.path, $1)`,
  notices: `select count(*)::int as count from public_notices n join slates s on s.id = n.slate_id join units u on u.id = s.unit_id where n.path is not null or starts_with(u.path, $1)`,
  commendations: `select 0 as count where $1 <> ''`,
  objections: `select count(*)::int as count from objections o join public_notices n on n.id = o.notice_id join slates s on s.id = n.slate_id join units u on u.id = s.unit_id where starts_with(u.path, $1)`,
  opinions: `select count(*)::int as count from opinions o join nominees n on n.id = o.nominee_id join units b on b.id = n.body_id left join units c on c.id = n.county_id left join units e on e.id = n.employer_id
    left join units a on a.id = o.asked_unit_id where case (select kind from units where path = $1) when 'employer' then e.path = $1 when 'county-bureau' then c.path = $1 when 'agency' then a.path = $1 else b.path = $1 end`,
  receipts: `select count(*)::int as count from receipts t join slates s on s.id = t.slate_id join units u on u.id = s.unit_id where starts_with(u.path, $1)`,
  'unit-decisions': `select count(*)::int as count from unit_decisions t join slates s on s.id = t.slate_id join units u on u.id = s.unit_id where starts_with(u.path, $1)`,
  'recommendation-reports': `select count(*)::int as count from recommendation_reports t join slates s on s.id = t.slate_id join units u on u.id = s.unit_id where starts_with(u.path, $1)`,
  'organisation-members': `select count(*)::int as count from organisation_members m join units u on u.id = m.unit_id where starts_with(u.path, $1) or starts_with($1, u.path)`,
};
const TABLES: Record<Resource, string> = {
  nominees: 'nominees', units: 'units', quotas: 'quota_allocations', slates: 'slates', 'slate-entries': 'slate_entries', notices: 'public_notices', objections: 'objections', editions: 'editions',
  commendations: 'commendations', 'prior-honours': 'prior_honours', journal: 'journal_entries', reviewers: 'reviewers', panels: 'panels', 'panel-seats': 'panel_seats', 'panel-candidates': 'panel_candidates',
  assessments: 'assessments', 'assessment-teams': 'assessment_teams', 'assessment-choices': 'assessment_choices', outbox: 'outbox', opinions: 'opinions',
  receipts: 'receipts', 'unit-decisions': 'unit_decisions', 'recommendation-reports': 'recommendation_reports', 'window-extensions': 'window_extensions', 'organisation-members': 'organisation_members',
  penalties: 'penalties', announcements: 'announcements', releases: 'releases', meetings: 'meetings', motions: 'motions', ballots: 'ballots', stories: 'stories',
};

let server: TestServer;
const clients = new Map<string, Client>();

beforeAll(async () => {
  server = await startServer();
  for (const name of Object.keys(MATRIX)) clients.set(name, await server.signIn(name));
}, 120_000);
afterAll(() => server.stop());

describe.each(Object.entries(MATRIX))('%s', (username, row) => {
  test.each(RESOURCES.map((resource) => [resource, row[resource]] as const))('%s: %s', async (resource, reach) => {
    const client = clients.get(username)!;
    const list = await client.get(`/rest/${resource}?range=[0,999]`);
    if (reach === 'no') {
      expect({ status: list.status, code: list.body.code, count: list.headers.get('x-total-count') }).toEqual({ status: 403, code: 'forbidden', count: null });
      const [some] = await server.sql(`select document_id as id from ${TABLES[resource]} limit 1`);
      if (some) expect((await client.get(`/rest/${resource}/${some.id}`)).status).toBe(403);
      return;
    }
    const path = (await client.get('/rest/session')).body.actor.unit.path;
    const [{ count }] = reach === 'all' ? await server.sql(`select count(*)::int as count from ${TABLES[resource]}`) : reach === 'site' ? await server.sql('select count(*)::int as count from public_notices where path is not null') : await server.sql(OWN[resource]!, [path]);
    expect({ status: list.status, total: Number(list.headers.get('x-total-count')), rows: list.body.length }).toEqual({ status: 200, total: count, rows: count });
    const [first] = list.body;
    if (first) expect((await client.get(`/rest/${resource}/${first.id}`)).body.id).toBe(first.id);
    const strange = (await server.sql<{ id: string }>(`select document_id as id from ${TABLES[resource]} order by id`)).find(({ id }) => !list.body.some((known: { id: string }) => known.id === id));
    if (strange) expect((await client.get(`/rest/${resource}/${strange.id}`)).body).toMatchObject({ code: 'not-found' });
  });
});

test('a demo role that is not in the table fails here', async () => {
  const roles = await server.sql<{ id: string }>(`select r->>'id' as id from editions, jsonb_array_elements(rules->'roles') r where r->>'scope' <> 'public' order by 1`);
  const covered = await server.sql<{ id: string }>(`select distinct r.type as id from up_users u join up_users_role_lnk l on l.user_id = u.id join up_roles r on r.id = l.role_id where u.username = any($1) order by 1`, [Object.keys(MATRIX)]);
  expect(covered).toEqual(roles);
});

test('every route of the table refuses a stranger, except those for anyone', async () => {
  // The compiled server's own table, so that a route added later is here by itself.
  const dist = process.env.SERVER_DIST ?? 'cms/dist';
  const { ROUTES } = createRequire(import.meta.url)(`../../../${dist}/src/rest/routes.js`) as { ROUTES: Record<string, { method: string; path: string; access: string }[]> };
  const routes = Object.values(ROUTES).flat();
  expect(routes.length).toBeGreaterThan(35);
  for (const { method, path, access } of routes) {
    const answer = await server.anonymous.request(method, `/rest${path.replace(':id', 'aaaaaaaaaaaaaaaaaaaaaaaa')}`, method === 'POST' || method === 'PUT' ? {} : undefined);
    if (access === 'anyone') expect([`${method} ${path}`, [200, 400].includes(answer.status)]).toEqual([`${method} ${path}`, true]);
    else expect([`${method} ${path}`, answer.status, answer.body.code]).toEqual([`${method} ${path}`, 401, 'sign-in']);
  }
});

describe('fields', () => {
  const fieldsOf = async (username: string): Promise<string[]> => {
    const [one] = (await clients.get(username)!.get('/rest/nominees?range=[0,0]')).body;
    return Object.keys((await clients.get(username)!.get(`/rest/nominees/${one.id}`)).body);
  };
  const SENSITIVE = ['birthMonth', 'cleanRecord', 'cleanRecordNote', 'ethnicity', 'politicalStatus'];

  test('sensitive fields and masked numbers only for the roles that see them', async () => {
    const [office, body, leader, auditor] = await Promise.all(['office', 'body-2204', 'leader', 'auditor'].map(fieldsOf));
    for (const seen of [office!, body!]) expect(seen).toEqual(expect.arrayContaining([...SENSITIVE, 'idNumberMasked', 'phoneMasked']));
    for (const seen of [leader!, auditor!]) {
      expect(seen.filter((field) => [...SENSITIVE, 'idNumberMasked', 'phoneMasked'].includes(field))).toEqual([]);
      expect(seen).toEqual(expect.arrayContaining(['name', 'verdict', 'issues', 'achievements', 'rank']));
    }
  });

  test('a field one does not see cannot be searched, filtered or sorted by', async () => {
    const leader = clients.get('leader')!;
    for (const query of ['filter={"birthMonth":"1980-01"}', 'filter={"birthMonth_gte":"1980-01"}', 'sort=["birthMonth","ASC"]', 'filter={"cleanRecord":false}']) {
      expect((await leader.get(`/rest/nominees?${query}`)).status).toBe(400);
    }
  });

  test('the portal’s editor sees of a commendation what is public', async () => {
    expect((await clients.get('portal')!.get('/rest/commendations?sort=["certificateNumber","ASC"]')).status).toBe(400);
    expect((await clients.get('portal')!.get('/rest/commendations?sort=["nomineeName","ASC"]')).status).toBe(200);
  });
});
