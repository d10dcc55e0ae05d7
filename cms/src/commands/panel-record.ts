/** A panel as commands see it: locked, with its seats and the people it judges. Locks go panel → seats → sheets. */
import type { PanelExpert, PanelNominee, Relation } from '../domain/review/conflict-of-interest';
import type { Standing } from '../domain/review/rank-by-score';
import type { TieDecision } from '../domain/review/panel-result';
import type { Sql } from './sql';

export interface PanelRecord {
  key: number;
  id: string;
  editionKey: number;
  name: string;
  awards: string[];
  occupations: string[];
  size: number;
  seed: string;
  state: string;
  /** ISO instants. */
  deadline: string | null;
  /** The experts it was drawn from, as they were then. */
  pool: PanelExpert[];
  inputsHash: string | null;
  ties: RecordedTie[];
  version: number;
}

/** A vote on nominees nobody could separate. */
export interface RecordedTie extends TieDecision {
  minutesNumber: string;
  heldOn: string;
  entitled: number;
  present: number;
  inFavour: number;
}

export interface SeatRecord {
  key: number;
  id: string;
  panelKey: number;
  number: number;
  state: string;
  submittedAt: string | null;
  version: number;
  reviewerId: string;
  reviewerKey: number;
  reviewerName: string;
  accountId: string | null;
}

/** Somebody a panel judges. */
export interface CandidateRecord extends PanelNominee, Standing {
  key: number;
  nomineeKey: number;
  nomineeName: string;
  candidateId: string;
  code: string;
}

interface PanelRow extends Omit<PanelRecord, 'awards' | 'occupations' | 'pool' | 'ties'> {
  awards: string;
  occupations: string;
  pool: string;
  ties: string | null;
}

/** Locks a panel by its public id. */
export async function lockPanel(sql: Sql, id: string): Promise<PanelRecord | null> {
  const [row] = await sql<PanelRow>`
    select id as key, document_id as id, edition_id as "editionKey", name, awards::text as awards, occupations::text as occupations, size, seed, state,
      to_char(deadline, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as deadline, pool::text as pool, inputs_hash as "inputsHash", ties::text as ties, version
    from panels where document_id = ${id} for update`;
  if (!row) return null;
  return {
    ...row,
    awards: JSON.parse(row.awards) as string[],
    occupations: JSON.parse(row.occupations) as string[],
    pool: JSON.parse(row.pool) as PanelExpert[],
    ties: row.ties === null ? [] : (JSON.parse(row.ties) as RecordedTie[]),
  };
}

/** The panel a seat belongs to, unlocked: it never changes. */
export async function panelOfSeat(sql: Sql, seatId: string): Promise<string | null> {
  const [found] = await sql<{ id: string }>`select p.document_id as id from panel_seats s join panels p on p.id = s.panel_id where s.document_id = ${seatId}`;
  return found?.id ?? null;
}

/** Locks all seats of a panel, in the order of their numbers. */
export async function lockSeats(sql: Sql, panelKey: number): Promise<SeatRecord[]> {
  return sql<SeatRecord>`
    select s.id as key, s.document_id as id, s.panel_id as "panelKey", s.number, s.state,
      to_char(s.submitted_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "submittedAt", s.version,
      r.id as "reviewerKey", r.document_id as "reviewerId", r.name as "reviewerName", r.account_id as "accountId"
    from panel_seats s join reviewers r on r.id = s.reviewer_id where s.panel_id = ${panelKey} order by s.number, s.id for update of s`;
}

/** The people a panel judges, in the order of their codes. Employers are compared by the credit code of the unit of that name, else by the code or name given. */
export async function candidatesOf(sql: Sql, panelKey: number): Promise<CandidateRecord[]> {
  return sql<CandidateRecord>`
    select c.id as key, c.document_id as "candidateId", c.code, c.award, c.body_rank as "bodyRank", n.id as "nomineeKey", n.document_id as id, n.name as "nomineeName",
      coalesce((select uscc from units where kind = 'employer' and name = n.employer_name limit 1), n.employer_code, n.employer_name, '') as employer
    from panel_candidates c join nominees n on n.id = c.nominee_id where c.panel_id = ${panelKey} order by c.code`;
}

/** Experts of an edition as the draw and the tally compare them; all, or those named by row number. */
export async function expertsOf(sql: Sql, editionKey: number, keys: readonly number[] | null = null): Promise<(PanelExpert & { key: number; active: boolean })[]> {
  const rows = await sql<{ key: number; id: string; employer: string; declared: string | null; active: boolean }>`
    select r.id as key, r.document_id as id, r.active, r.declared::text as declared,
      coalesce((select uscc from units where kind = 'employer' and name = r.employer_name limit 1), r.employer_code, r.employer_name) as employer
    from reviewers r where r.edition_id = ${editionKey} and (${keys === null} or r.id = any(${keys ?? []}::int[])) order by r.document_id`;
  return rows.map(({ declared, ...row }) => ({ ...row, declared: declared === null ? [] : (JSON.parse(declared) as { nominee: string; relation: Exclude<Relation, 'same-employer'> }[]) }));
}
