import { z } from 'zod';
import { optionalText, publicId, seenVersion } from './case-text';
import { checkPanelState } from './panel-step';
import type { Command } from './run-command';
import { lockDesk, type SeatDesk } from './seat-record';

const input = z.strictObject({ id: publicId, version: seenVersion, answer: z.enum(['accept', 'decline']), reason: optionalText(1000) });
type AnswerSeat = z.infer<typeof input>;

/** The state an answer leads to: who had accepted and now goes has stood aside. */
function stateAfterAnswer(answer: AnswerSeat['answer'], before: string): string {
  if (answer === 'accept') return 'accepted';
  return before === 'accepted' ? 'recused' : 'declined';
}

/**
 * An expert accepts or declines the seat (the office, for an expert without an account). Who declines says why, and the
 * seat is drawn again. Refuses: stale, state.wrong, field.required.
 */
export const answerSeat: Command<AnswerSeat, SeatDesk, { id: string }> = {
  name: 'answer-seat',
  label: '评审席位',
  action: 'review.write',
  input,
  lock: (sql, { id }, actor) => lockDesk(sql, id, actor),
  editionOf: ({ panel }) => panel.editionKey,
  facts: () => ({}),
  version: ({ seat }, { version }) => ({ label: '评审席位', subjectType: 'panel-seat', subjectId: seat.id, stored: seat.version, seen: version }),
  refusal: '不能答复',
  check(desk, { answer, reason }) {
    const { panel, seat } = desk;
    const wrong = checkPanelState(panel.state, ['drawn'], '答复');
    if (wrong.length > 0) return wrong;
    const possible = answer === 'accept' ? ['drawn'] : ['drawn', 'accepted'];
    if (!possible.includes(seat.state)) return [{ code: 'review.seat', clause: '通知三（一）3', severity: 'error', params: {} }];
    return answer === 'decline' && !reason ? [{ code: 'field.required', clause: '通知三（一）3', severity: 'error', field: 'reason', params: { label: '理由' } }] : [];
  },
  async write({ seat }, { answer, reason }, { sql, now }) {
    const state = stateAfterAnswer(answer, seat.state);
    await sql`
      update panel_seats set state = ${state}, reason = ${answer === 'decline' ? reason : null}, answered_at = ${now.toISOString()}::timestamptz at time zone 'UTC',
        version = version + 1, updated_at = now() where id = ${seat.key}`;
    return {
      answer: { id: seat.id },
      journal: [{ subjectType: 'panel-seat', subjectId: seat.id, reason: reason ?? null, before: { state: seat.state, version: seat.version }, after: { state, version: seat.version + 1, reviewer: seat.reviewerId } }],
    };
  },
};
