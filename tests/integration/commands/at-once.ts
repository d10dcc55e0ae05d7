/** Many tries at once, through two processes on one PostgreSQL, counted: what gets through, what is refused, what must never be. */
import type { Answer, Client, TestServer } from '../server.ts';
import { agreeOn, codesOf, decideAndPost, eligibleForm, idNumber, setScene } from './office-desk.ts';

const BODIES = 24;
const PLACES = 5;
/** So many bodies enter the same person. */
const SHARING = 3;
/** Requests on their way at a time. */
const AT_ONCE = 24;
const SAVERS = 10;

export interface Figures {
  tries: number;
  submissions: { tried: number; through: number; returns: number; entered: number; refused: number; stale: number; busy: number; overfills: number; duplicatePersons: number; reasons: Record<string, number> };
  staleSaves: { saved: number; stale: number; answered409: number; otherwise: number };
  reorders: { tried: number; done: number; stale: number; busy: number; gaps: number };
  seconds: number;
}

/** A generator with a fixed seed: the same tries in every run, in whatever order they arrive. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
}

async function lanes(count: number, work: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (let index = next++; index < count; index = next++) await work(index);
  }));
}

/** A group of bodies that share five places, each with an employer; the account of 一汽 is moved over them all. */
async function makeGroup(server: TestServer): Promise<void> {
  await setScene(server, `
    do $$
    declare province int := (select id from units where code = '22'); head int; member int;
    begin
      insert into units (document_id, code, name, kind, parent_id, path, channel, sort_key, version) values ('uonce00000000000000000', 'ONCE', '并发集团', 'central-soe', province, '/22/ONCE/', 'ONCE', 900, 1) returning id into head;
      insert into quota_allocations (document_id, edition_id, unit_id, award, places, used, version) select 'qonce0000000000000000' || n, (select id from editions), head, award, 0, 0, 1 from (values (1, 'technical-expert'), (2, 'grand-prize')) v(n, award);
      insert into quota_entries (document_id, edition_id, unit_id, award, kind, places, document_number, at)
        select 'eonce' || id, edition_id, unit_id, award, 'issued', ${PLACES}, '附件3', now() from quota_allocations where unit_id = head;
      for n in 1..${BODIES} loop
        insert into units (document_id, code, name, kind, parent_id, path, channel, sort_key, version)
          values ('uonceb' || lpad(n::text, 18, '0'), 'ONCE' || n, '并发' || n, 'central-soe', head, '/22/ONCE/ONCE' || n || '/', 'ONCE' || n, 900 + n, 1) returning id into member;
        insert into units (document_id, code, name, kind, parent_id, path, channel, sort_key, version)
          values ('uoncee' || lpad(n::text, 18, '0'), 'ONCEE' || n, '并发' || n || '车间', 'employer', member, '/22/ONCE/ONCE' || n || '/ONCEE' || n || '/', 'ONCE' || n, 2000 + n, 1);
      end loop;
      update up_users set unit_id = head where username = 'body-YQ1';
    end $$`);
}

interface List {
  id: string;
  version: number;
  nomineeId: string;
}

/** Numbers of invented people born on one day: one for each body, and some that several bodies enter. */
const ownNumber = (n: number): string => idNumber(801 + 2 * n, '19790612');
const sharedNumber = (n: number): string => idNumber(701 + 2 * (n % (BODIES / SHARING)), '19790612');

/** Tries to submit, to return, and to put the same person on several lists, at random. */
async function submissions(tries: number, server: TestServer, clerks: readonly Client[], offices: readonly Client[]): Promise<Figures['submissions']> {
  const random = generator(2022);
  const lists: List[] = [];
  for (let n = 1; n <= BODIES; n += 1) {
    const made = await clerks[0]!.post('/rest/nominees', eligibleForm(`并发${n}车间`, { sex: 'male', idNumber: ownNumber(n), birthMonth: '1979-06', bodyId: `uonceb${String(n).padStart(18, '0')}` }));
    if (made.status !== 201) throw new Error(made.text);
    const { body: slate } = await clerks[0]!.get(`/rest/slates/${made.body.slateId}`);
    await agreeOn(clerks[0]!, [made.body.id]);
    await decideAndPost(clerks[0]!, slate);
    lists.push({ id: slate.id, version: (await clerks[0]!.get(`/rest/slates/${slate.id}`)).body.version, nomineeId: made.body.id });
  }
  const counts = { tried: tries, through: 0, returns: 0, entered: 0, refused: 0, stale: 0, busy: 0, overfills: 0, duplicatePersons: 0, reasons: {} as Record<string, number> };
  const look = async (): Promise<void> => {
    const [facts] = await server.sql<{ over: number; twice: number }>(`
      select (select count(*)::int from quota_allocations q where q.used > q.places or q.unit_id = (select id from units where code = 'ONCE') and q.used <> (
          select count(*)::int from nominees n join units u on u.id = n.body_id where starts_with(u.path, '/22/ONCE/') and n.award = q.award and n.state <> 'drafting')) as over,
        (select count(*)::int from (
          select 1 from person_secrets s join nominees n on n.id = s.nominee_id where n.state not in ('drafting', 'withdrawn', 'disqualified', 'not-selected')
          group by s.edition_id, s.id_number_index having count(*) > 1) t) as twice`);
    counts.overfills += facts!.over;
    counts.duplicatePersons += facts!.twice;
  };
  const BATCH = 250;
  for (let done = 0; done < tries; done += BATCH) {
    await lanes(Math.min(BATCH, tries - done), async (index) => {
      const place = random(BODIES);
      const list = lists[place]!;
      const [clerk, office] = [clerks[index % 2]!, offices[index % 2]!];
      const act = (['submit', 'submit', 'submit', 'return', 'own', 'shared'] as const)[random(6)]!;
      const number = act === 'own' ? ownNumber(place + 1) : sharedNumber(place);
      const { version } = list;
      const answer = act === 'submit' ? await clerk.post(`/rest/slates/${list.id}/submit`, { version })
        : act === 'return' ? await office.post(`/rest/slates/${list.id}/return`, { version, reason: '重新核对' })
        : await clerk.put(`/rest/nominees/${list.nomineeId}`, { idNumber: number, version: (await clerk.get(`/rest/nominees/${list.nomineeId}`)).body.version });
      if (answer.status === 200) counts[act === 'submit' ? 'through' : act === 'return' ? 'returns' : 'entered'] += 1;
      else if (answer.status === 422) {
        counts.refused += 1;
        for (const code of codesOf(answer.body)) counts.reasons[code] = (counts.reasons[code] ?? 0) + 1;
      } else if (answer.status === 409) counts.stale += 1;
      else if (answer.status === 503) counts.busy += 1;
      else throw new Error(`${answer.status} ${answer.text}`);
      if (answer.status === 200 || answer.status === 409) list.version = Math.max(list.version, (await clerk.get(`/rest/slates/${list.id}`)).body.version);
    });
    await look();
  }
  return counts;
}

/** Ten save what they saw of one person at the same moment, over and over: one is in time, nine are told. */
async function staleSaves(tries: number, clerks: readonly Client[]): Promise<Figures['staleSaves']> {
  const [target] = (await clerks[0]!.get(`/rest/nominees?filter=${encodeURIComponent(JSON.stringify({ level: 'body', state: 'drafting' }))}&range=[0,0]`)).body;
  const figures = { saved: 0, stale: 0, answered409: 0, otherwise: 0 };
  let { version } = (await clerks[0]!.get(`/rest/nominees/${target.id}`)).body;
  for (let round = 0; round < tries / SAVERS; round += 1) {
    const seen = version;
    const save = async (n: number): Promise<Answer<{ version: number }>> => {
      const answer = await clerks[n % 2]!.put<{ version: number }>(`/rest/nominees/${target.id}`, { remarks: `第${round}轮第${n}人`, version: seen });
      // «Busy» asks to come again with the same: nothing was judged yet.
      return answer.status === 503 ? save(n) : answer;
    };
    const answers = await Promise.all(Array.from({ length: SAVERS }, (_, n) => save(n)));
    const saved = answers.filter(({ status }) => status === 200);
    if (saved.length === 0) throw new Error(answers[0]!.text);
    figures.saved += saved.length;
    figures.stale += answers.length - 1;
    figures.answered409 += answers.filter(({ status }) => status === 409).length;
    figures.otherwise += answers.length - saved.length - answers.filter(({ status }) => status === 409).length + Math.max(0, saved.length - 1);
    version = saved[0]!.body.version;
  }
  return figures;
}

/** Random orders of one long list, as many at once as there are lanes. */
async function reorders(tries: number, server: TestServer, clerks: readonly Client[]): Promise<Figures['reorders']> {
  const random = generator(140);
  const [slate] = await server.sql<{ id: string; key: number }>(`select s.document_id as id, s.id as key from slates s join units u on u.id = s.unit_id where u.code = '2201' and s.level = 'body'`);
  const rows = await server.sql<{ id: string }>(`select n.document_id as id from slate_entries e join nominees n on n.id = e.nominee_id where e.slate_id = $1 and e.award = 'technical-expert' order by e.rank`, [slate!.key]);
  const counts = { tried: tries, done: 0, stale: 0, busy: 0, gaps: 0 };
  let { version } = (await clerks[0]!.get(`/rest/slates/${slate!.id}`)).body;
  const look = async (): Promise<void> => {
    const [facts] = await server.sql<{ gaps: number }>(`select count(*)::int as gaps from (select rank, row_number() over (partition by award order by rank) as place from slate_entries where slate_id = $1) t where rank <> place`, [slate!.key]);
    const [{ people }] = (await server.sql(`select count(distinct nominee_id)::int as people from slate_entries where slate_id = $1 and award = 'technical-expert'`, [slate!.key])) as [{ people: number }];
    counts.gaps += facts!.gaps + Math.abs(people - rows.length);
  };
  const BATCH = 500;
  for (let done = 0; done < tries; done += BATCH) {
    await lanes(Math.min(BATCH, tries - done), async (index) => {
      const order = rows.map(({ id }) => id);
      for (let place = order.length - 1; place > 0; place -= 1) {
        const other = random(place + 1);
        [order[place], order[other]] = [order[other]!, order[place]!];
      }
      const answer = await clerks[index % 2]!.put(`/rest/slates/${slate!.id}/rank`, { version, ranking: { 'technical-expert': order } });
      if (answer.status === 200) {
        counts.done += 1;
        version = Math.max(version, answer.body.version);
      } else if (answer.status === 409) {
        counts.stale += 1;
        version = Math.max(version, (await clerks[index % 2]!.get(`/rest/slates/${slate!.id}`)).body.version);
      } else if (answer.status === 503) counts.busy += 1;
      else throw new Error(`${answer.status} ${answer.text}`);
    });
    await look();
  }
  return counts;
}

/** All three, `tries` times each, on two processes of one installation. */
export async function tryAtOnce(tries: number, server: TestServer, beside: TestServer): Promise<Figures> {
  const since = performance.now();
  await makeGroup(server);
  const both = async (username: string): Promise<Client[]> => Promise.all([server, beside].map((one) => one.signIn(username)));
  const [group, office, city] = [await both('body-YQ1'), await both('office'), await both('body-2201')];
  // Each process remembers for a second which bodies have bodies below them.
  for (const client of group) {
    for (let waited = 0; waited < 200 && (await client.get('/rest/units?filter={"code":"ONCE1"}')).body.length === 0; waited += 1) await new Promise((done) => setTimeout(done, 50));
  }
  return {
    tries,
    submissions: await submissions(tries, server, group, office),
    staleSaves: await staleSaves(tries, city),
    reorders: await reorders(tries, server, city),
    seconds: Math.round((performance.now() - since) / 1_000),
  };
}
