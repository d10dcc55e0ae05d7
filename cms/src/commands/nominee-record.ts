/** A nominee as commands see it: locked, with its body, its slate and its place on it. */
import type { UnitKind } from '../domain/access/actor';
import type { Actor } from '../domain/access/actor';
import type { RecordFacts } from '../domain/access/authorise';
import type { Issue } from '../domain/rules/issue';
import type { NomineeField } from '../domain/rules/nominee-field';
import type { SlateLevel } from '../domain/slate/level';
import { NOMINEE_COLUMNS, STORED_FIELDS, type NomineeValues } from './nominee-fields';
import { SqlText, type Sql } from './sql';

export interface NomineeUnit {
  key: number;
  id: string;
  code: string;
  name: string;
  kind: UnitKind;
  path: string;
}

export interface NomineeRecord {
  key: number;
  id: string;
  editionKey: number;
  version: number;
  state: string;
  /** Whose list holds the person now. */
  level: SlateLevel;
  verdict: 'pass' | 'fail' | 'unknown' | null;
  issues: Issue[];
  values: NomineeValues;
  exceptionReason: string | null;
  /** What a list held where nothing could be read, by field; `idNumber` there means digits lost. */
  unread: Partial<Record<NomineeField, string>>;
  body: NomineeUnit;
  countyPath: string | null;
  employerPath: string | null;
}

interface Row extends Omit<NomineeRecord, 'values' | 'body' | 'issues' | 'unread'> {
  values: string;
  body: string;
  issues: string | null;
  unread: string | null;
}

/** A row's stored fields as one JSON text, under the names of the domain. A row of its own: functions take a hundred arguments at most. */
export const NOMINEE_VALUES = new SqlText(
  `(select row_to_json(v)::text from (select ${STORED_FIELDS.map((field) => `t.${NOMINEE_COLUMNS[field].column} as "${field}"`).join(', ')}) v)`,
);

/** Reads nominees by row number, locking them in the order of their numbers, so that two commands never wait crosswise. */
export async function lockNominees(sql: Sql, keys: readonly number[]): Promise<NomineeRecord[]> {
  const rows = await sql<Row>`
    select t.id as key, t.document_id as id, t.edition_id as "editionKey", t.version, t.state, t.level, t.verdict, t.issues::text as issues,
      t.unread::text as unread, t.exception_reason as "exceptionReason", ${NOMINEE_VALUES} as values,
      json_build_object('key', b.id, 'id', b.document_id, 'code', b.code, 'name', b.name, 'kind', b.kind, 'path', b.path)::text as body,
      c.path as "countyPath", e.path as "employerPath"
    from nominees t join units b on b.id = t.body_id left join units c on c.id = t.county_id left join units e on e.id = t.employer_id
    where t.id = any(${keys}::int[]) order by t.id for update of t`;
  return rows.map((row) => {
    const values = JSON.parse(row.values) as NomineeValues;
    return {
      ...row,
      values: { ...values, conditions: values.conditions ?? [] },
      body: JSON.parse(row.body) as NomineeUnit,
      issues: row.issues === null ? [] : (JSON.parse(row.issues) as Issue[]),
      unread: row.unread === null ? {} : (JSON.parse(row.unread) as NomineeRecord['unread']),
    };
  });
}

/** Where a nominee stands before it is locked: enough to lock its slate first. */
export async function placeOfNominee(sql: Sql, id: string): Promise<{ key: number; editionKey: number; bodyKey: number } | null> {
  const [place] = await sql<{ key: number; editionKey: number; bodyKey: number }>`
    select id as key, edition_id as "editionKey", body_id as "bodyKey" from nominees where document_id = ${id}`;
  return place ?? null;
}

/**
 * The unit a nominee belongs to, for authorise(). A county or employer that entered the nominee acts on it as its
 * own; for everybody else it belongs to the recommending body.
 */
export function nomineeFacts(nominee: Pick<NomineeRecord, 'countyPath' | 'employerPath'> & { body: Pick<NomineeUnit, 'path'> }, actor: Actor): RecordFacts {
  const kind = actor.unit?.kind;
  if (kind === 'employer' && nominee.employerPath) return { unitPath: nominee.employerPath };
  if (kind === 'county-bureau' && nominee.countyPath) return { unitPath: nominee.countyPath };
  return { unitPath: nominee.body.path };
}
