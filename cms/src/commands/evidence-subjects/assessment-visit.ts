import { visitSlots } from '../../domain/evidence/visit-slots';
import type { Sql } from '../sql';
import type { EvidenceSubject } from './evidence-subject';

interface EvidenceVisit {
  editionKey: number;
  result: string | null;
}

const seen = (sql: Sql, id: string): Promise<EvidenceVisit[]> => sql<EvidenceVisit>`
  select a.edition_id as "editionKey", a.result from assessment_visits v join assessments a on a.id = v.assessment_id where v.document_id = ${id}`;

/** Photos and records of a visit (通知三（一）4): the team's, until the conclusion is on record. */
export const assessmentVisitEvidence: EvidenceSubject<EvidenceVisit> = {
  label: '考核记录',
  readAction: 'assessment.read',
  attachAction: 'nominee.assess',
  find: async (sql, id) => (await seen(sql, id))[0] ?? null,
  async lock(sql, id) {
    await sql`select a.id from assessments a join assessment_visits v on v.assessment_id = a.id where v.document_id = ${id} for update of a`;
    return (await seen(sql, id))[0] ?? null;
  },
  editionOf: ({ editionKey }) => editionKey,
  facts: () => ({}),
  slots: (_visit, { materials }) => visitSlots(materials),
  check: ({ result }) =>
    result === null ? [] : [{ code: 'state.wrong', clause: '通知三（一）4', severity: 'error', params: { state: '已有结论', action: '更改考核佐证', allowed: '考核中' } }],
};
