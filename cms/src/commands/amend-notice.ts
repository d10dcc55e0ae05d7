import { z } from 'zod';
import { findPersonalData } from '../domain/publication/privacy/find-personal-data';
import type { Issue } from '../domain/rules/issue';
import { publicId, requiredText, seenVersion } from './case-text';
import { changeNotice } from './change-notice';
import { checkDays, lockPosted, notPublicity, postedFacts, postedVersion, type PostedList } from './posted-list';
import type { Command, Work } from './run-command';

const input = z.object({ id: publicId, version: seenVersion, change: z.enum(['corrected', 'added']), words: requiredText(200) });
type AmendNotice = z.infer<typeof input>;

/** Only a list that is up can be amended; a halted one is amended too, and stays halted. */
function checkUp({ notice }: PostedList, { edition }: Work): Issue[] {
  const { states, transitions } = edition.rules.stages.notice;
  const up = transitions.filter(({ action }) => action === 'withdraw').flatMap(({ from }) => from);
  if (up.includes(notice.state)) return [];
  const labelOf = (id: string): string => states.find((state) => state.id === id)?.label ?? id;
  return [{ code: 'state.wrong', clause: '通知三（一）6', severity: 'error', params: { state: labelOf(notice.state), action: '更正公示', allowed: up.map(labelOf).join('、') } }];
}

/**
 * Publishes a posted list anew as it now stands, with a visible note of what was put right; what that does to the
 * period is said in calendar.json (`listChange`). Refuses: stale, state.wrong, notice.not-publicity, notice.personal, calendar.unpublished.
 */
export const amendNotice: Command<AmendNotice, PostedList, { id: string }> = {
  name: 'amend-notice',
  label: '公示',
  action: 'notice.post',
  input,
  lock: (sql, { id }) => lockPosted(sql, id),
  editionOf: ({ notice }) => notice.editionKey,
  facts: postedFacts,
  version: postedVersion,
  refusal: '不能更正公示',
  check(subject, { change, words }, work) {
    const strange = notPublicity(subject.notice);
    if (strange.length > 0) return strange;
    const personal = findPersonalData(words).map(({ masked }): Issue => ({ code: 'notice.personal', clause: '个人信息保护法第二十五条', severity: 'error', field: 'words', params: { found: masked } }));
    const up = checkUp(subject, work);
    return [...up, ...personal, ...(up.length > 0 ? [] : checkDays(subject.notice, change, work))];
  },
  async write(subject, { change, words }, work) {
    const { notice } = subject;
    return { answer: { id: notice.id }, ...(await changeNotice(work, notice, subject, { kind: change, words, reason: words })) };
  },
};
