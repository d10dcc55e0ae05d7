import { z } from 'zod';
import { publicId, requiredText, seenVersion } from './case-text';
import { changeNotice } from './change-notice';
import { checkChange, lockPosted, postedFacts, postedVersion, type PostedList } from './posted-list';
import type { Command } from './run-command';
import { stateAfter } from './slate-step';

const input = z.object({ id: publicId, version: seenVersion, reason: requiredText(1000) });
type SuspendNotice = z.infer<typeof input>;

/**
 * Halts a posted list (本系统缺省): its days no longer count, the page says so. From the day it is resumed they count on.
 * Refuses: stale, state.wrong, notice.not-publicity, field.required, calendar.unpublished.
 */
export const suspendNotice: Command<SuspendNotice, PostedList, { id: string }> = {
  name: 'suspend-notice',
  label: '公示',
  action: 'notice.post',
  input,
  lock: (sql, { id }) => lockPosted(sql, id),
  editionOf: ({ notice }) => notice.editionKey,
  facts: postedFacts,
  version: postedVersion,
  refusal: '不能暂停公示',
  check: (subject, { reason }, work) => checkChange(subject, 'suspend', 'suspended', work, { 'reason-given': { reason: { words: reason } } }),
  async write(subject, { reason }, work) {
    const { notice } = subject;
    const written = await changeNotice(work, notice, subject, { kind: 'suspended', state: stateAfter('notice', notice.state, 'suspend', work), reason });
    return { answer: { id: notice.id }, ...written };
  },
};
