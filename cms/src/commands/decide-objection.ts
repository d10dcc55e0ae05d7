import { z } from 'zod';
import { checkDecision, objectionEffects } from '../domain/objection/conclusions';
import type { Issue } from '../domain/rules/issue';
import { act } from '../domain/workflow/act';
import { publicId, requiredText, seenVersion } from './case-text';
import { findObjection, lockObjection, objectionFacts, objectionVersion, type ObjectionRecord } from './objection-record';
import { lockStandingNominee, type StandingNominee } from './nomination-end';
import { checkDays, lockPosted, type PostedList } from './posted-list';
import type { Command, Work } from './run-command';
import { stateAfter } from './slate-step';
import { checkStrike, strikeNominee } from './strike-nominee';

const input = z.object({
  id: publicId,
  version: seenVersion,
  effect: z.enum(objectionEffects),
  reason: requiredText(1000),
  /** Of the reasons that the step of the nominee lists. */
  reasonId: z.string().max(60).nullish(),
});
type DecideObjection = z.infer<typeof input>;
interface Subject extends PostedList {
  objection: ObjectionRecord;
  /** The person it is about, with places and all lists; null when it names nobody. */
  standing: StandingNominee | null;
}

/** Whoever looked into it, in any round, does not decide. */
function checkDecider({ objection }: Subject, { actor }: Work): Issue[] {
  const looked = objection.investigatorId === actor.id || objection.findings.some(({ byId }) => byId === actor.id);
  return looked ? [{ code: 'objection.same-person', clause: '本系统缺省（核查与决定分开）', severity: 'error', params: {} }] : [];
}

/**
 * Decides an objection on its finding (通知三（一）6). What follows touches the nominee it names and nobody else: taken off
 * the list or disqualified with the place blocked, and not replaced (R17). The public page then shows a new version, the period goes on as
 * calendar.json says. Refuses: stale, state.wrong, objection.same-person, objection.effect, objection.no-nominee,
 * field.required, reason.unlisted, reason.words, calendar.unpublished.
 */
export const decideObjection: Command<DecideObjection, Subject, { id: string }> = {
  name: 'decide-objection',
  label: '异议',
  action: 'objection.decide',
  input,
  async lock(sql, { id }) {
    const found = await findObjection(sql, id);
    const standing = found?.nomineeId ? await lockStandingNominee(sql, found.nomineeId) : null;
    const posted = found && (await lockPosted(sql, found.noticeId));
    const objection = posted && (await lockObjection(sql, id));
    return objection && { ...posted, objection, standing };
  },
  editionOf: ({ objection }) => objection.editionKey,
  facts: ({ objection }) => objectionFacts(objection),
  version: ({ objection }, form) => objectionVersion(objection, form),
  refusal: '不能作出决定',
  check(subject, { effect, reason, reasonId }, work) {
    const { objection, notice } = subject;
    const step = act(work.edition.rules.stages.objection, objection, 'decide', { rules: work.edition.rules, 'reason-given': { reason: { words: reason } } });
    if (!step.allowed) return step.issues;
    const against = [...checkDecider(subject, work), ...checkDecision(objection.conclusion ?? 'not-admissible', effect, objection.nomineeKey !== null)];
    if (effect === 'none' || against.length > 0) return against;
    return [...checkStrike(subject, objection.nomineeKey!, effect, { words: reason, ...(reasonId ? { id: reasonId } : {}) }, work), ...checkDays(notice, 'removed', work)];
  },
  async write(subject, { effect, reason, reasonId }, work) {
    const { objection } = subject;
    const state = stateAfter('objection', objection.state, 'decide', work);
    const struck = effect === 'none' ? null : await strikeNominee(work, subject, subject.standing!, effect, { words: reason, ...(reasonId ? { id: reasonId } : {}) }, `异议〔${work.edition.number}〕${objection.number}号决定`);
    await work.sql`
      update objections set state = ${state}, effect = ${effect}, decided_by = ${work.actor.displayName},
        decided_at = ${work.now.toISOString()}::timestamptz at time zone 'UTC', decision_reason = ${reason}, version = version + 1, updated_at = now() where id = ${objection.key}`;
    return {
      answer: { id: objection.id },
      journal: [
        {
          subjectType: 'objection', subjectId: objection.id, reason,
          before: { state: objection.state, version: objection.version },
          after: { state, conclusion: objection.conclusion, effect, nominee: effect === 'none' ? null : objection.nomineeId, version: objection.version + 1 },
        },
        ...(struck?.journal ?? []),
      ],
      effects: [{ topic: 'objection.decided', payload: { objection: objection.id, effect } }, ...(struck?.effects ?? [])],
    };
  },
};
