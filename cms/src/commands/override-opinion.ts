/**
 * Going against an agency's missing or negative answer (附件2): two acts of two people, both journalled. One gives the
 * reason, another of the recommending body or the province approves it.
 */
import { z } from 'zod';
import type { Issue } from '../domain/rules/issue';
import type { EditionRules } from '../domain/rules/schema';
import { publicId, requiredText, seenVersion } from './case-text';
import { nomineeFacts } from './nominee-record';
import { checkAskable, lockOpinions, namesOf, type OpinionRecord } from './opinion-record';
import type { Command } from './run-command';

const CLAUSE = '通知三（一）1、附件2';
const asking = z.object({ id: publicId, version: seenVersion, reason: requiredText(1_000) });
const approving = z.object({ id: publicId, version: seenVersion, reason: requiredText(1_000) });

const shared = {
  label: '征求的意见',
  editionOf: ({ nominee }: OpinionRecord) => nominee.editionKey,
  version: ({ id, version }: OpinionRecord, { version: seen }: { version?: number | undefined }) => ({ label: '意见', subjectType: 'opinion', subjectId: id, stored: version, seen }),
};

function refuse(rules: EditionRules, opinion: OpinionRecord, code: Issue['code']): Issue[] {
  return [{ code, clause: CLAUSE, severity: 'error', params: namesOf(rules, opinion) }];
}

/** First act: the reason. Refuses: stale, opinion.no-need (an answer that is in nobody's way), opinion.override-asked, state.wrong. */
export const overrideOpinion: Command<z.infer<typeof asking>, OpinionRecord, { id: string }> = {
  ...shared,
  name: 'override-opinion',
  action: 'opinion.record',
  input: asking,
  lock: async (sql, { id }) => (await lockOpinions(sql, [id]))?.[0] ?? null,
  facts: ({ nominee }, actor) => nomineeFacts(nominee, actor),
  refusal: '不能提出',
  check(opinion, _input, { edition }) {
    const against = checkAskable(edition.rules, [opinion.nominee], opinion.agency);
    if (opinion.answer !== null && opinion.answer !== 'disagree') return [...against, ...refuse(edition.rules, opinion, 'opinion.no-need')];
    return opinion.overrideAskedBy === null ? against : [...against, ...refuse(edition.rules, opinion, 'opinion.override-asked')];
  },
  async write({ key, id, nominee, agency, answer }, { reason }, { sql, actor }) {
    await sql`
      update opinions set override_reason = ${reason}, override_asked_by = ${actor.id}, override_asked_name = ${actor.displayName}, version = version + 1, updated_at = now()
      where id = ${key}`;
    return { answer: { id }, journal: [{ subjectType: 'opinion', subjectId: id, reason, before: { answer, override: null }, after: { nominee: nominee.id, agency, override: 'asked' } }] };
  },
};

/** Second act, by another person. Refuses: stale, opinion.override-missing, opinion.same-person, state.wrong. */
export const approveOverride: Command<z.infer<typeof approving>, OpinionRecord, { id: string }> = {
  ...shared,
  name: 'approve-override',
  action: 'opinion.override',
  input: approving,
  lock: async (sql, { id }) => (await lockOpinions(sql, [id]))?.[0] ?? null,
  facts: ({ nominee }) => ({ unitPath: nominee.body.path }),
  refusal: '不能批准',
  check(opinion, _input, { edition, actor }) {
    const against = checkAskable(edition.rules, [opinion.nominee], opinion.agency);
    if (opinion.overrideAskedBy === null || opinion.overrideApprovedBy !== null) return [...against, ...refuse(edition.rules, opinion, 'opinion.override-missing')];
    return opinion.overrideAskedBy === actor.id ? [...against, ...refuse(edition.rules, opinion, 'opinion.same-person')] : against;
  },
  async write({ key, id, nominee, agency, answer }, { reason }, { sql, actor, today }) {
    await sql`
      update opinions set override_approved_by = ${actor.id}, override_approved_name = ${actor.displayName}, overridden_on = ${today}::date, version = version + 1, updated_at = now()
      where id = ${key}`;
    return { answer: { id }, journal: [{ subjectType: 'opinion', subjectId: id, reason, before: { answer, override: 'asked' }, after: { nominee: nominee.id, agency, override: 'approved' } }] };
  },
};
