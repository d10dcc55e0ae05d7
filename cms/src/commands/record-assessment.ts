import { z } from 'zod';
import { lockAssessment, type AssessmentRecord } from './assessment-record';
import { publicId, requiredText, seenVersion } from './case-text';
import type { Command } from './run-command';
import { stateAfter } from './slate-step';

const input = z.strictObject({ id: publicId, version: seenVersion, result: z.enum(['passed', 'failed']), reason: requiredText(2000) });

/**
 * Records a team's conclusion on one nominee, with its reasons (通知三（一）4). It may be corrected while the nominee is still being assessed;
 * each conclusion stays in the journal. Refuses: stale, state.wrong, visit.team, visit.missing.
 */
export const recordAssessment: Command<z.infer<typeof input>, AssessmentRecord, { id: string }> = {
  name: 'record-assessment',
  label: '考核',
  action: 'nominee.assess',
  input,
  lock: (sql, { id }) => lockAssessment(sql, id),
  editionOf: ({ editionKey }) => editionKey,
  facts: () => ({}),
  version: (assessment, { version }) => ({ label: '考核', subjectType: 'assessment', subjectId: assessment.id, stored: assessment.version, seen: version }),
  refusal: '不能登记结论',
  check({ nomineeName, nomineeState, teamId, visits }, _input, work) {
    const { states } = work.edition.rules.stages.nominee;
    const wanted = stateAfter('nominee', 'submitted', 'assess', work);
    const labelOf = (id: string): string => states.find((state) => state.id === id)?.label ?? id;
    if (nomineeState !== wanted) return [{ code: 'state.wrong', clause: '通知三（一）4', severity: 'error', params: { state: labelOf(nomineeState), action: '登记考核结论', allowed: labelOf(wanted) } }];
    if (teamId === null) return [{ code: 'visit.team', clause: '通知三（一）4', severity: 'error', params: { name: nomineeName } }];
    return visits === 0 ? [{ code: 'visit.missing', clause: '通知三（一）4', severity: 'error', params: { name: nomineeName } }] : [];
  },
  async write(assessment, { result, reason }, { sql, now }) {
    await sql`
      update assessments set result = ${result}, reason = ${reason}, concluded_at = ${now.toISOString()}::timestamptz at time zone 'UTC', version = version + 1, updated_at = now()
      where id = ${assessment.key}`;
    return {
      answer: { id: assessment.id },
      journal: [{ subjectType: 'assessment', subjectId: assessment.id, reason, before: { result: assessment.result, version: assessment.version }, after: { result, nominee: assessment.nomineeId, version: assessment.version + 1 } }],
      effects: [{ topic: 'assessment.recorded', payload: { assessment: assessment.id, result } }],
    };
  },
};
