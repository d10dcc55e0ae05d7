/**
 * The two ways a nomination ends before its time (通知三（二）3、4): the office cancels it for fraud or a breach, or the body
 * withdraws it. Neither is replaced; a cancelled person comes back in this edition through nobody.
 */
import { z } from 'zod';
import type { Issue } from '../domain/rules/issue';
import { act } from '../domain/workflow/act';
import type { GivenReason } from '../domain/workflow/facts';
import { publicId, requiredText, seenVersion } from './case-text';
import { endNomination, lockStandingNominee, type StandingNominee } from './nomination-end';
import { nomineeFacts } from './nominee-record';
import { checkDays } from './posted-list';
import type { Command, Work } from './run-command';
import type { Sql } from './sql';

const disqualifying = z.object({ id: publicId, version: seenVersion, reasonId: z.string().max(60), reason: requiredText(2_000), documentNumber: requiredText(100) });
const withdrawing = z.object({ id: publicId, version: seenVersion, reason: requiredText(1_000) });

const shared = {
  label: '推荐对象',
  lock: (sql: Sql, { id }: { id: string }) => lockStandingNominee(sql, id),
  editionOf: ({ nominee }: StandingNominee) => nominee.editionKey,
  version: ({ nominee }: StandingNominee, { version }: { version?: number | undefined }) => ({ label: '推荐对象', subjectType: 'nominee', subjectId: nominee.id, stored: nominee.version, seen: version }),
};

function check({ nominee, postings }: StandingNominee, action: 'disqualify' | 'withdraw', reason: GivenReason, work: Work): Issue[] {
  const { rules } = work.edition;
  const step = act(rules.stages.nominee, nominee, action, { rules, 'reason-given': { reason } });
  return step.allowed ? postings.flatMap(({ notice }) => checkDays(notice, 'removed', work)) : step.issues;
}

/**
 * Cancels a nomination for fraud or a breach (通知三（二）4): no substitute, the place is blocked, no re-submission.
 * Refuses: stale, state.wrong, field.required, reason.unlisted, reason.words.
 */
export const disqualifyNominee: Command<z.infer<typeof disqualifying>, StandingNominee, { id: string }> = {
  ...shared,
  name: 'disqualify-nominee',
  action: 'nominee.disqualify',
  input: disqualifying,
  facts: ({ nominee }, actor) => nomineeFacts(nominee, actor),
  refusal: '不能取消资格',
  check: (subject, { reasonId, reason }, work) => check(subject, 'disqualify', { id: reasonId, words: reason }, work),
  write: (subject, form, work) => endNomination(subject, 'disqualify', form, work),
};

/** The body takes a nomination back (通知三（二）3); after submission nobody takes its place. Refuses: stale, state.wrong, field.required. */
export const withdrawNominee: Command<z.infer<typeof withdrawing>, StandingNominee, { id: string }> = {
  ...shared,
  name: 'withdraw-nominee',
  action: 'nominee.withdraw',
  input: withdrawing,
  facts: ({ nominee }, actor) => nomineeFacts(nominee, actor),
  refusal: '不能撤回',
  check: (subject, { reason }, work) => check(subject, 'withdraw', { words: reason }, work),
  write: (subject, { reason }, work) => endNomination(subject, 'withdraw', { reason, documentNumber: `${subject.nominee.body.name}撤回` }, work),
};
