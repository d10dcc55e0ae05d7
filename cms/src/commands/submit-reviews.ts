import { z } from 'zod';
import { reviewMethod } from '../domain/review/review-method';
import { checkScoreSheet } from '../domain/review/score-sheet';
import { publicId, seenVersion } from './case-text';
import type { Command } from './run-command';
import { checkSeatWritable } from './save-review';
import { lockDesk, type SeatDesk } from './seat-record';

const input = z.strictObject({ id: publicId, version: seenVersion });

/** Codes an expert has neither scored in full nor stood aside for. */
function unscored({ candidates, sheets }: SeatDesk, method: ReturnType<typeof reviewMethod>): string[] {
  return candidates
    .filter(({ key }) => {
      const sheet = sheets.get(key);
      return sheet?.state !== 'recused' && (!sheet || checkScoreSheet({ expert: '', nominee: '', points: sheet.points }, method).length > 0);
    })
    .map(({ code }) => code);
}

/**
 * An expert hands in all sheets of a seat; they do not change any more.
 * Refuses: stale, review.seat, review.not-open, review.late, review.submitted, review.incomplete.
 */
export const submitReviews: Command<z.infer<typeof input>, SeatDesk, { id: string }> = {
  name: 'submit-reviews',
  label: '评审席位',
  action: 'review.write',
  input,
  lock: (sql, { id }, actor) => lockDesk(sql, id, actor),
  editionOf: ({ panel }) => panel.editionKey,
  facts: () => ({}),
  version: ({ seat }, { version }) => ({ label: '评审席位', subjectType: 'panel-seat', subjectId: seat.id, stored: seat.version, seen: version }),
  refusal: '不能提交',
  check(desk, _input, work) {
    const closed = checkSeatWritable(desk, work.now);
    if (closed.length > 0) return closed;
    const codes = unscored(desk, reviewMethod(work.edition.rules));
    return codes.length === 0 ? [] : [{ code: 'review.incomplete', clause: '通知三（一）3', severity: 'error', params: { count: codes.length, codes: codes.slice(0, 10).join('、') + (codes.length > 10 ? ' 等' : '') } }];
  },
  async write({ seat, sheets }, _input, { sql, now }) {
    await sql`update reviews set state = 'submitted', version = version + 1, updated_at = now() where seat_id = ${seat.key} and state = 'draft'`;
    await sql`update panel_seats set submitted_at = ${now.toISOString()}::timestamptz at time zone 'UTC', version = version + 1, updated_at = now() where id = ${seat.key}`;
    const recused = [...sheets.values()].filter(({ state }) => state === 'recused').length;
    return {
      answer: { id: seat.id },
      journal: [{ subjectType: 'panel-seat', subjectId: seat.id, before: { version: seat.version }, after: { submitted: sheets.size - recused, recused, version: seat.version + 1 } }],
      effects: [{ topic: 'review.submitted', payload: { seat: seat.id } }],
    };
  },
};
