import { z } from 'zod';
import { act } from '../domain/workflow/act';
import { findTransition } from '../domain/workflow/find-transition';
import { publicId, requiredText, seenVersion } from './case-text';
import { lockPosted, notPublicity, postedFacts, postedVersion, type PostedList } from './posted-list';
import type { Command, Work } from './run-command';
import { stateAfter } from './slate-step';

const input = z.object({ id: publicId, version: seenVersion, reason: requiredText(1000) });
type WithdrawNotice = z.infer<typeof input>;

/** A list that was posted as a whole is drawn up again; its people stand as before the posting. */
async function reopenList({ slate, entries }: PostedList, work: Work): Promise<string | null> {
  const step = findTransition(work.edition.rules.stages.slate, slate.state, 'unpost');
  if (slate.level !== 'province' || !step.found) return null;
  const back = stateAfter('nominee', 'posted', 'unpost', work);
  await work.sql`
    update nominees set state = ${back}, version = version + 1, updated_at = now()
    where id = any(${entries.map(({ nomineeKey }) => nomineeKey)}::int[]) and state = 'posted'`;
  await work.sql`update slates set state = ${step.transition.to}, version = version + 1, updated_at = now() where id = ${slate.key}`;
  return step.transition.to;
}

/**
 * Takes a notice down for good; its address answers that it was withdrawn. The list can be changed and posted again,
 * with a period of its own. Objections to it stay and must be decided. Refuses: stale, state.wrong, notice.not-publicity, field.required.
 */
export const withdrawNotice: Command<WithdrawNotice, PostedList, { id: string }> = {
  name: 'withdraw-notice',
  label: '公示',
  action: 'notice.post',
  input,
  lock: (sql, { id }) => lockPosted(sql, id),
  editionOf: ({ notice }) => notice.editionKey,
  facts: postedFacts,
  version: postedVersion,
  refusal: '不能撤下公示',
  check({ notice }, { reason }, { edition }) {
    const strange = notPublicity(notice);
    if (strange.length > 0) return strange;
    const step = act(edition.rules.stages.notice, notice, 'withdraw', { rules: edition.rules, 'reason-given': { reason: { words: reason } } });
    return step.allowed ? [] : step.issues;
  },
  async write(subject, { reason }, work) {
    const { sql } = work;
    const { notice, slate } = subject;
    const state = stateAfter('notice', notice.state, 'withdraw', work);
    await sql`update public_notices set state = ${state}, version = version + 1, updated_at = now() where id = ${notice.key}`;
    await sql`update publications set withdrawn_at = now() where path = ${notice.path} and withdrawn_at is null`;
    const list = await reopenList(subject, work);
    return {
      answer: { id: notice.id },
      journal: [
        { subjectType: 'notice', subjectId: notice.id, reason, before: { state: notice.state, version: notice.version }, after: { state, version: notice.version + 1 } },
        ...(list === null ? [] : [{ subjectType: 'slate', subjectId: slate.id, before: { state: slate.state, version: slate.version }, after: { state: list, version: slate.version + 1 } }]),
      ],
      effects: notice.path === null ? [] : [{ topic: 'publication.withdrawn', payload: { notice: notice.id, path: notice.path } }],
    };
  },
};
