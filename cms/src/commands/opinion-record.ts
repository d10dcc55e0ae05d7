/** Opinions of agencies as commands see them: locked after the people they are about; and what the guard asks of them. */
import type { Actor } from '../domain/access/actor';
import type { RecordFacts } from '../domain/access/authorise';
import type { Issue } from '../domain/rules/issue';
import type { EditionRules } from '../domain/rules/schema';
import { askedAgencies } from '../domain/workflow/asked-agencies';
import type { PersonWithOpinions } from '../domain/workflow/facts';
import type { Opinion, OpinionAnswer } from '../domain/workflow/opinion-standing';
import { lockNominees, nomineeFacts, NOMINEE_VALUES, type NomineeRecord } from './nominee-record';
import type { NomineeValues } from './nominee-fields';
import { SqlText, type Sql } from './sql';

/** An opinion asked or entered, with the person it is about. */
export interface OpinionRecord {
  key: number;
  id: string;
  nomineeKey: number;
  agency: string;
  requestedOn: string | null;
  answer: OpinionAnswer | null;
  validUntil: string | null;
  settledNote: string | null;
  overrideAskedBy: string | null;
  overrideApprovedBy: string | null;
  /** The unit whose account may answer; null: on paper only. */
  askedUnitPath: string | null;
  version: number;
  nominee: NomineeRecord;
}

const COLUMNS = new SqlText(`o.id as key, o.document_id as id, o.nominee_id as "nomineeKey", o.agency, o.requested_on::text as "requestedOn", o.answer,
  o.valid_until::text as "validUntil", o.settled_note as "settledNote", o.override_asked_by as "overrideAskedBy",
  o.override_approved_by as "overrideApprovedBy", o.version`);

async function withPeople(sql: Sql, nominees: readonly NomineeRecord[], keys: readonly number[]): Promise<OpinionRecord[]> {
  const people = new Map(nominees.map((nominee) => [nominee.key, nominee]));
  const rows = await sql<Omit<OpinionRecord, 'nominee'>>`
    select ${COLUMNS}, u.path as "askedUnitPath" from opinions o left join units u on u.id = o.asked_unit_id
    where o.id = any(${keys}::int[]) order by o.id for update of o`;
  return rows.map((row) => ({ ...row, nominee: people.get(row.nomineeKey)! }));
}

/** Locks opinions by public id with their people; null when one of them does not exist. */
export async function lockOpinions(sql: Sql, ids: readonly string[]): Promise<OpinionRecord[] | null> {
  const found = await sql<{ key: number; nomineeKey: number }>`select id as key, nominee_id as "nomineeKey" from opinions where document_id = any(${ids}::text[])`;
  if (found.length !== new Set(ids).size) return null;
  const nominees = await lockNominees(sql, found.map(({ nomineeKey }) => nomineeKey));
  return withPeople(sql, nominees, found.map(({ key }) => key));
}

/** Locks people by public id with the open question, if any, that was put to the agency for each; null when somebody does not exist. */
export async function lockAsked(sql: Sql, nomineeIds: readonly string[], agency: string): Promise<{ nominees: NomineeRecord[]; open: OpinionRecord[] } | null> {
  const found = await sql<{ key: number }>`select id as key from nominees where document_id = any(${nomineeIds}::text[])`;
  if (found.length !== new Set(nomineeIds).size) return null;
  const nominees = await lockNominees(sql, found.map(({ key }) => key));
  // A statement of its own after the lock: it sees what the previous holder committed.
  const open = await sql<{ key: number }>`
    select id as key from opinions where nominee_id = any(${nominees.map(({ key }) => key)}::int[]) and agency = ${agency} and answer is null`;
  return { nominees, open: await withPeople(sql, nominees, open.map(({ key }) => key)) };
}

/** Facts for an act on several people at once: those of one outside the actor's reach when there is one, so that all or nothing is allowed. */
export function factsOfAll(nominees: readonly NomineeRecord[], actor: Actor): RecordFacts {
  const facts = nominees.map((nominee) => nomineeFacts(nominee, actor));
  return facts.find(({ unitPath }) => !unitPath?.startsWith(actor.unit?.path ?? '')) ?? facts[0] ?? {};
}

/** The same for an agency: it reaches what it was asked. */
export function askedFacts(opinions: readonly OpinionRecord[], actor: Actor): RecordFacts {
  const paths = opinions.map(({ askedUnitPath }) => askedUnitPath ?? '/');
  return { unitPath: paths.find((path) => path !== actor.unit?.path) ?? paths[0] ?? '/' };
}

/** What the person's opinion with this agency is called in a message. */
export function namesOf(rules: EditionRules, { nominee, agency }: { nominee: NomineeRecord; agency: string }): { name: string; agency: string } {
  return { name: nominee.values.name, agency: rules.materials.opinions.find(({ id }) => id === agency)?.label ?? agency };
}

/** opinion.not-asked for whom the agency is not to be asked, state.wrong for whom everything is over. */
export function checkAskable(rules: EditionRules, nominees: readonly NomineeRecord[], agency: string): Issue[] {
  const { states } = rules.stages.nominee;
  return nominees.flatMap((nominee): Issue[] => {
    const state = states.find(({ id }) => id === nominee.state);
    if (state?.final) {
      const allowed = states.filter(({ final }) => !final).map(({ label }) => label).join('、');
      return [{ code: 'state.wrong', clause: '通知三（一）1、附件2', severity: 'error', params: { state: state.label, action: '办理意见', allowed } }];
    }
    if (askedAgencies(rules, nominee.values).some(({ id }) => id === agency)) return [];
    return [{ code: 'opinion.not-asked', clause: '通知三（一）1、附件2', severity: 'error', field: 'agency', params: namesOf(rules, { nominee, agency }) }];
  });
}

/** opinion.date unless the day lies between the two, both included; `from` null: no earliest day. */
export function checkDay(label: string, field: string, day: string, from: string | null, to: string): Issue[] {
  if (day <= to && (from === null || day >= from)) return [];
  return [{ code: 'opinion.date', clause: '通知三（一）1、附件2', severity: 'error', field, params: { label, found: day, to, ...(from === null ? {} : { from }) } }];
}

interface StoredOpinion extends Required<Opinion> {
  nomineeKey: number;
  agency: string;
}

/**
 * What the guard `opinions-complete` asks, for people by row number, in the order of the numbers given: of each agency
 * the latest opinion. Reads only; call it after the people are locked.
 */
export async function opinionsOf(sql: Sql, nomineeKeys: readonly number[]): Promise<PersonWithOpinions[]> {
  const people = await sql<{ key: number; values: string }>`select t.id as key, ${NOMINEE_VALUES} as values from nominees t where t.id = any(${nomineeKeys}::int[])`;
  const stored = await sql<StoredOpinion>`
    select distinct on (nominee_id, agency) nominee_id as "nomineeKey", agency, answer, settled_note is not null as settled,
      override_approved_by is not null as overridden, valid_until::text as "validUntil"
    from opinions where nominee_id = any(${nomineeKeys}::int[]) order by nominee_id, agency, id desc`;
  const valuesOf = new Map(people.map(({ key, values }) => [key, JSON.parse(values) as NomineeValues]));
  return nomineeKeys.flatMap((key) => {
    const values = valuesOf.get(key);
    if (!values) return [];
    const opinions = Object.fromEntries(stored.filter(({ nomineeKey }) => nomineeKey === key).map(({ agency, answer, settled, overridden, validUntil }) => [agency, { answer, settled, overridden, validUntil }]));
    return [{ name: values.name, values, opinions }];
  });
}
