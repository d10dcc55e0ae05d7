import { createId } from '@paralleldrive/cuid2';
import { z } from 'zod';
import { isCivilDate } from '../domain/calendar/civil-date';
import { lockAssessment, type AssessmentRecord } from './assessment-record';
import { publicId, requiredText } from './case-text';
import { badRequest } from './refusal';
import type { Command } from './run-command';

const input = z.strictObject({ id: publicId, heldOn: z.string().max(10), place: requiredText(200), findings: requiredText(5000) });

/** Records one visit of an assessment team: when, where, what was found (通知三（一）4). Refuses: visit.team, state.wrong. */
export const recordVisit: Command<z.infer<typeof input>, AssessmentRecord, { id: string }> = {
  name: 'record-visit',
  label: '考核',
  action: 'nominee.assess',
  input,
  lock: (sql, { id }) => lockAssessment(sql, id),
  editionOf: ({ editionKey }) => editionKey,
  facts: () => ({}),
  refusal: '不能登记',
  check({ nomineeName, teamId, result }, { heldOn }, { today }) {
    if (!isCivilDate(heldOn) || heldOn > today) throw badRequest('考核日期应为今天或以前的一天。', { heldOn: '不晚于今天' });
    if (result !== null) return [{ code: 'state.wrong', clause: '通知三（一）4', severity: 'error', params: { state: '已有结论', action: '登记考核', allowed: '考核中' } }];
    return teamId === null ? [{ code: 'visit.team', clause: '通知三（一）4', severity: 'error', params: { name: nomineeName } }] : [];
  },
  async write(assessment, { heldOn, place, findings }, { sql }) {
    const id = createId();
    await sql`
      insert into assessment_visits (document_id, assessment_id, held_on, place, findings, version, created_at, updated_at, published_at)
      values (${id}, ${assessment.key}, ${heldOn}::date, ${place}, ${findings}, 1, now(), now(), now())`;
    await sql`update assessments set version = version + 1, updated_at = now() where id = ${assessment.key}`;
    return { answer: { id: assessment.id }, journal: [{ subjectType: 'assessment', subjectId: assessment.id, before: null, after: { visit: id, nominee: assessment.nomineeId, heldOn, place, findings } }] };
  },
};
