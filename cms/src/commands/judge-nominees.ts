/** Judges nominees with what the database knows about the persons: earlier honours, other nominations, employers. */
import { hasUsableIdentity } from '../domain/eligibility/identity';
import { judgeNominee, type Judgement } from '../domain/eligibility/judge';
import type { EmployerEntry, OtherNomination, PriorHonour } from '../domain/eligibility/judge-context';
import type { NomineeFacts } from '../domain/eligibility/nominee-facts';
import type { EditionRules } from '../domain/rules/schema';
import { readProfessionalTitle } from '../domain/slate/reading/read-professional-title';
import { readUnitName } from '../domain/slate/reading/read-name';
import type { NomineeValues } from './nominee-fields';
import type { NomineeRecord } from './nominee-record';
import { personIndex } from './person-secrets';
import type { Work } from './run-command';
import type { Sql } from './sql';

/** One person to be judged. */
export interface Candidate {
  /** Row number; null for one not stored yet. */
  key: number | null;
  facts: NomineeFacts;
  /** Name of the recommending body, for the message to the other list. */
  bodyName: string;
}

/** Builds the facts of a stored nominee. The recorded reason stands for every soft rule (原则上), vouched for by the body. */
export function factsOf(
  nominee: { values: NomineeValues; unread: NomineeRecord['unread']; exceptionReason: string | null; body: { code: string; name: string } },
  idNumber: string | null,
  rules: EditionRules,
): NomineeFacts {
  const { idNumber: lost, ...unread } = nominee.unread;
  const reason = nominee.exceptionReason;
  return {
    ...nominee.values,
    idNumber,
    idDigitsLost: idNumber === null && lost !== undefined,
    bodyCode: nominee.body.code,
    professionalTitle: readProfessionalTitle(nominee.values.professionalTitle ?? '') ?? readProfessionalTitle(nominee.values.skillLevel ?? unread.skillLevel ?? ''),
    unread,
    exceptions: reason
      ? rules.eligibility.filter((rule) => rule.severity === 'warning').map((rule) => ({ rule: rule.id, reason, approver: nominee.body.name }))
      : [],
  };
}

/** Nominations that no longer count: the person may be put forward again. A cancelled one counts: 不得重报 (通知三（二）4). */
const ENDED = ['withdrawn'];

async function priorHonoursOf(sql: Sql, indexes: readonly Buffer[]): Promise<Map<string, PriorHonour[]>> {
  const rows = await sql<PriorHonour & { person: string }>`
    select encode(s.id_number_index, 'hex') as person, h.award, h.edition_number as "editionNumber"
    from person_secrets s join prior_honours h on h.id = s.prior_honour_id
    where s.id_number_index = any(${indexes}::bytea[]) order by h.edition_number desc`;
  return groupByPerson(rows);
}

async function otherNominationsOf(sql: Sql, editionKey: number, indexes: readonly Buffer[]): Promise<Map<string, (OtherNomination & { key: number })[]>> {
  const rows = await sql<OtherNomination & { person: string; key: number }>`
    select encode(s.id_number_index, 'hex') as person, n.id as key, n.award, b.name as "bodyName", n.state = 'disqualified' as barred
    from person_secrets s join nominees n on n.id = s.nominee_id join units b on b.id = n.body_id
    where s.id_number_index = any(${indexes}::bytea[]) and s.edition_id = ${editionKey} and n.state <> all(${ENDED}::text[]) order by n.id`;
  return groupByPerson(rows);
}

async function employersOf(sql: Sql, candidates: readonly Candidate[]): Promise<Map<string, EmployerEntry & { key: number }>> {
  const names = candidates.map(({ facts }) => facts.employerName && readUnitName(facts.employerName)).filter(Boolean);
  const codes = candidates.map(({ facts }) => facts.employerCode).filter(Boolean);
  const rows = await sql<EmployerEntry & { key: number; uscc: string | null }>`
    select id as key, name, channel, uscc from units
    where kind = 'employer' and channel is not null and (name = any(${names}::text[]) or uscc = any(${codes}::text[]))`;
  return new Map([...rows.map((row) => [`name ${row.name}`, row] as const), ...rows.map((row) => [`code ${row.uscc}`, row] as const)]);
}

function groupByPerson<Row extends { person: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const people = new Map<string, Row[]>();
  for (const row of rows) people.set(row.person, [...(people.get(row.person) ?? []), row]);
  return people;
}

export interface Judged<C extends Candidate> {
  candidate: C;
  judgement: Judgement;
  /** Row number of the employer in the register of units, when it is there. */
  employerKey: number | null;
  /** Hex of the blind index; null when the ID number cannot stand for a person. */
  person: string | null;
}

/**
 * Judges all candidates against each other and against what is stored. `replaced`: row numbers that are about to go
 * and no longer count as other nominations.
 */
export async function judgeAll<C extends Candidate>(work: Pick<Work, 'sql' | 'edition' | 'today'>, candidates: readonly C[], replaced: ReadonlySet<number> = new Set()): Promise<Judged<C>[]> {
  const { sql, edition, today } = work;
  const people = candidates.map(({ facts }) => (hasUsableIdentity(facts) ? personIndex(facts.idNumber!) : null));
  const indexes = people.filter((index) => index !== null);
  const honours = await priorHonoursOf(sql, indexes);
  const stored = await otherNominationsOf(sql, edition.key, indexes);
  const employers = await employersOf(sql, candidates);
  const own = new Set(candidates.map(({ key }) => key));
  return candidates.map((candidate, place) => {
    const person = people[place]?.toString('hex') ?? null;
    const { facts } = candidate;
    const elsewhere = person === null ? [] : (stored.get(person) ?? []).filter(({ key }) => !replaced.has(key) && !own.has(key));
    const beside = candidates.flatMap((other, index) =>
      person !== null && index !== place && people[index]?.toString('hex') === person && other.facts.award !== null
        ? [{ award: other.facts.award, bodyName: other.bodyName }]
        : [],
    );
    const employer = employers.get(`code ${facts.employerCode}`) ?? employers.get(`name ${facts.employerName && readUnitName(facts.employerName)}`) ?? null;
    const judgement = judgeNominee(facts, {
      rules: edition.rules,
      priorHonours: person === null ? [] : (honours.get(person) ?? []),
      otherNominations: [...elsewhere, ...beside],
      employer,
      today,
    });
    return { candidate, judgement, employerKey: employer?.key ?? null, person };
  });
}
