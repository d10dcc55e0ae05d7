import { createId } from '@paralleldrive/cuid2';
import { z } from 'zod';
import { isCivilDate } from '../domain/calendar/civil-date';
import { countUnitVote } from '../domain/decision/unit-vote';
import { optionalText, publicId, requiredText, seenVersion } from './case-text';
import { checkOwnDraft, lockOwnSlate } from './own-slate';
import type { Command, Work } from './run-command';
import { slateFacts, type FilledSlate } from './slate-record';
import { rankingHashOf } from './unit-decision-record';

const people = z.int().min(0).max(1000);
const input = z.object({
  slateId: publicId,
  version: seenVersion,
  minutesNumber: requiredText(100),
  heldOn: z.string().max(20),
  /** Who came, as the minutes have it. */
  attendance: optionalText(2000),
  entitled: people.min(1),
  present: people,
  inFavour: people,
  note: optionalText(2000),
});
type RecordUnitDecision = z.infer<typeof input>;

const CLAUSE = '通知三（一）1、2';
const voteOf = (form: RecordUnitDecision, { edition }: Pick<Work, 'edition'>) => countUnitVote(form, edition.rules.review.unitVotes ?? edition.rules.review.votes, CLAUSE);

/**
 * Records what the unit's leadership decided on its list (通知三（一）1、2), bound to who stands there in which order:
 * once that changes the decision no longer counts. A new record takes the place of the one before; a decision that was
 * not carried is recorded too and lets nothing pass. The version is the list's.
 * Refuses: stale, slate.other-level, state.wrong, slate.empty, decision.day, decision.numbers.
 */
export const recordUnitDecision: Command<RecordUnitDecision, FilledSlate, { id: string }> = {
  name: 'record-unit-decision',
  label: '名单',
  action: 'decision.record',
  input,
  lock: (sql, { slateId }) => lockOwnSlate(sql, slateId),
  editionOf: ({ slate }) => slate.editionKey,
  facts: slateFacts,
  version: ({ slate }, { version }) => ({ label: '名单', subjectType: 'slate', subjectId: slate.id, stored: slate.version, seen: version }),
  refusal: '不能登记',
  check(subject, form, work) {
    const against = checkOwnDraft(subject, work, '登记集体研究');
    if (against.length > 0) return against;
    const vote = voteOf(form, work);
    const known = isCivilDate(form.heldOn) && form.heldOn <= work.today;
    return [
      ...(known ? [] : [{ code: 'decision.day', clause: CLAUSE, severity: 'error', field: 'heldOn', params: { found: form.heldOn, today: work.today } } as const]),
      ...('code' in vote ? [vote] : []),
    ];
  },
  async write({ slate }, form, work) {
    const { sql, edition } = work;
    const { minutesNumber, heldOn, attendance, entitled, present, inFavour, note } = form;
    const { passed } = voteOf(form, work) as { passed: boolean };
    const id = createId();
    const [before] = await sql<{ id: string; minutes: string }>`
      update unit_decisions set state = 'withdrawn', version = version + 1, updated_at = now() where slate_id = ${slate.key} and state = 'standing'
      returning document_id as id, minutes_number as minutes`;
    await sql`
      insert into unit_decisions (document_id, edition_id, slate_id, minutes_number, held_on, attendance, entitled, present, in_favour, passed, note, ranking_hash, state,
        version, created_at, updated_at, published_at)
      values (${id}, ${edition.key}, ${slate.key}, ${minutesNumber}, ${heldOn}::date, ${attendance ?? null}, ${entitled}, ${present}, ${inFavour}, ${passed}, ${note ?? null},
        ${await rankingHashOf(sql, slate.key)}, 'standing', 1, now(), now(), now())`;
    return {
      answer: { id },
      journal: [
        {
          subjectType: 'slate',
          subjectId: slate.id,
          before: before ? { decision: before.id, minutes: before.minutes } : null,
          after: { decision: id, minutes: minutesNumber, heldOn, entitled, present, inFavour, passed },
        },
      ],
    };
  },
};
