import { z } from 'zod';
import { publicId, seenVersion } from './case-text';
import { changeNotice } from './change-notice';
import { checkChange, lockPosted, postedFacts, postedVersion, type PostedList } from './posted-list';
import type { Command } from './run-command';
import { stateAfter } from './slate-step';

const input = z.object({ id: publicId, version: seenVersion });
type ResumeNotice = z.infer<typeof input>;

/** Who halted it last: the one whose act somebody else has to look at. */
const haltedBy = ({ notice }: PostedList): string => [...notice.events].reverse().find(({ lastDay }) => lastDay === null)?.actorId ?? '';

/**
 * Puts a halted list up again; the days that counted before stay counted. Done by somebody else than who halted it
 * (政府信息公开条例第十七条). Refuses: stale, state.wrong, check.same-person, calendar.unpublished.
 */
export const resumeNotice: Command<ResumeNotice, PostedList, { id: string }> = {
  name: 'resume-notice',
  label: '公示',
  action: 'notice.post',
  input,
  lock: (sql, { id }) => lockPosted(sql, id),
  editionOf: ({ notice }) => notice.editionKey,
  facts: postedFacts,
  version: postedVersion,
  refusal: '不能恢复公示',
  check: (subject, _input, work) => checkChange(subject, 'resume', 'resumed', work, { 'checked-by-another': { author: haltedBy(subject), checker: work.actor.id } }),
  async write(subject, _input, work) {
    const { notice } = subject;
    const written = await changeNotice(work, notice, subject, { kind: 'resumed', state: stateAfter('notice', notice.state, 'resume', work) });
    return { answer: { id: notice.id }, ...written };
  },
};
