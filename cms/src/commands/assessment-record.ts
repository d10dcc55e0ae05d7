/** One nominee's assessment as commands see it: locked after its nominee. */
import type { Sql } from './sql';

export interface AssessmentRecord {
  key: number;
  id: string;
  editionKey: number;
  nomineeKey: number;
  nomineeId: string;
  nomineeName: string;
  nomineeState: string;
  teamId: string | null;
  result: 'passed' | 'failed' | null;
  visits: number;
  version: number;
}

/** Locks an assessment by its public id. */
export async function lockAssessment(sql: Sql, id: string): Promise<AssessmentRecord | null> {
  await sql`select n.id from nominees n join assessments a on a.nominee_id = n.id where a.document_id = ${id} for update of n`;
  const [row] = await sql<AssessmentRecord>`
    select a.id as key, a.document_id as id, a.edition_id as "editionKey", n.id as "nomineeKey", n.document_id as "nomineeId", n.name as "nomineeName", n.state as "nomineeState",
      (select t.document_id from assessment_teams t where t.id = a.team_id) as "teamId", a.result,
      (select count(*)::int from assessment_visits v where v.assessment_id = a.id) as visits, a.version
    from assessments a join nominees n on n.id = a.nominee_id where a.document_id = ${id} for update of a`;
  return row ?? null;
}

/** The results of assessed nominees by row number, for the guard «assessment-passed»; who was never chosen is absent. */
export async function assessmentResults(sql: Sql, nomineeKeys: readonly number[]): Promise<Map<number, 'passed' | 'failed' | null>> {
  const rows = await sql<{ key: number; result: 'passed' | 'failed' | null }>`select nominee_id as key, result from assessments where nominee_id = any(${nomineeKeys}::int[])`;
  return new Map(rows.map(({ key, result }) => [key, result]));
}
