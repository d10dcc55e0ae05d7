import { z } from 'zod';
import type { Issue } from '../domain/rules/issue';
import { optionalText, publicId } from './case-text';
import { answerFields, checkAnswer } from './opinion-answer';
import { askedFacts, checkAskable, lockOpinions, namesOf, type OpinionRecord } from './opinion-record';
import type { Command } from './run-command';

const input = z.object({ ids: z.array(publicId).min(1).max(200), answerNumber: optionalText(100), ...answerFields });
type AnswerOpinion = z.infer<typeof input>;

/**
 * An agency answers what it was asked: 同意 / 不同意 / 有问题说明 (通知三（一）1、附件2). One answer may cover many people.
 * Refuses: opinion.answered, opinion.no-remarks, opinion.date, state.wrong.
 */
export const answerOpinion: Command<AnswerOpinion, OpinionRecord[], { ids: string[] }> = {
  name: 'answer-opinion',
  label: '征求的意见',
  action: 'opinion.answer',
  input,
  lock: (sql, { ids }) => lockOpinions(sql, ids),
  editionOf: ([first]) => first!.nominee.editionKey,
  facts: (opinions, actor) => askedFacts(opinions, actor),
  refusal: '不能答复',
  check: (opinions, form, { edition, today }) => [
    ...opinions.flatMap(({ nominee, agency }) => checkAskable(edition.rules, [nominee], agency)),
    ...opinions
      .filter(({ answer }) => answer !== null)
      .map((opinion): Issue => ({ code: 'opinion.answered', clause: '通知三（一）1、附件2', severity: 'error', params: namesOf(edition.rules, opinion) })),
    ...checkAnswer(form, today),
  ],
  async write(opinions, form, { sql, today }) {
    const { answer, byName } = form;
    const [remarks, answerNumber, validUntil] = [form.remarks ?? null, form.answerNumber ?? null, form.validUntil ?? null];
    await sql`
      update opinions set answer = ${answer}, answered_on = ${today}::date, answer_number = ${answerNumber}, by_name = ${byName}, way = 'system', remarks = ${remarks},
        valid_until = ${validUntil}::date, override_reason = null, override_asked_by = null, override_asked_name = null, override_approved_by = null,
        override_approved_name = null, overridden_on = null, version = version + 1, updated_at = now()
      where id = any(${opinions.map(({ key }) => key)}::int[])`;
    return {
      answer: { ids: opinions.map(({ id }) => id) },
      journal: opinions.map(({ id, nominee, agency }) => ({
        subjectType: 'opinion', subjectId: id, reason: remarks, before: { answer: null },
        after: { nominee: nominee.id, agency, answer, answerNumber, answeredOn: today, byName, remarks, validUntil, way: 'system' },
      })),
      effects: [{ topic: 'opinion.answered', payload: { people: opinions.length, answer } }],
    };
  },
};
