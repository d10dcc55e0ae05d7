import { createId } from '@paralleldrive/cuid2';
import { z } from 'zod';
import { isCivilDate } from '../domain/calendar/civil-date';
import type { Issue } from '../domain/rules/issue';
import { publicId, requiredText, seenVersion } from './case-text';
import { lockOwnSlate } from './own-slate';
import { lockReportOf, type ReportRecord } from './report-record';
import type { Command } from './run-command';
import { checkHolder } from './slate-holder';
import { slateFacts, type FilledSlate } from './slate-record';

const expert = z.object({ name: requiredText(60), title: requiredText(100), unit: requiredText(200) });
const input = z.object({
  slateId: publicId,
  /** Of the report; none when it is written for the first time. */
  version: seenVersion,
  contactPerson: requiredText(60),
  contactPhone: requiredText(20),
  publicityResult: requiredText(2000),
  experts: z.array(expert).min(1).max(30),
  evaluatedOn: z.string().max(20),
  evaluationMethod: requiredText(1000),
  expertOpinion: requiredText(5000),
});
type WriteReport = z.infer<typeof input>;
type Reported = FilledSlate & { report: ReportRecord | null };

/** A mobile number, or a landline with its area code. */
const PHONE = /^(1\d{10}|0\d{2,3}-?\d{7,8}(-\d{1,6})?)$/;
const CLAUSE = '通知三（一）2、三（三）1';

/**
 * Writes the recommendation report of a body's list (通知三（三）1) with the expert evaluation it encloses (通知三（一）2):
 * the paper is made from it, and the counter asks for it. It may be written until the list was accepted.
 * Refuses: stale, slate.other-level, calendar.date, decision.day, report.phone.
 */
export const writeReport: Command<WriteReport, Reported, { id: string }> = {
  name: 'write-report',
  label: '汇总表',
  action: 'report.write',
  input,
  async lock(sql, { slateId }) {
    const own = await lockOwnSlate(sql, slateId);
    return own && { ...own, report: await lockReportOf(sql, own.slate.key) };
  },
  editionOf: ({ slate }) => slate.editionKey,
  facts: slateFacts,
  version: ({ report }, { version }) => report && { label: '推荐报告', subjectType: 'recommendation-report', subjectId: report.id, stored: report.version, seen: version },
  refusal: '不能保存推荐报告',
  check({ slate }, { evaluatedOn, contactPhone }, { today, actor }): Issue[] {
    const holder = checkHolder({ level: slate.level, unitName: slate.unit.name }, actor, '填写推荐报告');
    if (holder.length > 0) return holder;
    const issues: Issue[] = [];
    if (!isCivilDate(evaluatedOn) || evaluatedOn > today) issues.push({ code: 'decision.day', clause: CLAUSE, severity: 'error', field: 'evaluatedOn', params: { found: evaluatedOn, today } });
    if (!PHONE.test(contactPhone)) issues.push({ code: 'report.phone', clause: CLAUSE, severity: 'error', field: 'contactPhone', params: {} });
    return issues;
  },
  async write({ slate, report }, form, { sql, edition }) {
    const { contactPerson, contactPhone, publicityResult, experts, evaluatedOn, evaluationMethod, expertOpinion } = form;
    const id = report?.id ?? createId();
    await sql`
      insert into recommendation_reports (document_id, edition_id, slate_id, contact_person, contact_phone, publicity_result, experts, evaluated_on, evaluation_method,
        expert_opinion, version, created_at, updated_at, published_at)
      values (${id}, ${edition.key}, ${slate.key}, ${contactPerson}, ${contactPhone}, ${publicityResult}, ${JSON.stringify(experts)}::jsonb, ${evaluatedOn}::date,
        ${evaluationMethod}, ${expertOpinion}, 1, now(), now(), now())
      on conflict (slate_id) do update set contact_person = excluded.contact_person, contact_phone = excluded.contact_phone, publicity_result = excluded.publicity_result,
        experts = excluded.experts, evaluated_on = excluded.evaluated_on, evaluation_method = excluded.evaluation_method, expert_opinion = excluded.expert_opinion,
        version = recommendation_reports.version + 1, updated_at = now()`;
    return {
      answer: { id },
      journal: [
        {
          subjectType: 'recommendation-report',
          subjectId: id,
          before: report ? { version: report.version } : null,
          after: { slate: slate.id, version: (report?.version ?? 0) + 1, experts: experts.length, evaluatedOn },
        },
      ],
    };
  },
};
