import { z } from 'zod';
import type { Issue } from '../domain/rules/issue';
import { publicId, requiredText, seenVersion } from './case-text';
import { changedPage, changeNotice, type NoticeChange } from './change-notice';
import { checkDays, lockPosted, notPublicity, postedFacts, postedVersion, type PostedList } from './posted-list';
import { preparing, releasing, spendRelease, type Release } from './release';
import type { Work } from './run-command';

const input = z.object({ id: publicId, version: seenVersion, change: z.enum(['corrected', 'added']), words: requiredText(200) });
type AmendNotice = z.infer<typeof input>;

const changeOf = ({ change, words }: AmendNotice): NoticeChange => ({ kind: change, words, reason: words });

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
 * period is said in calendar.json (`listChange`). Refuses: stale, state.wrong, notice.not-publicity, calendar.unpublished, release.missing, release.changed.
 */
const amendment: Release<AmendNotice, PostedList> = {
  act: 'amendment',
  subjectId: ({ notice }) => notice.id,
  name: 'amend-notice',
  label: '公示',
  action: 'notice.post',
  input,
  lock: (sql, { id }) => lockPosted(sql, id),
  editionOf: ({ notice }) => notice.editionKey,
  facts: postedFacts,
  version: postedVersion,
  refusal: '不能更正公示',
  rules(subject, { change }, work) {
    const strange = notPublicity(subject.notice);
    if (strange.length > 0) return strange;
    const up = checkUp(subject, work);
    return up.length > 0 ? up : checkDays(subject.notice, change, work);
  },
  async page(subject, form, work) {
    const model = await changedPage(work, subject.notice, subject, changeOf(form));
    return { model, checked: { title: model.head.title, awards: model.awards, ...changeOf(form) } };
  },
  async write(subject, form, work) {
    const { notice } = subject;
    const changed = await changeNotice(work, notice, subject, changeOf(form));
    // A posting in the unit has no page: the notice stands for it.
    const publication = changed.publication ?? notice.id;
    await spendRelease(work, 'amendment', notice.id, { publication, path: notice.path ?? '', publishAt: work.now });
    return { answer: { id: notice.id }, journal: changed.journal, effects: changed.effects };
  },
};

export const amendNotice = releasing(amendment);
/** Draws the corrected page up for the second person's check. */
export const prepareAmendment = preparing(amendment);
