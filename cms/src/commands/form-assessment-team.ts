import { createId } from '@paralleldrive/cuid2';
import { z } from 'zod';
import { publicId, requiredText } from './case-text';
import { loadEdition, type EditionRecord } from './edition-record';
import { badRequest } from './refusal';
import type { Command } from './run-command';

const input = z.strictObject({ name: requiredText(100), members: z.array(requiredText(100)).min(1).max(30), assessments: z.array(publicId).max(1000).default([]) });
type FormAssessmentTeam = z.infer<typeof input>;

/** Forms a team and gives it people to assess (通知三（一）4); somebody given to another team before goes over to this one. */
export const formAssessmentTeam: Command<FormAssessmentTeam, { edition: EditionRecord; keys: number[] }, { id: string }> = {
  name: 'form-assessment-team',
  label: '考核组',
  action: 'nominee.assess',
  input,
  async lock(sql, { assessments }) {
    const edition = await loadEdition(sql, null);
    const rows = await sql<{ key: number }>`
      select id as key from assessments where edition_id = ${edition.key} and document_id = any(${assessments}::text[]) and result is null order by id for update`;
    return { edition, keys: rows.map(({ key }) => key) };
  },
  editionOf: ({ edition }) => edition.key,
  facts: () => ({}),
  check({ keys }, { assessments }) {
    if (keys.length !== new Set(assessments).size) throw badRequest('有的人不在考核名单中，或已有结论。', { assessments: '请重新选择' });
    return [];
  },
  async write({ edition, keys }, { name, members, assessments }, { sql }) {
    const id = createId();
    const [team] = await sql<{ key: number }>`
      insert into assessment_teams (document_id, edition_id, name, members, version, created_at, updated_at, published_at)
      values (${id}, ${edition.key}, ${name}, ${JSON.stringify(members)}::jsonb, 1, now(), now(), now()) returning id as key`;
    await sql`update assessments set team_id = ${team!.key}, version = version + 1, updated_at = now() where id = any(${keys}::int[])`;
    return { answer: { id }, journal: [{ subjectType: 'assessment-team', subjectId: id, before: null, after: { name, members, assessments } }] };
  },
};
