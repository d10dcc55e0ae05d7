/** What the tests of commands start from: invented people who meet every rule, and the lists of the demo. */
import type { Client, TestServer } from '../server.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A well-formed ID number of nobody: the region is assigned to no place. Odd `sequence` is male. */
export function idNumber(sequence: number, birth = '19800612'): string {
  const digits = `220199${birth}${String(sequence).padStart(3, '0')}`;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return digits + '10X98765432'[sum % 11];
}

let people = 0;

/** The form of a nominee whom every rule of the 8th edition lets pass as 技术能手. */
export function eligibleForm(employerName: string, over: Record<string, unknown> = {}): Record<string, unknown> {
  people += 1;
  const birth = `19${70 + (people % 25)}0${1 + (people % 9)}1${people % 9}`;
  return {
    award: 'technical-expert',
    name: `合格人${people}`,
    sex: 'male',
    ethnicity: '汉族',
    birthMonth: `${birth.slice(0, 4)}-${birth.slice(4, 6)}`,
    idNumber: idNumber(1 + 2 * (people % 499), birth),
    phone: `1400${String(people).padStart(7, '0')}`,
    employerName,
    occupation: '数控车工',
    post: '班组长',
    skillLevel: '高级工',
    yearsInOccupation: 12,
    frontline: true,
    head: false,
    employment: 'employed',
    cleanRecord: true,
    conditions: [1],
    ...over,
  };
}

/** The name of an employer whose people the body recommends. */
export async function employerOf(server: TestServer, body: string): Promise<string> {
  const [row] = await server.sql<{ name: string }>(`select name from units where kind = 'employer' and channel = $1 order by id limit 1`, [body]);
  if (!row) throw new Error(`body ${body} has no employer in the demo`);
  return row.name;
}

export interface SlateView {
  id: string;
  state: string;
  version: number;
  issues: { code: string; params: Record<string, unknown> }[];
}

/** A body's list as the client sees it. */
export async function slateOf(client: Client, body: string): Promise<SlateView> {
  const { body: rows } = await client.get<SlateView[]>(`/rest/slates?filter=${encodeURIComponent(JSON.stringify({ unitCode: body }))}`);
  const [slate] = rows;
  if (!slate) throw new Error(`body ${body} has no slate`);
  return slate;
}

export interface NomineeView {
  id: string;
  name: string;
  award: string;
  rank: number;
  version: number;
  verdict: string;
  state: string;
  issues: { code: string }[];
  [field: string]: unknown;
}

/** The people on a body's list, submitted or not, in rank order. */
export async function nomineesOf(client: Client, body: string, filter: Record<string, unknown> = {}): Promise<NomineeView[]> {
  const query = new URLSearchParams({ filter: JSON.stringify({ bodyCode: body, level: ['body', 'province'], ...filter }), sort: '["rank","ASC"]', range: '[0,999]' });
  return (await client.get<NomineeView[]>(`/rest/nominees?${query}`)).body;
}

/** Public ids by award, in rank order. */
export function rankingOf(people: readonly NomineeView[]): Record<string, string[]> {
  const ranking: Record<string, string[]> = {};
  for (const { award, id } of people) (ranking[award] ??= []).push(id);
  return ranking;
}

/** Everything a failed act could have touched, as text: equal before and after when nothing was written. */
export async function stateOfCase(server: TestServer): Promise<string> {
  const tables = ['editions', 'quota_allocations', 'nominees', 'slates', 'slate_entries', 'public_notices', 'objections', 'commendations', 'journal_entries', 'publications', 'outbox', 'person_secrets', 'opinions', 'quota_entries', 'unit_decisions', 'recommendation_reports', 'receipts', 'window_extensions', 'penalties', 'organisation_members'];
  // What was set in motion counts, not how far it has come by itself.
  const rowsOf = (table: string): string => (table === 'outbox' ? `(select id, topic, payload from outbox where topic <> 'day.begun')` : table);
  const [row] = await server.sql<{ state: string }>(
    `select ${tables.map((table) => `(select coalesce(md5(string_agg(x::text, '|' order by x.id)), '') from ${rowsOf(table)} x)`).join(` || ' ' || `)} as state`,
  );
  return row!.state;
}

/** Writes to guarded tables as no person could: sets the scene of a test. */
export async function setScene(server: TestServer, statement: string): Promise<void> {
  await server.sql(`select set_config('app.command', 'test', true); ${statement}`);
}

/** Gives allocations (an SQL condition on them) more places, as the ledger wants it. */
export async function issuePlaces(server: TestServer, which: string, places: number): Promise<void> {
  await setScene(
    server,
    `insert into quota_entries (document_id, edition_id, unit_id, award, kind, places, document_number, at)
       select md5(random()::text), edition_id, unit_id, award, 'issued', ${places}, '附件3', now() from quota_allocations where ${which}`,
  );
}

/** Journal rows of one command, oldest first. */
export async function journalOf(server: TestServer, command: string): Promise<{ subject_type: string; subject_id: string; actor_name: string; reason: string | null; before: any; after: any }[]> {
  return server.sql(`select subject_type, subject_id, actor_name, reason, before, after from journal_entries where command = $1 order by sequence`, [command]);
}

/** Codes of the bodies whose lists were submitted, those with the most people first. */
export async function submittedBodies(server: TestServer): Promise<string[]> {
  const rows = await server.sql<{ code: string }>(
    `select u.code from slates s join units u on u.id = s.unit_id join slate_entries e on e.slate_id = s.id where s.level = 'body' and s.state in ('submitted', 'registered') group by 1 order by count(*) desc, 1`,
  );
  return rows.map(({ code }) => code);
}

/** Records what the guards of a submission ask of a unit: its decision, its posting of five working days that are over. */
export async function decideAndPost(client: Client, slate: Pick<SlateView, 'id' | 'version'>): Promise<void> {
  const facts = { slateId: slate.id, version: slate.version };
  for (const [path, body] of [
    ['/rest/unit-decisions', { ...facts, minutesNumber: '党组纪要〔2022〕18号', heldOn: '2022-10-26', entitled: 7, present: 7, inFavour: 7 }],
    ['/rest/postings', { ...facts, firstDay: '2022-10-26', place: '一楼公告栏', postedBy: '人事科' }],
  ] as const) {
    const answer = await client.post(path, body);
    if (answer.status !== 201) throw new Error(answer.text);
  }
}

/** All a body does before it may submit, as its clerk would: decision, posting, opinions. */
export async function readyToSubmit(client: Client, body: string): Promise<void> {
  await decideAndPost(client, await slateOf(client, body));
  await agreeOnAll(client, body);
}

/** Enters an agreeing answer of every agency for all people of a body, as its clerk would. */
export async function agreeOnAll(client: Client, body: string): Promise<void> {
  await agreeOn(client, (await nomineesOf(client, body)).map(({ id }) => id));
}

/** The same for people by their ids. */
export async function agreeOn(client: Client, nomineeIds: readonly string[]): Promise<void> {
  for (const agency of ['personnel', 'discipline', 'police', 'credit']) {
    const answer = await client.post('/rest/opinions/record', { nomineeIds, agency, answer: 'agree', byName: '经办人', answerNumber: `${agency}〔2022〕1号`, answeredOn: '2022-11-02' });
    if (answer.status !== 200) throw new Error(answer.text);
  }
}

/** The codes of the issues an answer names. */
export function codesOf(body: { issues?: { code: string }[] }): string[] {
  return (body.issues ?? []).map(({ code }) => code);
}

/** A multipart form with a workbook. */
export function uploadOf(bytes: Uint8Array, fields: Record<string, string>, name = '汇总表.xlsx'): FormData {
  const form = new FormData();
  form.append('file', new Blob([bytes as Uint8Array<ArrayBuffer>]), name);
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  return form;
}
