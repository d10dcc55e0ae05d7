/**
 * Every role × every route × every relation to the record, both ways, over the wire. What is right stands in expectations.ts;
 * what is asked in asks.ts; where the records lie in scene.ts. An act that was allowed is stopped at the journal and taken back.
 */
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TRUTHS } from '../../../scripts/invariants/truths.ts';
import { startServer, type Answer, type Client, type TestServer } from '../server.ts';
import { askOf, idOf, type Subject } from './asks.ts';
import { EXPECTED, ROLES, type Reach, type RoleName } from './expectations.ts';
import { ACCOUNTS, AGENCY, ASKED, digestOfScene, markOf, places, plantScene } from './scene.ts';

const DIST = resolve(import.meta.dirname, '../../..', process.env.SERVER_DIST ?? 'cms/dist');
const compiled = createRequire(import.meta.url);
const { ROUTES } = compiled(`${DIST}/src/rest/routes.js`) as { ROUTES: Record<string, { method: string; path: string; access: 'anyone' | 'signed-in' }[]> };
const { RESOURCES } = compiled(`${DIST}/src/queries/resources/index.js`) as { RESOURCES: { name: string }[] };
const { CASE_TABLES } = compiled(`${DIST}/src/adapters/write-guard.js`) as { CASE_TABLES: readonly string[] };
const routes = Object.values(ROUTES).flat();

/** Requests on their way at a time. */
const AT_ONCE = 8;
type Outcome = 'allowed' | 'hidden' | 'forbidden' | 'signed-out';

let server: TestServer;
const clients = new Map<RoleName | 'visitor', Client>();
let before: string[];
let unitPaths: Record<RoleName, string>;
const counts = new Map<string, number>();

beforeAll(async () => {
  // The scene is of records nobody made: what must hold of real ones does not hold here.
  server = await startServer({ breaks: TRUTHS.map(({ id }) => id) });
  for (const role of ROLES) clients.set(role, await server.signIn(ACCOUNTS[role]));
  clients.set('visitor', server.anonymous);
  for (const role of ROLES) await clients.get(role)!.put('/rest/drafts/mx-own', { mark: markOf('draft', ACCOUNTS[role]) });
  await plantScene(server);
  const rows = await server.sql<{ username: string; path: string }>('select a.username, u.path from up_users a join units u on u.id = a.unit_id');
  const pathOf = new Map(rows.map(({ username, path }) => [username, path]));
  unitPaths = Object.fromEntries(ROLES.map((role) => [role, pathOf.get(ACCOUNTS[role])!])) as Record<RoleName, string>;
  before = await digestOfScene(server, CASE_TABLES);
}, 240_000);
afterAll(() => server?.stop());

/** The unit a record belongs to as this role counts it: an agency by whom the question was put to, everybody else by the person. */
function unitOf({ kind, place }: Subject, role: RoleName): string {
  if (role === 'opinion-agency' && kind === 'opinion') return ASKED[place] ?? '/';
  return ASKED[place] ? places.b3!.unit : (places[place]?.unit ?? '/22/');
}

/** The relation in words, for the record of cases. */
function relationOf(subject: Subject, role: RoleName): string {
  const place = places[subject.place];
  if (place?.earlier || subject.place.endsWith('x')) return 'other edition';
  if (place?.withdrawn) return 'withdrawn';
  if (place?.conflicted) return 'conflicted';
  const [own, unit] = [unitPaths[role], unitOf(subject, role)];
  if (own === unit) return 'own';
  if (unit.startsWith(own)) return 'own subtree';
  if (own.startsWith(unit)) return 'parent';
  const parent = (path: string): string => path.replace(/[^/]+\/$/, '');
  if (parent(own) === parent(unit)) return 'sibling';
  return own.split('/')[2] === unit.split('/')[2] ? 'same region' : 'other region';
}

/** Lists are handed up one level: an employer's to the county, a county's to the city, a city's to the province. */
const receiverOf = (subject: Subject): string => {
  const { unit } = places[subject.place]!;
  return subject.place === 'p' ? '/' : unit.replace(/[^/]+\/$/, '');
};

function reaches(reach: Reach, subject: Subject, role: RoleName): boolean {
  const own = unitPaths[role];
  const unit = unitOf(subject, role);
  const owner = ACCOUNTS[role].replaceAll('-', '');
  switch (reach) {
    case '+':
      return true;
    case 't':
      return unit.startsWith(own);
    case 'o':
      return unit === own;
    case 'l':
      return unit.startsWith(own) || own.startsWith(unit);
    case 'u':
      return own.startsWith(unit);
    case 'r':
      return receiverOf(subject) !== '/22/' && receiverOf(subject).startsWith(own);
    case 'm':
      return subject.kind === 'seat' ? subject.place.startsWith(owner) : subject.place === ACCOUNTS[role];
    case 'h':
    case '.':
      return false;
    case 'st':
    case 'so':
    case 'sh':
      return subject.kind === 'site' || subject.kind === 'open' || (reach !== 'sh' && reaches(reach === 'st' ? 't' : 'o', subject, role));
  }
}

function outcomeOf({ status, body, text }: Answer, granted: (answer: Answer) => boolean = () => false): Outcome | string {
  if (granted({ status, body, text } as Answer)) return 'allowed';
  if (status === 401) return 'signed-out';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'hidden';
  const stopped = status === 503 && body?.code === 'unavailable';
  return (status >= 200 && status < 300) || status === 409 || status === 422 || stopped ? 'allowed' : `${status} ${text.slice(0, 200)}`;
}

/** Where the right itself is missing one record of each relation is asked about; a visitor, who has no relation, about two. */
const EACH_RELATION = new Set(['e1', 'e2', 'e4', 'c1', 'b1', 'b2', 'p', 'x', 'x1', 'w1', 'k1', 'a1', 'a2', 'expertp', 'officep', 'leaderx']);
function worthAsking(subjects: readonly Subject[], reach: Reach | null): readonly Subject[] {
  if (reach === null) return subjects.slice(0, 2);
  return reach === '.' ? subjects.filter(({ place }) => EACH_RELATION.has(place)) : subjects;
}

/** Does things some at a time. */
async function inBatches(tasks: (() => Promise<void>)[]): Promise<void> {
  const waiting = [...tasks];
  const lane = async (): Promise<void> => {
    for (let task = waiting.shift(); task; task = waiting.shift()) await task();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

interface Wrong {
  case: string;
  expected: string;
  found: string;
}

/** All cases of one role; answers those that came out wrong. */
async function tryRole(role: RoleName | 'visitor'): Promise<{ cases: number; wrong: Wrong[] }> {
  const client = clients.get(role)!;
  const username = role === 'visitor' ? 'nobody' : ACCOUNTS[role];
  const wrong: Wrong[] = [];
  let cases = 0;
  const judge = (route: string, subject: Subject | null, expected: string, found: string): void => {
    cases += 1;
    const relation = subject && role !== 'visitor' ? relationOf(subject, role) : 'none';
    counts.set(relation, (counts.get(relation) ?? 0) + 1);
    if (expected !== found) wrong.push({ case: `${role} ${route} ${subject ? `${subject.kind}@${subject.place} (${relation})` : ''}`, expected, found });
  };
  const tasks: (() => Promise<void>)[] = [];
  for (const { method, path, access } of routes) {
    const route = `${method} ${path}`;
    // Signing out ends the client of all other cases: asked by somebody without a session.
    const asker = route === 'DELETE /session' ? server.anonymous : client;
    const ask = askOf(method, path)!;
    const reach = role === 'visitor' ? null : EXPECTED.get(route)![role];
    const expectedOf = (subject: Subject | null): Outcome => {
      if (role === 'visitor') return access === 'anyone' ? 'allowed' : 'signed-out';
      if (reach === '.') return 'forbidden';
      return subject === null || reaches(reach!, subject, role) ? 'allowed' : 'hidden';
    };
    const send = async (subject: Subject | null): Promise<Answer> => {
      const { path: at, body } = ask.question(subject ?? { kind: '', place: '' }, username);
      return asker.request(method, `/rest${at}`, body);
    };
    const isRecord = method === 'GET' && path.endsWith('/:id') && !path.startsWith('/document');
    if (ask.list) {
      tasks.push(async () => {
        const answer = await send(null);
        const outcome = outcomeOf(answer);
        const listed = new Set(outcome === 'allowed' ? (answer.body as { id: string }[]).map(({ id }) => id) : []);
        for (const subject of ask.subjects) {
          const expected = expectedOf(subject);
          const found = outcome === 'allowed' ? (listed.has(idOf(subject)) ? 'allowed' : answer.text.includes(markOf(subject.kind, subject.place)) ? 'named in the list' : 'hidden') : outcome;
          judge(route, subject, expected, found);
        }
      });
    } else if (ask.subjects.length === 0) {
      tasks.push(async () => {
        const answer = await send(null);
        judge(route, null, expectedOf(null), outcomeOf(answer, ask.granted));
        if (route === 'GET /drafts/:key' && role !== 'visitor') {
          const seen = ROLES.filter((other) => answer.text.includes(markOf('draft', ACCOUNTS[other])));
          judge(`${route} content`, null, role, seen.join());
        }
      });
    } else {
      for (const subject of worthAsking(ask.subjects, reach)) {
        tasks.push(async () => {
          const answer = await send(subject);
          const expected = expectedOf(subject);
          let found = outcomeOf(answer, ask.granted);
          if (found !== 'allowed' && answer.text.includes(markOf(subject.kind, subject.place))) found += ' but named';
          if (found === 'allowed' && isRecord && answer.body.id !== idOf(subject)) found = 'allowed but another record';
          // A preview leaves out whom one does not reach, without a name.
          if (ask.named && found === 'allowed' && expected === 'hidden') found = answer.text.includes(markOf(subject.kind, subject.place)) ? 'named in the preview' : 'hidden';
          if (ask.either && expected !== 'allowed' && ['hidden', 'forbidden'].includes(found)) found = expected;
          judge(route, subject, expected, found);
        });
      }
    }
  }
  await inBatches(tasks);
  return { cases, wrong };
}

describe('nothing is left out', () => {
  test('every route has a line of expectations and a way to be asked, and no line is of a route that is gone', () => {
    const known = routes.map(({ method, path }) => `${method} ${path}`);
    expect(known.filter((route) => !EXPECTED.has(route))).toEqual([]);
    expect([...EXPECTED.keys()].filter((route) => !known.includes(route))).toEqual([]);
    expect(routes.filter(({ method, path }) => askOf(method, path) === undefined).map(({ method, path }) => `${method} ${path}`)).toEqual([]);
    expect([...EXPECTED].flatMap(([route, row]) => ROLES.filter((role) => !row[role]).map((role) => `${route} ${role}`))).toEqual([]);
  });

  test('every resource is read by routes of the table', () => {
    // The ledger is read under its allocation, the entries of a list of people by their lists.
    const reached = new Set(routes.map(({ path }) => path.split('/')[1]));
    expect(RESOURCES.map(({ name }) => name).filter((name) => !reached.has(name) && name !== 'quota-entries')).toEqual([]);
  });

  test('every role of the edition has a column', async () => {
    const roles = await server.sql<{ id: string }>(`select r->>'id' as id from editions, jsonb_array_elements(rules->'roles') r where number = 8 and r->>'scope' <> 'public'`);
    expect(roles.map(({ id }) => id).sort()).toEqual([...ROLES].sort());
  });
});

describe('role × route × relation', () => {
  let total = 0;
  test.each([...ROLES, 'visitor'] as const)('%s', async (role) => {
    const { cases, wrong } = await tryRole(role);
    total += cases;
    expect(wrong).toEqual([]);
    expect(cases).toBeGreaterThan(400);
  }, 600_000);

  test('at least 5,000 cases in at least eight relations, and nothing was changed by any of them', async () => {
    console.log(JSON.stringify({ cases: total, relations: Object.fromEntries([...counts].sort()) }));
    expect(total).toBeGreaterThanOrEqual(5_000);
    for (const relation of ['own', 'own subtree', 'parent', 'sibling', 'other region', 'other edition', 'conflicted', 'withdrawn']) expect([relation, (counts.get(relation) ?? 0) > 100]).toEqual([relation, true]);
    expect(await digestOfScene(server, CASE_TABLES)).toEqual(before);
  });

  test('the scene of an agency is of the agency it asks', () => expect(unitPaths['opinion-agency']).toBe(AGENCY));
});
