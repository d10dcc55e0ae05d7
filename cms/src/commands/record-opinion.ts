import { createId } from '@paralleldrive/cuid2';
import { z } from 'zod';
import { civilDay, publicId, requiredText } from './case-text';
import type { NomineeRecord } from './nominee-record';
import { answerFields, checkAnswer } from './opinion-answer';
import { checkAskable, checkDay, factsOfAll, lockAsked, type OpinionRecord } from './opinion-record';
import type { Command } from './run-command';

const input = z.object({
  nomineeIds: z.array(publicId).min(1).max(200),
  agency: z.string().max(60),
  answerNumber: requiredText(100),
  answeredOn: civilDay,
  ...answerFields,
});
type RecordOpinion = z.infer<typeof input>;

interface Subject {
  nominees: NomineeRecord[];
  open: OpinionRecord[];
}

/** The latest day an open question was put, for answers cannot come before it. */
const lastAsked = (open: readonly OpinionRecord[]): string | null => open.reduce<string | null>((last, { requestedOn }) => (requestedOn !== null && (last === null || requestedOn > last) ? requestedOn : last), null);

/**
 * Enters the written answer a unit got on paper; one letter may cover many people (附件2). It fills the open question, or
 * stands as a new answer where nothing was open. A decision to go without the answer falls: it was about its absence.
 * Refuses: opinion.not-asked, opinion.date (before the question, or still to come), opinion.no-remarks, state.wrong.
 */
export const recordOpinion: Command<RecordOpinion, Subject, { ids: string[] }> = {
  name: 'record-opinion',
  label: '推荐对象',
  action: 'opinion.record',
  input,
  lock: (sql, { nomineeIds, agency }) => lockAsked(sql, nomineeIds, agency),
  editionOf: ({ nominees }) => nominees[0]!.editionKey,
  facts: ({ nominees }, actor) => factsOfAll(nominees, actor),
  refusal: '不能登记意见',
  check: ({ nominees, open }, form, { edition, today }) => [
    ...checkAskable(edition.rules, nominees, form.agency),
    ...checkDay('答复日期', 'answeredOn', form.answeredOn, lastAsked(open), today),
    ...checkAnswer(form, form.answeredOn),
  ],
  async write({ nominees, open }, form, { sql, edition }) {
    const { agency, answer, answerNumber, answeredOn, byName } = form;
    const remarks = form.remarks ?? null;
    const validUntil = form.validUntil ?? null;
    await sql`
      update opinions set answer = ${answer}, answered_on = ${answeredOn}::date, answer_number = ${answerNumber}, by_name = ${byName}, way = 'paper', remarks = ${remarks},
        valid_until = ${validUntil}::date, override_reason = null, override_asked_by = null, override_asked_name = null, override_approved_by = null,
        override_approved_name = null, overridden_on = null, version = version + 1, updated_at = now()
      where id = any(${open.map(({ key }) => key)}::int[])`;
    const filled = new Map(open.map((opinion) => [opinion.nomineeKey, opinion]));
    const fresh = nominees.filter(({ key }) => !filled.has(key)).map(({ key, id }) => ({ id: createId(), nominee: key, nomineeId: id }));
    await sql`
      insert into opinions (document_id, edition_id, nominee_id, agency, answer, answered_on, answer_number, by_name, way, remarks, valid_until, version, created_at, updated_at, published_at)
      select r.id, ${edition.key}, r.nominee, ${agency}, ${answer}, ${answeredOn}::date, ${answerNumber}, ${byName}, 'paper', ${remarks}, ${validUntil}::date, 1, now(), now(), now()
      from jsonb_to_recordset(${JSON.stringify(fresh)}::jsonb) as r(id text, nominee int)`;
    const entered = [...open.map(({ id, nominee }) => ({ id, nomineeId: nominee.id, asked: true })), ...fresh.map(({ id, nomineeId }) => ({ id, nomineeId, asked: false }))];
    return {
      answer: { ids: entered.map(({ id }) => id) },
      journal: entered.map(({ id, nomineeId, asked }) => ({
        subjectType: 'opinion', subjectId: id, reason: answerNumber, before: asked ? { answer: null } : null,
        after: { nominee: nomineeId, agency, answer, answerNumber, answeredOn, byName, remarks, validUntil, way: 'paper' },
      })),
    };
  },
};
