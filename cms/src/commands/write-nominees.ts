/** The writes all nominee commands share: storing people and judgements, and keeping the list's own findings current. */
import type { Judgement } from '../domain/eligibility/judge';
import type { Issue } from '../domain/rules/issue';
import { checkQuota } from '../domain/quota/check-quota';
import type { Judged } from './judge-nominees';
import { judgeStored, type StoredCandidate } from './judge-stored';
import { NOMINEE_COLUMNS, STORED_FIELDS, type NomineeValues } from './nominee-fields';
import { inversionFindings } from './lower-lists';
import { lockNominees, type NomineeRecord } from './nominee-record';
import { freePlaces, readPlaces } from './places';
import type { Work } from './run-command';
import type { SlateLevel, SlateRecord } from './slate-record';
import { SqlText, type Sql } from './sql';

/** A nominee to be stored. */
export interface NewNominee {
  id: string;
  values: NomineeValues;
  exceptionReason: string | null;
  unread: NomineeRecord['unread'];
  bodyKey: number;
  countyKey: number | null;
  employerKey: number | null;
  level: SlateLevel;
  judgement: Judgement;
  sourceFile: string | null;
  sourceRow: number | null;
}

const columnNames = new SqlText(STORED_FIELDS.map((field) => NOMINEE_COLUMNS[field].column).join(', '));
const recordNames = new SqlText(STORED_FIELDS.map((field) => `r."${field}"`).join(', '));
const recordTypes = new SqlText(STORED_FIELDS.map((field) => `"${field}" ${NOMINEE_COLUMNS[field].sqlType}`).join(', '));
const assignments = new SqlText(STORED_FIELDS.map((field) => `${NOMINEE_COLUMNS[field].column} = r."${field}"`).join(', '));

/** Stores new nominees in one statement; answers their row numbers by public id. */
export async function insertNominees(work: Work, nominees: readonly NewNominee[]): Promise<Map<string, number>> {
  const rows = nominees.map(({ values, judgement, ...rest }) => ({ ...values, ...rest, verdict: judgement.verdict, issues: judgement.issues }));
  const stored = await work.sql<{ key: number; id: string }>`
    insert into nominees (document_id, edition_id, body_id, county_id, employer_id, level, ${columnNames}, exception_reason, unread, state, verdict, issues,
      rules_hash, source_file, source_row, version, created_at, updated_at, published_at)
    select r.id, ${work.edition.key}, r."bodyKey", r."countyKey", r."employerKey", r.level, ${recordNames}, r."exceptionReason", r.unread, 'drafting', r.verdict, r.issues,
      ${work.edition.rulesHash}, r."sourceFile", r."sourceRow", 1, now(), now(), now()
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id text, "bodyKey" int, "countyKey" int, "employerKey" int, level text, ${recordTypes},
      "exceptionReason" text, unread jsonb, verdict text, issues jsonb, "sourceFile" text, "sourceRow" int)
    returning id as key, document_id as id`;
  return new Map(stored.map(({ id, key }) => [id, key]));
}

/** Writes a nominee's changed values with its new judgement; the version rises. */
export async function updateNominee(
  work: Work,
  nominee: { key: number; values: NomineeValues; exceptionReason: string | null; unread: NomineeRecord['unread'] },
  judged: { judgement: Judgement; employerKey: number | null },
): Promise<void> {
  await work.sql`
    update nominees t set ${assignments}, exception_reason = ${nominee.exceptionReason}, unread = ${JSON.stringify(nominee.unread)}::jsonb,
      employer_id = case when t.level = 'employer' then t.employer_id else coalesce(${judged.employerKey}::int, t.employer_id) end, verdict = ${judged.judgement.verdict}, issues = ${JSON.stringify(judged.judgement.issues)}::jsonb,
      rules_hash = ${work.edition.rulesHash}, version = t.version + 1, updated_at = now()
    from jsonb_to_record(${JSON.stringify(nominee.values)}::jsonb) as r(${recordTypes}) where t.id = ${nominee.key}`;
}

/** Stores judgements that differ from the stored ones. They follow from other data, so the version stays. */
export async function storeJudgements(work: Work, judged: readonly Judged<StoredCandidate>[]): Promise<void> {
  const rows = judged.map(({ candidate, judgement }) => ({ key: candidate.key, verdict: judgement.verdict, issues: judgement.issues }));
  if (rows.length === 0) return;
  await work.sql`
    update nominees t set verdict = r.verdict, issues = r.issues, rules_hash = ${work.edition.rulesHash}, updated_at = now()
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(key int, verdict text, issues jsonb)
    where t.id = r.key and (t.verdict, t.issues, t.rules_hash) is distinct from (r.verdict, r.issues, ${work.edition.rulesHash})`;
}

/**
 * R4 speaks of two lists: when a person appears on or leaves one, the judgement on the other changes too.
 * `people`: hex blind indexes; drafts only, since a submitted list stands as it was judged.
 */
export async function judgeTwins(work: Work, people: readonly string[], except: readonly number[]): Promise<void> {
  if (people.length === 0) return;
  const twins = await work.sql<{ key: number }>`
    select n.id as key from person_secrets s join nominees n on n.id = s.nominee_id
    where s.edition_id = ${work.edition.key} and s.id_number_index in (select decode(p, 'hex') from unnest(${people}::text[]) as p)
      and n.state = 'drafting' and n.id <> all(${except}::int[])`;
  if (twins.length === 0) return;
  const nominees = await lockNominees(work.sql, twins.map(({ key }) => key));
  await storeJudgements(work, await judgeStored(work, nominees));
}

/**
 * Problems of the list itself: a body's places, places that depart from a lower list unexplained. Ranking problems come
 * from the imported file and stay until a person ranks.
 */
async function listIssues(work: Work, slate: SlateRecord, ranking: readonly Issue[]): Promise<Issue[]> {
  const inversions = await inversionFindings(work.sql, slate, work.edition.rules);
  if (slate.level !== 'body') return [...ranking, ...inversions];
  const counts = await work.sql<{ award: string; count: number }>`
    select award, count(*)::int as count from slate_entries where slate_id = ${slate.key} group by award order by award`;
  const places = await readPlaces(work.sql, slate.editionKey, slate.unit.path);
  const quota = checkQuota(Object.fromEntries(counts.map(({ award, count }) => [award, count])), freePlaces(places), work.edition.rules.awards);
  return [...quota, ...ranking, ...inversions];
}

/** After the people on a draft list changed: its findings anew, its version one higher. */
export async function touchSlate(work: Work, slate: SlateRecord, ranking: readonly Issue[] = slate.issues.filter(({ code }) => code === 'R11.rank')): Promise<void> {
  const issues = await listIssues(work, slate, ranking);
  await work.sql`
    update slates set issues = ${JSON.stringify(issues)}::jsonb, version = version + 1, updated_at = now() where id = ${slate.key}`;
}

/** Takes people off a list and closes the ranks behind them. */
export async function closeRanks(sql: Sql, slateKey: number): Promise<void> {
  await sql`
    update slate_entries e set rank = r.rank, version = e.version + 1, updated_at = now()
    from (select id, row_number() over (partition by award order by rank)::int as rank from slate_entries where slate_id = ${slateKey}) r
    where r.id = e.id and e.rank <> r.rank`;
}

/** Deletes draft nominees with everything that hangs on them; the store sweeps the scans a day later. */
export async function deleteNominees(sql: Sql, keys: readonly number[]): Promise<void> {
  await sql`delete from opinions where nominee_id = any(${keys}::int[])`;
  await sql`delete from slate_entries where nominee_id = any(${keys}::int[])`;
  await sql`delete from person_secrets where nominee_id = any(${keys}::int[])`;
  await sql`delete from evidences where subject_type = 'nominee' and subject_id in (select document_id from nominees where id = any(${keys}::int[]))`;
  await sql`delete from nominees where id = any(${keys}::int[])`;
}
