import { z } from 'zod';
import type { Issue } from '../domain/rules/issue';
import { publicId, requiredText, seenVersion } from './case-text';
import { nomineeFacts } from './nominee-record';
import { checkAskable, lockOpinions, namesOf, type OpinionRecord } from './opinion-record';
import type { Command } from './run-command';

const input = z.object({ id: publicId, version: seenVersion, note: requiredText(2_000), by: requiredText(60) });

/**
 * Enters what was found when an agency's remarks were looked into, and by whom (通知三（一）1). The list may go on then.
 * Refuses: stale, opinion.unanswered, opinion.settled, opinion.no-need (the agency had no remarks), state.wrong.
 */
export const settleOpinion: Command<z.infer<typeof input>, OpinionRecord, { id: string }> = {
  name: 'settle-opinion',
  label: '征求的意见',
  action: 'opinion.record',
  input,
  lock: async (sql, { id }) => (await lockOpinions(sql, [id]))?.[0] ?? null,
  editionOf: ({ nominee }) => nominee.editionKey,
  facts: ({ nominee }, actor) => nomineeFacts(nominee, actor),
  version: ({ id, version }, { version: seen }) => ({ label: '意见', subjectType: 'opinion', subjectId: id, stored: version, seen }),
  refusal: '不能登记核实结果',
  check(opinion, _input, { edition }) {
    const against = checkAskable(edition.rules, [opinion.nominee], opinion.agency);
    const refuse = (code: Issue['code']): Issue[] => [...against, { code, clause: '通知三（一）1', severity: 'error', params: namesOf(edition.rules, opinion) }];
    if (opinion.answer === null) return refuse('opinion.unanswered');
    if (opinion.answer !== 'remarks') return refuse('opinion.no-need');
    return opinion.settledNote === null ? against : refuse('opinion.settled');
  },
  async write({ key, id, nominee, agency }, { note, by }, { sql, today }) {
    await sql`
      update opinions set settled_note = ${note}, settled_by = ${by}, settled_on = ${today}::date, version = version + 1, updated_at = now() where id = ${key}`;
    return { answer: { id }, journal: [{ subjectType: 'opinion', subjectId: id, reason: note, before: { settled: null }, after: { nominee: nominee.id, agency, settledBy: by, settledOn: today } }] };
  },
};
