import { z } from 'zod';
import { conclusions } from '../domain/objection/conclusions';
import { namesReporter } from '../domain/objection/names-reporter';
import type { Issue } from '../domain/rules/issue';
import { act } from '../domain/workflow/act';
import { publicId, requiredText, seenVersion } from './case-text';
import { lockObjection, objectionFacts, objectionVersion, type Finding, type ObjectionRecord } from './objection-record';
import { openObjection } from './objection-secrets';
import { checkMine } from './read-objection';
import type { Command } from './run-command';
import { stateAfter } from './slate-step';

const input = z.object({
  id: publicId,
  version: seenVersion,
  conclusion: z.enum(conclusions),
  checked: requiredText(2000),
  found: requiredText(4000),
  evidence: requiredText(2000),
});
type RecordFinding = z.infer<typeof input>;

/**
 * Records what the investigator checked, found and rests it on, and the conclusion (通知三（一）1、6). It is read by those who
 * decide, so it must not say who objected. Refuses: stale, objection.not-yours, state.wrong, objection.names-reporter.
 */
export const recordFinding: Command<RecordFinding, ObjectionRecord, { id: string }> = {
  name: 'record-finding',
  label: '异议',
  action: 'objection.investigate',
  input,
  lock: (sql, { id }) => lockObjection(sql, id),
  editionOf: ({ editionKey }) => editionKey,
  facts: objectionFacts,
  version: objectionVersion,
  refusal: '不能登记核查结论',
  async check(objection, { checked, found, evidence }, work) {
    const strange = checkMine(objection, work);
    if (strange.length > 0) return strange;
    const step = act(work.edition.rules.stages.objection, objection, 'conclude', { rules: work.edition.rules });
    if (!step.allowed) return step.issues;
    const { reporter } = await openObjection(work.sql, objection);
    const texts = { checked, found, evidence };
    return (Object.keys(texts) as (keyof typeof texts)[]).filter((field) => namesReporter(texts[field], reporter)).map(
      (field): Issue => ({ code: 'objection.names-reporter', clause: '本系统缺省（反映人保密）', severity: 'error', field, params: {} }),
    );
  },
  async write(objection, { conclusion, checked, found, evidence }, work) {
    const { actor } = work;
    const finding: Finding = { checked, found, evidence, conclusion, byId: actor.id, byName: actor.displayName, at: work.now.toISOString() };
    const state = stateAfter('objection', objection.state, 'conclude', work);
    await work.sql`
      update objections set state = ${state}, conclusion = ${conclusion}, findings = ${JSON.stringify([...objection.findings, finding])}::jsonb,
        version = version + 1, updated_at = now() where id = ${objection.key}`;
    return {
      answer: { id: objection.id },
      journal: [
        {
          subjectType: 'objection', subjectId: objection.id,
          before: { state: objection.state, version: objection.version },
          after: { state, conclusion, finding: objection.findings.length + 1, version: objection.version + 1 },
        },
      ],
      effects: [{ topic: 'objection.concluded', payload: { objection: objection.id } }],
    };
  },
};
