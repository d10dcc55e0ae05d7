import { z } from 'zod';
import type { Issue } from '../domain/rules/issue';
import { act } from '../domain/workflow/act';
import { publicId, requiredText, seenVersion } from './case-text';
import { lockObjection, objectionFacts, objectionVersion, type ObjectionRecord } from './objection-record';
import type { Command } from './run-command';
import { stateAfter } from './slate-step';

const input = z.object({ id: publicId, version: seenVersion, reason: requiredText(1000) });
type ReopenObjection = z.infer<typeof input>;

/** What was carried out stays carried out: nobody who was taken off a list is put back on it (R17). */
const checkUndone = ({ effect }: ObjectionRecord): Issue[] =>
  effect === null || effect === 'none' ? [] : [{ code: 'objection.done', clause: '通知三（二）4', severity: 'error', params: {} }];

/**
 * Gives an objection back to its investigator for more, before the decision or after one that changed nothing.
 * Earlier findings stay. Refuses: stale, state.wrong, field.required, objection.done.
 */
export const reopenObjection: Command<ReopenObjection, ObjectionRecord, { id: string }> = {
  name: 'reopen-objection',
  label: '异议',
  action: 'objection.decide',
  input,
  lock: (sql, { id }) => lockObjection(sql, id),
  editionOf: ({ editionKey }) => editionKey,
  facts: objectionFacts,
  version: objectionVersion,
  refusal: '不能退回补充核查',
  check(objection, { reason }, { edition }) {
    const step = act(edition.rules.stages.objection, objection, 'reopen', { rules: edition.rules, 'reason-given': { reason: { words: reason } } });
    return step.allowed ? checkUndone(objection) : step.issues;
  },
  async write(objection, { reason }, work) {
    const state = stateAfter('objection', objection.state, 'reopen', work);
    await work.sql`
      update objections set state = ${state}, conclusion = null, effect = null, decided_by = null, decided_at = null, decision_reason = null,
        version = version + 1, updated_at = now() where id = ${objection.key}`;
    return {
      answer: { id: objection.id },
      journal: [
        {
          subjectType: 'objection', subjectId: objection.id, reason,
          before: { state: objection.state, conclusion: objection.conclusion, effect: objection.effect, version: objection.version },
          after: { state, version: objection.version + 1 },
        },
      ],
      effects: [{ topic: 'objection.reopened', payload: { objection: objection.id } }],
    };
  },
};
